import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { runProgram } from '@phosphene/terminal';
import { findBindingPackage, type BindingPackage } from './binding-package.ts';
import { buildBinding } from './build-binding.ts';
import { buildLogLevel } from './build-log-level.ts';
import { cacheFolder } from './cache-folder.ts';
import { fetchLibrary, findLibrary, type FetchWheels } from './library-cache.ts';
import { runOwnDownload } from './own-download.ts';
import { wantedTensorflow } from './tested-version.ts';
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
  readonly buildLogLevel: typeof buildLogLevel;
  readonly hasNvidiaDriver: (signal?: AbortSignal) => Promise<boolean>;
}

export interface NativeOptions extends Oversight {
  readonly env?: NodeJS.ProcessEnv;
  readonly target?: BindingPackage | null;
  readonly cache?: string;
  /** Passes over what is installed and downloads anew. */
  readonly fresh?: boolean;
  /** Of TensorFlow's wheel; by default the tested one, or `PHOSPHENE_TENSORFLOW_VERSION`. */
  readonly version?: string;
  readonly steps?: Partial<NativeSteps>;
}

const STEPS: NativeSteps = {
  verify: verifyBinding,
  download: runOwnDownload,
  fetch: undefined,
  build: buildBinding,
  buildLogLevel,
  hasNvidiaDriver,
};

/**
 * Gets native TensorFlow for `@tensorflow/tfjs-node-gpu`: what is installed already, else a build of its binding
 * against the library of the tested TensorFlow wheel, else the package's own download of an older one. Each is used
 * only when it computed a gradient in a process of its own. Ending the process at any point leaves nothing that a
 * second call would take for whole.
 *
 * @throws {PhospheneError} when `version` is none
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
  const version = wantedTensorflow(options.version, env);
  const target = options.target === undefined ? findBindingPackage() : options.target;
  if (target === null) {
    // Where npm runs its install script and that fails, npm leaves out the package without a word.
    const reason =
      '@tensorflow/tfjs-node-gpu is not installed; npm install --ignore-scripts @tensorflow/tfjs-node-gpu@4.22.0 brings it';
    return unavailable([reason], onNote);
  }
  const reasons: string[] = [];
  const driver = await steps.hasNvidiaDriver(signal);
  // What works already, if something better can't be had.
  let held: (Verdict & { ok: true }) | null = null;
  let heldIsWanted = false;

  if (fresh) {
    onNote?.('Native TensorFlow: getting it anew.');
  } else {
    const verdict = await steps.verify(target, signal);
    const note = await readNote(target);
    if (verdict.ok) {
      held = verdict;
      // A download of the package's own has a version of its own; it was taken where no wheel could be had.
      heldIsWanted = verdict.tensorflow === version || note.origin !== 'wheel';
      // A driver that the installed library can't use is worth one try of a library that can.
      if (heldIsWanted && (!driver || verdict.gpu || note.cudaTried === true)) {
        return ready('installed', verdict, onNote);
      }
    } else {
      reasons.push(`installed already: no, ${verdict.reason}`);
    }
    onNote?.('Native TensorFlow: getting it (PHOSPHENE_SKIP_NATIVE=1 leaves it out).');
    onNote?.(`  installed already: ${describeInstalled(verdict, version)}`);
  }

  const cache = options.cache ?? cacheFolder(env);
  for (const cuda of driver ? [true, false] : [false]) {
    if (!cuda && heldIsWanted) break;
    const built = await fromWheel({ target, cuda, cache, fresh, version }, steps, oversight);
    if (built.ok) {
      await writeNote(target, { origin: 'wheel', cuda, cudaTried: driver, cache });
      return ready('wheel', built, onNote);
    }
    const kind = `a TensorFlow ${version} wheel${cuda ? ' with CUDA' : ''}`;
    reasons.push(`${kind}: ${built.reason}`);
    onNote?.(`  ${kind}: ${built.reason}`);
  }
  if (held !== null) {
    const { origin = 'installed' } = await readNote(target);
    await writeNote(target, { origin, cuda: false, cudaTried: true, cache });
    return ready('installed', held, onNote);
  }

  onNote?.("  the package's own download…");
  const fault = await steps.download(target, oversight);
  const verdict = fault === null ? await steps.verify(target, signal) : null;
  if (verdict?.ok === true) {
    await writeNote(target, { origin: 'download', cuda: verdict.gpu, cudaTried: driver, cache });
    return ready('download', verdict, onNote);
  }
  const reason = fault ?? (verdict?.ok === false ? verdict.reason : 'it is not there');
  reasons.push(`the package's own download: ${reason}`);
  await writeNote(target, { origin: 'none', cuda: false, cudaTried: driver, cache });
  return unavailable(reasons, onNote);
}

function describeInstalled(verdict: Verdict, version: string): string {
  if (!verdict.ok) return verdict.reason;
  return verdict.tensorflow === version
    ? 'yes, without the GPU'
    : `TensorFlow ${verdict.tensorflow}, where ${version} is wanted`;
}

/** Which wheel is wanted, and for which package. */
interface WheelRequest {
  readonly target: BindingPackage;
  readonly cuda: boolean;
  readonly cache: string;
  readonly fresh: boolean;
  readonly version: string;
}

async function fromWheel(
  { target, cuda, cache, fresh, version }: WheelRequest,
  steps: NativeSteps,
  oversight: Oversight,
): Promise<Verdict> {
  const { onNote, signal } = oversight;
  let library = fresh ? null : await findLibrary(cache, version, cuda, true, onNote);
  if (library === null) {
    const size = cuda ? ' with CUDA (about 3 GB)' : ' (about 300 MB)';
    onNote?.(`  a TensorFlow ${version} wheel${size}…`);
    const fetched = await fetchLibrary(cache, version, cuda, oversight, steps.fetch);
    if ('reason' in fetched) return { ok: false, reason: fetched.reason };
    library = fetched;
  } else {
    onNote?.(`  TensorFlow ${library.manifest.tensorflow} is in ${library.folder}`);
  }
  const built = await steps.build(target, library, oversight);
  if ('reason' in built) return { ok: false, reason: built.reason };
  const restore = await place(built.binding, target);
  await placeLogLevel(await steps.buildLogLevel(library, signal), target);
  const verdict = await steps.verify(target, signal);
  if (verdict.ok && (!cuda || verdict.gpu)) return verdict;
  await restore();
  if (!verdict.ok) await rm(built.binding, { force: true });
  return verdict.ok ? { ok: false, reason: 'it does not use the GPU' } : verdict;
}

/** Puts the binding where the package expects it, in one step. @returns a function that undoes it */
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

/** The module is of one library, so an older one must not stay beside a new binding. */
async function placeLogLevel(built: string | null, target: BindingPackage): Promise<void> {
  if (built === null) return rm(target.logLevel, { force: true });
  const temporary = `${target.logLevel}.${process.pid}.tmp`;
  await copyFile(built, temporary);
  await rename(temporary, target.logLevel);
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

/**
 * What is known of native TensorFlow without loading it: its binding is there, it was tried and could not be had, or
 * it was not tried yet.
 */
export async function nativeTensorflowState(
  target: BindingPackage | null = findBindingPackage(),
): Promise<'present' | 'unavailable' | 'untried'> {
  if (target === null) return 'unavailable';
  if (existsSync(target.binding)) return 'present';
  return (await readNote(target)).origin === 'none' ? 'unavailable' : 'untried';
}

async function readNote(target: BindingPackage): Promise<Partial<Note>> {
  const text = await readFile(target.note, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Partial<Note>;
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
