#!/usr/bin/env node
import { join } from 'node:path';
import { Application, ConsoleLogger, TSConfigReader } from 'typedoc';
import { compileExamples } from '../src/compile-examples.js';
import { listProjects, root } from '../src/list-projects.js';

// `npm run docs`: the packages' API from their doc comments, as pages in docs/api. A warning is an error, and the
// examples in the comments must compile. The tools have no readers outside this repository and are left out.

/** A schema and the type that is inferred from it share their comments; TypeDoc warns of each field. */
const SHARED_COMMENT = /has multiple declarations with a comment/;

class Logger extends ConsoleLogger {
  warn(text, ...rest) {
    if (!SHARED_COMMENT.test(text)) super.warn(text, ...rest);
  }

  info(text, ...rest) {
    if (!/^The comments for .* are declared at/.test(text)) super.info(text, ...rest);
  }
}

const doors = listProjects(root)
  .filter(({ folder }) => folder.startsWith('packages/'))
  .flatMap(({ folder, manifest }) =>
    Object.values(manifest.exports)
      .filter((door) => typeof door === 'object')
      .map((door) => join(root, folder, door['@phosphene/source'])),
  );

const app = await Application.bootstrap(
  {
    name: 'Phosphene',
    entryPoints: doors,
    tsconfig: join(root, 'tsconfig.docs.json'),
    out: join(root, 'docs/api'),
    readme: 'none',
    disableGit: true,
    basePath: root,
    gitRevision: 'main',
    sourceLinkTemplate: '../../../{path}#L{line}',
    excludePrivate: true,
    excludeInternal: true,
    treatWarningsAsErrors: true,
    validation: { invalidLink: true, notExported: false, notDocumented: true },
    requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Method'],
  },
  [new TSConfigReader()],
);
app.logger = new Logger();
const project = await app.convert();
if (project !== undefined) {
  app.validate(project);
  if (!app.logger.hasErrors() && !app.logger.hasWarnings()) await app.generateOutputs(project);
}
const examples = await compileExamples(root);
process.stdout.write(`${examples.count} examples compiled, ${examples.faults.length} faults\n`);
for (const fault of examples.faults) process.stdout.write(`${fault}\n`);
const failed = project === undefined || app.logger.hasErrors() || app.logger.hasWarnings();
process.exitCode = failed || examples.faults.length > 0 || examples.count === 0 ? 1 : 0;
