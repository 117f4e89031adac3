import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Compiles the examples in the packages' doc comments: each ```ts block after an `@example` is a module of its own.
 *
 * @param {string} workspace its folder
 * @returns {Promise<{ count: number, faults: string[] }>} the compiler's errors, at the file that holds the example
 */
export async function compileExamples(workspace) {
  const sources = execFileSync('git', ['ls-files', 'packages/*/src/*.ts'], {
    cwd: workspace,
    encoding: 'utf8',
  });
  const folder = join(workspace, 'node_modules/.cache', `phosphene-examples-${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    const origins = [];
    for (const source of sources.split('\n').filter((file) => file !== '')) {
      for (const example of extractExamples(await readFile(join(workspace, source), 'utf8'))) {
        await writeFile(join(folder, `example-${origins.length}.ts`), `${example}\nexport {};\n`);
        origins.push(source);
      }
    }
    const faults = origins.length === 0 ? [] : await compile(workspace, folder, origins);
    return { count: origins.length, faults };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The examples in a text's doc comments.
 *
 * @param {string} text TypeScript
 * @returns {string[]}
 */
export function extractExamples(text) {
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const plain = comment.replace(/^[ \t]*\*\/?[ \t]?/gm, '');
    return [...plain.matchAll(/@example[^`@]*```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
  });
}

async function compile(workspace, folder, origins) {
  const project = join(folder, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({
      extends: join(workspace, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        composite: false,
        incremental: false,
        noUnusedLocals: false,
        types: ['node'],
        typeRoots: [join(workspace, 'node_modules/@types')],
      },
      include: ['*.ts'],
    }),
  );
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const output = await new Promise((resolve) =>
    execFile(
      process.execPath,
      [tsc, '-p', project, '--pretty', 'false'],
      { cwd: folder },
      (_, stdout) => resolve(stdout),
    ),
  );
  return output
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) =>
      line.replace(/^.*?example-(\d+)\.ts/, (_, index) => `${origins[Number(index)]}: example`),
    );
}
