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

const fetchFake: FetchWheels = async (into) => {
  calls.push('fetch');
  return { wheels: [await writeWheel(into)] };
};

/** Steps that touch nothing outside the folder: a binding works when its file says so. */
function steps(more: Partial<NativeSteps> = {}): Partial<NativeSteps> {
  return {
    hasNvidiaDriver: async () => false,
    verify: async ({ binding }) => {
      calls.push('verify');
      const text = await readFile(binding, 'utf8').catch(() => 'absent');
      return /^works/.test(text)
        ? { ok: true, tensorflow: '2.21.0', gpu: text.includes('gpu') }
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
      await writeFile(binding, library.manifest.cuda ? 'works on gpu' : 'works');
      return { binding };
    },
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

  test('looks at what is installed, then downloads, then builds', async () => {
    const got = await get();
    expect(got).toMatchObject({ state: 'ready', origin: 'wheel', tensorflow: '2.21.0' });
    expect(calls).toEqual(['verify', 'download', 'fetch', 'build', 'verify']);
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
    expect(notes.join('\n')).toMatch(/out of reach[^]*no pip was found/);
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

  test('takes CUDA where there is a driver, tries it once, and else keeps the CPU', async () => {
    const hasNvidiaDriver = async (): Promise<boolean> => true;
    expect(await get({ hasNvidiaDriver })).toMatchObject({ state: 'ready', gpu: true });

    target = await packageIn('without');
    cache = join(folder, 'cache2');
    const kinds: boolean[] = [];
    const fetch: FetchWheels = async (into, cuda) => {
      kinds.push(cuda);
      return cuda ? { reason: 'disk is full' } : { wheels: [await writeWheel(into)] };
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
    await expect(fetchLibrary(cache, false, { signal: abort.signal }, fetch)).rejects.toThrow(
      'stopped',
    );
    expect(await readdir(shelf())).toEqual([]);
  });

  test('replaces a library whose bytes changed or whose layout is another version', async () => {
    await get();
    const library = (await findLibrary(cache, false, false))!;
    await writeFile(join(library.folder, LIBRARY), 'TensorFlow 9.99.9');
    await rm(target.binding);
    calls = [];
    expect(await get()).toMatchObject({ state: 'ready' });
    expect(calls).toContain('fetch');

    const again = (await findLibrary(cache, false, true))!;
    const path = join(again.folder, 'complete.json');
    await writeFile(path, JSON.stringify({ ...again.manifest, version: 2 }));
    expect(await findLibrary(cache, false, true, (line) => notes.push(line))).toBeNull();
    expect(notes.at(-1)).toMatch('"version" is wrong');
  });

  test('prefers the newest TensorFlow', async () => {
    for (const version of ['2.9.1', '2.21.0', '2.10.0']) {
      const fetch: FetchWheels = async (into) => ({ wheels: [await writeWheel(into, version)] });
      await fetchLibrary(cache, false, {}, fetch);
    }
    expect((await findLibrary(cache, false, true))?.manifest.tensorflow).toBe('2.21.0');
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
