import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { runProgram } from '@phosphene/terminal';

jest.setTimeout(900_000);

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A text as it would stand in a file, and the rules that forbid it; none where it is allowed. */
interface Case {
  readonly file: string;
  readonly text: string;
  readonly forbidden: boolean;
}

const statement = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const forbidden = (file: string, from: string): Case => ({
  file,
  text: statement(from),
  forbidden: true,
});
const allowed = (file: string, from: string): Case => ({
  ...forbidden(file, from),
  forbidden: false,
});

const player = 'packages/player/src/stage/x.ts';
const sampler = 'packages/sampler/src/walk/x.ts';
const model = 'packages/model/src/network/x.ts';
const cli = 'tools/cli/src/x.ts';
const dynamic = (from: string): Case => ({
  file: player,
  text: `export const y = (): Promise<unknown> => import('${from}');\n`,
  forbidden: true,
});

const CASES: readonly Case[] = [
  // The player knows neither Node nor training.
  forbidden(player, 'node:fs'),
  forbidden(player, 'fs/promises'),
  forbidden(player, '@phosphene/sampler/node'),
  ...['media', 'files', 'native-graph', 'bundle-folder', 'progress'].map((door) =>
    forbidden(player, `@phosphene/model/${door}`),
  ),
  forbidden(player, '@phosphene/trainer'),
  forbidden(player, '@phosphene/dataset'),
  forbidden(player, '../../../trainer/src/train.ts'),
  forbidden(player, '@tensorflow/tfjs-node-gpu'),
  forbidden(player, 'sharp'),
  forbidden('packages/player/src/node/x.ts', 'node:fs'),
  dynamic('node:fs'),
  dynamic('fs'),
  dynamic('@phosphene/sampler/node'),
  dynamic('@phosphene/trainer'),
  dynamic('@phosphene/model/media'),
  allowed(player, '@phosphene/sampler'),
  allowed(player, '@phosphene/model/bundle'),
  // Playback and training meet at the bundle only.
  forbidden(sampler, '@phosphene/trainer'),
  forbidden('packages/sampler/src/node/x.ts', '@phosphene/trainer'),
  forbidden('packages/trainer/src/x.ts', '@phosphene/sampler'),
  forbidden('packages/trainer/src/x.ts', '@phosphene/player'),
  // What is shared knows nobody.
  forbidden(model, '@phosphene/sampler'),
  forbidden(model, '@phosphene/dataset'),
  forbidden(model, 'node:path'),
  forbidden(model, '../node/media/index.ts'),
  forbidden(sampler, 'node:path'),
  forbidden('packages/dataset/src/x.ts', '@phosphene/trainer'),
  forbidden('packages/dataset/src/x.ts', '@phosphene/terminal'),
  // Each project enters those doors of the model that its subject needs.
  forbidden(player, '@phosphene/model/network'),
  forbidden(sampler, '@phosphene/model/loss'),
  forbidden(sampler, '@phosphene/model/media'),
  forbidden('packages/dataset/src/x.ts', '@phosphene/model/network'),
  forbidden('packages/trainer/src/x.ts', '@phosphene/model/media'),
  forbidden('tools/terminal/src/x.ts', '@phosphene/model/paths'),
  allowed('packages/sampler/src/node/x.ts', '@phosphene/model/media'),
  allowed('packages/trainer/src/x.ts', '@phosphene/model/loss'),
  // The program that users have knows no trial and no fixture, and nobody enters a program.
  forbidden(cli, '@phosphene/trials'),
  forbidden(cli, '@phosphene/testing'),
  forbidden(cli, '@phosphene/player'),
  // The player has one door, its library, for who stands above it.
  allowed('tools/stage-server/src/x.ts', '@phosphene/player'),
  forbidden('tools/stage-server/src/x.ts', '@phosphene/player/src/main.ts'),
  forbidden('tools/stage-server/src/x.ts', '@phosphene/player/dist/library/phosphene-player.js'),
  forbidden(sampler, '@phosphene/player'),
  forbidden(model, '@phosphene/player'),
  forbidden('tools/trials/src/x.ts', '@phosphene/cli'),
  forbidden('tools/sample-footage/src/x.ts', '@phosphene/trainer'),
  forbidden('tools/native-tensorflow/src/x.ts', '@phosphene/testing'),
  allowed('tools/trials/src/x.ts', '@phosphene/testing'),
  allowed(cli, '@phosphene/native-tensorflow'),
  // Nobody goes in by the window.
  forbidden(player, '@phosphene/model/src/paths/index.ts'),
  forbidden(player, '../../../model/src/paths/index.ts'),
  allowed('packages/sampler/src/node/x.ts', 'node:fs'),
  allowed('packages/trainer/src/x.ts', '@phosphene/dataset'),
  allowed(cli, '@phosphene/trainer'),
];

