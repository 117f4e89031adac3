import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Compiles the examples in the packages' doc comments and README files: each ```ts block of a README, and each after an
 * `@example`, is a module of its own.
 *
 * @param {string} workspace its folder
 * @returns {Promise<{ count: number, faults: string[] }>} the compiler's errors, at the file that holds the example
 */
export async function compileExamples(workspace) {
  const sources = execFileSync('git', ['ls-files', 'packages/*/src/*.ts', 'packages/*/README.md'], {
    cwd: workspace,
    encoding: 'utf8',
  });
  const folder = join(workspace, 'node_modules/.cache', `phosphene-examples-${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    const origins = [];
    for (const source of sources.split('\n').filter((file) => file !== '')) {
      const text = await readFile(join(workspace, source), 'utf8');
      for (const example of source.endsWith('.md') ? codeBlocks(text) : extractExamples(text)) {
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

/** The TypeScript blocks of a text in Markdown. */
function codeBlocks(text) {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code);
}

async function compile(workspace, folder, origins) {
  const project = join(folder, 'tsconfig.json');
  // What a page sees, and the types that the player's sources need: examples compile against sources, not against builds.
  const player = createRequire(join(workspace, 'packages/player/package.json'));
  await writeFile(
    project,
    JSON.stringify({
      extends: join(workspace, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        composite: false,
        incremental: false,
        noUnusedLocals: false,
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: ['node', join(dirname(player.resolve('vite/package.json')), 'client')],
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
