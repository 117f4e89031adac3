import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { runProgram } from '@phosphene/terminal';
import { findBindingPackage, type BindingPackage } from './binding-package.ts';
import { buildBinding } from './build-binding.ts';
import { cacheFolder } from './cache-folder.ts';
import { fetchLibrary, findLibrary, type FetchWheels } from './library-cache.ts';
import { runOwnDownload } from './own-download.ts';
import { verifyBinding, type Verdict } from './verify-binding.ts';

/** How it ended. Everything but `ready` leaves Phosphene to its other back ends. */
export type NativeTensorFlow =
  | {
      readonly state: 'ready';
      readonly origin: 'installed' | 'download' | 'wheel';
      readonly tensorflow: string;
      readonly gpu: boolean;
    }
  | { readonly state: 'skipped' }
  | { readonly state: 'unavailable'; readonly reasons: readonly string[] };

/** The steps that reach out of the process; tests give their own. */
export interface NativeSteps {
  readonly verify: (target: BindingPackage, signal?: AbortSignal) => Promise<Verdict>;
  readonly download: (target: BindingPackage, oversight: Oversight) => Promise<string | null>;
  readonly fetch: FetchWheels | undefined;
  readonly build: typeof buildBinding;
  readonly hasNvidiaDriver: (signal?: AbortSignal) => Promise<boolean>;
}

export interface NativeOptions extends Oversight {
  readonly env?: NodeJS.ProcessEnv;
  readonly target?: BindingPackage | null;
  readonly cache?: string;
  /** Passes over what is installed and downloads anew. */
  readonly fresh?: boolean;
  readonly steps?: Partial<NativeSteps>;
}

const STEPS: NativeSteps = {
  verify: verifyBinding,
  download: runOwnDownload,
  fetch: undefined,
  build: buildBinding,
  hasNvidiaDriver,
};

/**
 * Gets native TensorFlow for `@tensorflow/tfjs-node-gpu`: what is installed already, else the package's own
 * download, else a build of its binding against the library of a TensorFlow wheel. Each is believed only when
 * it computed a gradient in a process of its own. Ending the process at any point leaves nothing that a
 * second call would take for whole.
 */
export async function getNativeTensorflow(options: NativeOptions = {}): Promise<NativeTensorFlow> {
  const { onNote, signal, fresh = false } = options;
  const env = options.env ?? process.env;
  const steps = { ...STEPS, ...options.steps };
  const oversight: Oversight = {
    ...(onNote === undefined ? {} : { onNote }),
    ...(signal === undefined ? {} : { signal }),
  };
  if (isSet(env['PHOSPHENE_SKIP_NATIVE'])) {
    onNote?.('Native TensorFlow: skipped (PHOSPHENE_SKIP_NATIVE is set).');
    return { state: 'skipped' };
  }
  const target = options.target === undefined ? findBindingPackage() : options.target;
  if (target === null) {
    const reason = '@tensorflow/tfjs-node-gpu is not installed (npm ci brings it)';
    return unavailable([reason], onNote);
  }
  const reasons: string[] = [];
  const driver = await steps.hasNvidiaDriver(signal);
  let held: Verdict | null = null;

  if (fresh) {
    onNote?.('Native TensorFlow: getting it anew.');
  } else {
    const verdict = await steps.verify(target, signal);
    // A driver that the installed library can't use is worth one try of a library that can.
    if (verdict.ok && (!driver || verdict.gpu || (await cudaWasTried(target)))) {
      return ready('installed', verdict, onNote);
    }
    if (verdict.ok) held = verdict;
    else reasons.push(`installed already: no, ${verdict.reason}`);
    onNote?.('Native TensorFlow: getting it (PHOSPHENE_SKIP_NATIVE=1 leaves it out).');
    onNote?.(`  installed already: ${verdict.ok ? 'yes, without the GPU' : verdict.reason}`);
  }

  if (held === null) {
    onNote?.('  its own download…');
    const fault = await steps.download(target, oversight);
    const verdict = fault === null ? await steps.verify(target, signal) : null;
    if (verdict?.ok === true && (!driver || verdict.gpu)) {
      return ready('download', verdict, onNote);
    }
    if (verdict?.ok === true) held = verdict;
    const reason = fault ?? (verdict?.ok === false ? verdict.reason : 'it does not use the GPU');
    reasons.push(`its own download: ${reason}`);
    onNote?.(`  its own download: ${reason}`);
  }

  const cache = options.cache ?? cacheFolder(env);
  for (const cuda of driver ? [true, false] : [false]) {
    if (!cuda && held !== null) break;
    const built = await fromWheel(target, cuda, cache, fresh, steps, oversight);
    if (built.ok) {
      await writeNote(target, { origin: 'wheel', cuda, cudaTried: driver, cache });
      return ready('wheel', built, onNote);
    }
    const kind = cuda ? 'a TensorFlow wheel with CUDA' : 'a TensorFlow wheel';
    reasons.push(`${kind}: ${built.reason}`);
    onNote?.(`  ${kind}: ${built.reason}`);
  }
  if (held?.ok === true) {
    await writeNote(target, { origin: 'installed', cuda: false, cudaTried: true, cache });
    return ready('installed', held, onNote);
  }
  return unavailable(reasons, onNote);
}

