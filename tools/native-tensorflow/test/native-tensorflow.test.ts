import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { bindingPackageAt, type BindingPackage } from '../src/binding-package.ts';
import { getNativeTensorflow, type NativeSteps } from '../src/get-native-tensorflow.ts';
import { fetchLibrary, findLibrary, type FetchWheels } from '../src/library-cache.ts';
import { TESTED_TENSORFLOW } from '../src/tested-version.ts';
import { unpackWheel } from '../src/unpack-wheel.ts';

let folder: string;
let cache: string;
let target: BindingPackage;
let calls: string[];
let notes: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-native-'));
  cache = join(folder, 'cache');
  target = await packageIn('checkout');
  calls = [];
  notes = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function packageIn(name: string): Promise<BindingPackage> {
  const at = join(folder, name, 'tfjs-node-gpu');
  await mkdir(at, { recursive: true });
  return bindingPackageAt(at, '4.22.0');
}

const LIBRARY = 'tensorflow/libtensorflow_cc.so.2';

/** A wheel with a library of a few bytes, and its RECORD. */
async function writeWheel(
  into: string,
  version = '2.21.0',
  record: (hash: string) => string = (hash) => hash,
): Promise<string> {
  const library = new TextEncoder().encode(`TensorFlow ${version}`);
  const hash = record(createHash('sha256').update(library).digest('base64url'));
  const path = join(into, `tensorflow_cpu-${version}-cp311-cp311-manylinux_2_27_x86_64.whl`);
  const info = `tensorflow_cpu-${version}.dist-info`;
  const wheel = zipSync({
    [LIBRARY]: library,
    'tensorflow/include/tensorflow/c/c_api.h': new Uint8Array(3),
    'tensorflow/python/huge.so': new Uint8Array(100),
    [`${info}/RECORD`]: new TextEncoder().encode(`${LIBRARY},sha256=${hash},${library.length}\n`),
  });
  await mkdir(into, { recursive: true });
  await writeFile(path, wheel);
  return path;
}

const fetchFake: FetchWheels = async (into, version) => {
  calls.push('fetch');
  return { wheels: [await writeWheel(into, version)] };
};

/** Steps that touch nothing outside the folder: a binding works when its file says so. */
function steps(more: Partial<NativeSteps> = {}): Partial<NativeSteps> {
  return {
    hasNvidiaDriver: async () => false,
    verify: async ({ binding }) => {
      calls.push('verify');
      const text = await readFile(binding, 'utf8').catch(() => 'absent');
      return /^works/.test(text)
        ? { ok: true, tensorflow: /\d[\d.]*$/.exec(text)![0], gpu: text.includes('gpu') }
        : { ok: false, reason: text };
    },
    download: async () => {
      calls.push('download');
      return 'out of reach';
    },
    fetch: fetchFake,
    build: async (_target, library) => {
      calls.push('build');
      const binding = join(library.folder, 'bindings', 'x.node');
      await mkdir(dirname(binding), { recursive: true });
      const { cuda, tensorflow } = library.manifest;
      await writeFile(binding, `works${cuda ? ' on gpu' : ''} with ${tensorflow}`);
      return { binding };
    },
    buildLogLevel: async () => null,
    ...more,
  };
}

const get = (more: Partial<NativeSteps> = {}, env: NodeJS.ProcessEnv = {}, at = target) =>
  getNativeTensorflow({
    env,
    target: at,
    cache,
    steps: steps(more),
    onNote: (line) => void notes.push(line),
  });

describe('getting native TensorFlow', () => {
  test('is skipped by an environment variable', async () => {
    expect(await get({}, { PHOSPHENE_SKIP_NATIVE: '1' })).toEqual({ state: 'skipped' });
    expect(calls).toEqual([]);
    expect(notes.join()).toMatch('PHOSPHENE_SKIP_NATIVE');
  });

  test('takes what is installed, else builds against the tested wheel', async () => {
    const got = await get();
    expect(got).toMatchObject({ state: 'ready', origin: 'wheel', tensorflow: '2.21.0' });
    expect(calls).toEqual(['verify', 'fetch', 'build', 'verify']);
    calls = [];
    expect(await get()).toMatchObject({ state: 'ready', origin: 'installed' });
    expect(calls).toEqual(['verify']);
  });

  test('downloads a library once for all checkouts', async () => {
    await get();
    calls = [];
    const second = await get({}, {}, await packageIn('another'));
    expect(second).toMatchObject({ state: 'ready', origin: 'wheel' });
    expect(calls).not.toContain('fetch');
  });

  test('says why when it can not be had, and does not throw', async () => {
    const got = await get({ fetch: async () => ({ reason: 'no pip was found' }) });
    expect(got.state).toBe('unavailable');
    expect(notes.join('\n')).toMatch(/no pip was found[^]*out of reach/);
    expect(existsSync(target.binding)).toBe(false);
    expect(await getNativeTensorflow({ env: {}, target: null })).toMatchObject({
      state: 'unavailable',
    });
  });

  test('does not leave a binding that does not compute in place of an older one', async () => {
    await mkdir(dirname(target.binding), { recursive: true });
    await writeFile(target.binding, 'crashes');
    const build: NativeSteps['build'] = async (_target, library) => {
      const binding = join(library.folder, 'new.node');
      await writeFile(binding, 'crashes otherwise');
      return { binding };
    };
    const got = await get({ build });
    expect(got.state).toBe('unavailable');
    expect(await readFile(target.binding, 'utf8')).toBe('crashes');
    expect(await readdir(dirname(target.binding))).toEqual([basename(target.binding)]);
  });

  test('gets the tested version, and another only where it is named', async () => {
    expect(await get()).toMatchObject({ tensorflow: TESTED_TENSORFLOW });
    const named = { PHOSPHENE_TENSORFLOW_VERSION: '2.22.0' };
    expect(await get({}, named)).toMatchObject({ origin: 'wheel', tensorflow: '2.22.0' });
    expect(notes.join('\n')).toContain(`TensorFlow ${TESTED_TENSORFLOW}, where 2.22.0 is wanted`);
    expect(await get()).toMatchObject({ origin: 'wheel', tensorflow: TESTED_TENSORFLOW });
    await expect(get({}, { PHOSPHENE_TENSORFLOW_VERSION: 'newest' })).rejects.toThrow(
      /"newest" is no version/,
    );
  });

  test("takes the package's own download where no wheel can be had, and keeps it", async () => {
    const download: NativeSteps['download'] = async ({ binding }) => {
      await mkdir(dirname(binding), { recursive: true });
      await writeFile(binding, 'works with 2.9.1');
      return null;
    };
    const fetch: FetchWheels = async () => ({ reason: 'no pip was found' });
    const got = await get({ download, fetch });
    expect(got).toMatchObject({ origin: 'download', tensorflow: '2.9.1' });
    expect(await get()).toMatchObject({ origin: 'installed', tensorflow: '2.9.1' });
  });

  test('takes CUDA where there is a driver, tries it once, and else keeps the CPU', async () => {
    const hasNvidiaDriver = async (): Promise<boolean> => true;
    expect(await get({ hasNvidiaDriver })).toMatchObject({ state: 'ready', gpu: true });

    target = await packageIn('without');
    cache = join(folder, 'cache2');
    const kinds: boolean[] = [];
    const fetch: FetchWheels = async (into, version, cuda) => {
      kinds.push(cuda);
      return cuda ? { reason: 'disk is full' } : { wheels: [await writeWheel(into, version)] };
    };
    expect(await get({ hasNvidiaDriver, fetch })).toMatchObject({ state: 'ready', gpu: false });
    expect(await get({ hasNvidiaDriver, fetch })).toMatchObject({ origin: 'installed' });
    expect(kinds).toEqual([true, false]);
  });
});

