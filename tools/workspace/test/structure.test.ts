import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram } from '@phosphene/terminal';

const measure = fileURLToPath(new URL('../src/measure-structure.js', import.meta.url));
const SCRIPT = `
const { measureStructure } = await import(process.argv[1]);
console.log(JSON.stringify(await measureStructure(process.argv[2])));
`;

interface Structure {
  readonly projects: readonly {
    readonly name: string;
    readonly imports: readonly string[];
    readonly importedBy: readonly string[];
    readonly doors: readonly string[];
  }[];
  readonly circles: readonly string[];
  readonly long: readonly { readonly file: string; readonly lines: number }[];
}

/** In a process of its own: Jest would resolve dependency-cruiser's parts by its own rules. */
async function measureStructure(folder: string): Promise<Structure> {
  const args = ['--input-type=module', '-e', SCRIPT, measure, folder];
  const { stdout, stderr } = await runProgram(process.execPath, args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Structure;
}

describe('the structure', () => {
  test('of this repository has no circles and no file of two subjects', async () => {
    const { projects, circles, long } = await measureStructure(
      fileURLToPath(new URL('../../..', import.meta.url)),
    );
    expect(projects.map(({ name }) => name)).toContain('cli');
    expect(projects.find(({ name }) => name === 'trials')?.importedBy).toEqual([]);
    expect(circles).toEqual([]);
    expect(long).toEqual([]);
  });
});

describe('of a workspace with faults', () => {
  let folder: string;
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const manifest = (name: string): string =>
    JSON.stringify({ name, exports: { './door': './src/a.ts' }, nx: { name, targets: {} } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phosphene-structure-'));
    await runProgram('git', ['init', '-q'], { cwd: folder });
    await put('tsconfig.base.json', '{}');
    await put('packages/one/package.json', manifest('one'));
    await put('tools/two/package.json', manifest('two'));
    await put('packages/one/src/a.ts', "import type { B } from './b.ts';\nexport type A = B;\n");
    await put('packages/one/src/b.ts', "import type { A } from './a.ts';\nexport type B = A[];\n");
    await put(
      'tools/two/src/a.ts',
      "import type { A } from '../../../packages/one/src/a.ts';\nexport type C = A;\n",
    );
    await put('tools/two/src/long.ts', '// line\n'.repeat(301));
    await put('tools/two/src/full.ts', '// line\n'.repeat(300));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('its circles, imports, doors and long files are found', async () => {
    const { projects, circles, long } = await measureStructure(folder);
    expect(circles).toHaveLength(1);
    expect(circles[0]).toMatch(/one\/src\/a\.ts → .*one\/src\/b\.ts/);
    expect(projects.find(({ name }) => name === 'one')).toMatchObject({
      imports: [],
      importedBy: ['two'],
      doors: ['./door'],
    });
    expect(long).toEqual([{ file: 'tools/two/src/long.ts', lines: 301 }]);
  });

  test('a circle between projects is found', async () => {
    await put(
      'packages/one/src/c.ts',
      "import type { C } from '../../../tools/two/src/a.ts';\nexport type D = C;\n",
    );
    const { circles } = await measureStructure(folder);
    expect(circles).toContain('one → two → … → one');
  });
});