async function fromWheel(
  target: BindingPackage,
  cuda: boolean,
  cache: string,
  fresh: boolean,
  steps: NativeSteps,
  oversight: Oversight,
): Promise<Verdict> {
  const { onNote, signal } = oversight;
  let library = fresh ? null : await findLibrary(cache, cuda, true, onNote);
  if (library === null) {
    onNote?.(`  a TensorFlow wheel${cuda ? ' with CUDA (about 3 GB)' : ' (about 300 MB)'}…`);
    const fetched = await fetchLibrary(cache, cuda, oversight, steps.fetch);
    if ('reason' in fetched) return { ok: false, reason: fetched.reason };
    library = fetched;
  } else {
    onNote?.(`  TensorFlow ${library.manifest.tensorflow} lies in ${library.folder}`);
  }
  const built = await steps.build(target, library, oversight);
  if ('reason' in built) return { ok: false, reason: built.reason };
  const restore = await place(built.binding, target);
  const verdict = await steps.verify(target, signal);
  if (verdict.ok && (!cuda || verdict.gpu)) return verdict;
  await restore();
  if (!verdict.ok) await rm(built.binding, { force: true });
  return verdict.ok ? { ok: false, reason: 'it does not use the GPU' } : verdict;
}

/** Puts the binding where the package looks, in one step; gives back the way to undo it. */
async function place(binding: string, target: BindingPackage): Promise<() => Promise<void>> {
  await mkdir(dirname(target.binding), { recursive: true });
  const previous = `${target.binding}.previous`;
  const hadOne = existsSync(target.binding);
  if (hadOne) await copyFile(target.binding, previous);
  const temporary = `${target.binding}.${process.pid}.tmp`;
  await copyFile(binding, temporary);
  await rename(temporary, target.binding);
  return async () => {
    if (hadOne) await rename(previous, target.binding);
    else await rm(target.binding, { force: true });
  };
}

interface Note {
  readonly origin: string;
  readonly cuda: boolean;
  readonly cudaTried: boolean;
  readonly cache: string;
}

async function writeNote(target: BindingPackage, note: Note): Promise<void> {
  await rm(`${target.binding}.previous`, { force: true });
  await mkdir(dirname(target.note), { recursive: true });
  await writeFileAtomic(target.note, `${JSON.stringify(note, null, 1)}\n`);
}

async function cudaWasTried(target: BindingPackage): Promise<boolean> {
  const text = await readFile(target.note, 'utf8').catch(() => '{}');
  return (JSON.parse(text) as Partial<Note>).cudaTried === true;
}

/** Whether `nvidia-smi` lists a GPU. */
export async function hasNvidiaDriver(signal?: AbortSignal): Promise<boolean> {
  const end = await runProgram('nvidia-smi', ['-L'], { timeoutSeconds: 30, signal });
  return end.status === 0 && /^GPU \d+/m.test(end.stdout);
}

function ready(
  origin: 'installed' | 'download' | 'wheel',
  verdict: Verdict & { ok: true },
  onNote: ((line: string) => void) | undefined,
): NativeTensorFlow {
  const { tensorflow, gpu } = verdict;
  const from = { installed: 'installed', download: 'downloaded', wheel: 'built' }[origin];
  onNote?.(`Native TensorFlow ${tensorflow} on the ${gpu ? 'GPU' : 'CPU'}: ${from}.`);
  return { state: 'ready', origin, tensorflow, gpu };
}

function unavailable(
  reasons: readonly string[],
  onNote: ((line: string) => void) | undefined,
): NativeTensorFlow {
  onNote?.('Native TensorFlow can not be had here; training uses another back end. Why:');
  for (const reason of reasons) onNote?.(`  ${reason}`);
  return { state: 'unavailable', reasons };
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0';