describe('the library cache', () => {
  const shelf = (): string => join(cache, 'tensorflow');

  test('goes on after an interruption at any point', async () => {
    // What kill −9 leaves: a half download, half unpacked content, and (from an older layout) a folder
    // with its final name but nothing that says that it is whole.
    const dead = join(shelf(), '.partial-999999999-abc');
    await mkdir(join(dead, 'wheels'), { recursive: true });
    await writeFile(join(dead, 'wheels', 'tensorflow_cpu-2.21.0-cp311.whl'), 'half');
    const unfinished = join(shelf(), `2.21.0-${process.platform}-${process.arch}`);
    await mkdir(join(unfinished, 'tensorflow'), { recursive: true });
    await writeFile(join(unfinished, LIBRARY), 'half');

    expect(await get()).toMatchObject({ state: 'ready', origin: 'wheel' });
    expect(calls).toContain('fetch');
    expect(existsSync(dead)).toBe(false);
    expect(await readdir(shelf())).toEqual([basename(unfinished)]);
  });

  test('leaves nothing when fetching is aborted', async () => {
    const abort = new AbortController();
    const fetch: FetchWheels = async (into) => {
      await writeFile(join(into, 'half.whl'), 'half');
      abort.abort(new Error('stopped'));
      throw abort.signal.reason;
    };
    await expect(
      fetchLibrary(cache, '2.21.0', false, { signal: abort.signal }, fetch),
    ).rejects.toThrow('stopped');
    expect(await readdir(shelf())).toEqual([]);
  });

  test('replaces a library whose bytes changed or whose layout is another version', async () => {
    await get();
    const library = (await findLibrary(cache, '2.21.0', false, false))!;
    await writeFile(join(library.folder, LIBRARY), 'TensorFlow 9.99.9');
    await rm(target.binding);
    calls = [];
    expect(await get()).toMatchObject({ state: 'ready' });
    expect(calls).toContain('fetch');

    const again = (await findLibrary(cache, '2.21.0', false, true))!;
    const path = join(again.folder, 'complete.json');
    await writeFile(path, JSON.stringify({ ...again.manifest, version: 2 }));
    expect(await findLibrary(cache, '2.21.0', false, true, (line) => notes.push(line))).toBeNull();
    expect(notes.at(-1)).toMatch('"version" is wrong');
  });

  test('holds versions side by side, and gives the one that is asked for', async () => {
    for (const version of ['2.20.0', '2.21.0', '2.22.0']) {
      await fetchLibrary(cache, version, false, {}, fetchFake);
    }
    const found = await findLibrary(cache, '2.21.0', false, true);
    expect(found?.manifest.tensorflow).toBe('2.21.0');
    expect(await findLibrary(cache, '2.19.0', false, true)).toBeNull();
  });

  test('takes no other version from pip than was asked for', async () => {
    const fetch: FetchWheels = async (into) => ({ wheels: [await writeWheel(into, '9.0.0')] });
    expect(await fetchLibrary(cache, '2.21.0', false, {}, fetch)).toEqual({
      reason: 'pip brought 9.0.0 where 2.21.0 was asked for',
    });
  });
});

describe('a wheel', () => {
  test('is unpacked as far as it is needed', async () => {
    const files = await unpackWheel(await writeWheel(folder), join(folder, 'out'));
    expect(files.map(({ path }) => path)).toEqual([
      LIBRARY,
      'tensorflow/include/tensorflow/c/c_api.h',
    ]);
  });

  test('is refused when a file does not fit its record', async () => {
    const wheel = await writeWheel(folder, '2.21.0', (hash) => hash.replace(/^./, '_'));
    await expect(unpackWheel(wheel, join(folder, 'out'))).rejects.toThrow('own hash');
  });
});