/** Lints texts in a process of its own: ESLint loads its configuration with `import()` and Nx a graph. */
const LINT = `
const { ESLint } = await import('eslint');
const eslint = new ESLint({ cwd: process.cwd() });
const found = [];
for (const { file, text } of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(text, { filePath: file });
  found.push(result.messages.map(({ ruleId, fatal }) => (fatal ? 'fatal' : ruleId)));
}
console.log(JSON.stringify(found));
`;

const RESOLVE = `
const codes = JSON.parse(process.argv[1]).map((name) => {
  try {
    return import.meta.resolve(name);
  } catch (error) {
    return error.code;
  }
});
console.log(JSON.stringify(codes));
`;

describe('boundaries', () => {
  test('are kept by lint, for every import that must not be and none that may', async () => {
    const { stdout } = await runProgram(
      process.execPath,
      ['--input-type=module', '-e', LINT, JSON.stringify(CASES)],
      { cwd: root, env: { ...process.env, NX_DAEMON: 'false' } },
    );
    const found = JSON.parse(
      stdout.split('\n').filter((line) => line.startsWith('['))[0]!,
    ) as string[][];
    const boundaries = [
      '@nx/enforce-module-boundaries',
      'no-restricted-imports',
      'no-restricted-syntax',
    ];
    CASES.forEach(({ file, text, forbidden: due }, index) => {
      const caught = found[index]!.some((rule) => boundaries.includes(rule));
      expect({ file, text, caught }).toEqual({ file, text, caught: due });
    });
  });

  test('are kept by the exports of each package', async () => {
    const inner = [
      'src/index.ts',
      'dist/index.js',
      'src',
      'dist/node/index.js',
      'src/paths/index.ts',
    ];
    const names = ['model', 'sampler', 'dataset', 'trainer'].flatMap((name) =>
      inner.map((path) => `@phosphene/${name}/${path}`),
    );
    names.push('@phosphene/player/src/main.ts', '@phosphene/player/dist/site/index.html');
    names.push('@phosphene/trainer/node', '@phosphene/model');
    names.push('@phosphene/cli', '@phosphene/trials', '@phosphene/terminal/src/index.ts');
    // Jest resolves by its own rules; Node itself is asked, from the trials, which depend on all packages.
    const { stdout } = await runProgram(
      process.execPath,
      ['--input-type=module', '-e', RESOLVE, JSON.stringify(names)],
      { cwd: join(root, 'tools', 'trials') },
    );
    expect(JSON.parse(stdout)).toEqual(names.map(() => 'ERR_PACKAGE_PATH_NOT_EXPORTED'));
  });

  test.each(['model', 'sampler'])(
    'are kept by types: what %s runs anywhere knows no process, no Buffer, no document',
    async (name) => {
      const folder = join(root, 'packages', name, 'test-results');
      await mkdir(folder, { recursive: true });
      const source = join(folder, `boundary-${process.pid}.ts`);
      const project = join(folder, `boundary-${process.pid}.json`);
      const names = ['process', 'Buffer', 'document', '__dirname'];
      await writeFile(source, names.map((n) => `export type T${n} = typeof ${n};\n`).join(''));
      await writeFile(
        project,
        JSON.stringify({
          extends: '../tsconfig.lib.json',
          compilerOptions: { noEmit: true, composite: false, incremental: false, rootDir: '.' },
          include: [source],
          exclude: [],
        }),
      );
      try {
        const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
        const { status, stdout } = await runProgram(process.execPath, [
          tsc,
          '-p',
          project,
          '--pretty',
          'false',
        ]);
        expect(status).not.toBe(0);
        for (const n of names) expect(stdout).toMatch(new RegExp(`(name|find) '${n}'`));
        expect(stdout.match(/error TS/g)).toHaveLength(names.length);
      } finally {
        await Promise.all([rm(source), rm(project)]);
      }
    },
  );
});
