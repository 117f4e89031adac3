import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { PhospheneError } from '@phosphene/model/errors';
import { checkJson, HashedFile, parseJson } from '@phosphene/model/json';
import { sha256, syncFolder, writeFileAtomic } from '@phosphene/model/files';

/**
 * A checkpoint's `checkpoint.json`. Beside it lies `state.bin`: float32, little-endian, the parts of the
 * training state one after the other. The random state and the position in the data are functions of seed
 * and step.
 */
const CheckpointManifest = v.object({
  format: v.literal('phosphene-checkpoint'),
  version: v.literal(1),
  step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  seed: v.number(),
  parts: v.array(v.string()),
  weights: v.array(v.object({ name: v.string(), shape: v.array(v.number()) })),
  state: HashedFile,
});
type CheckpointManifest = v.InferOutput<typeof CheckpointManifest>;

/** What a checkpoint gives back. */
export interface Checkpoint {
  readonly step: number;
  readonly values: Float32Array;
}

const NAME = /^step-(\d{8})$/;

/** The checkpoints of a run: a folder each, whole or absent. */
export class CheckpointStore {
  readonly #folder: string;

  constructor(runFolder: string) {
    this.#folder = join(runFolder, 'checkpoints');
  }

  /** Steps that have a checkpoint, ascending. */
  async steps(): Promise<number[]> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    return names
      .map((name) => NAME.exec(name)?.[1])
      .filter((digits) => digits !== undefined)
      .map(Number)
      .sort((a, b) => a - b);
  }

  /** The step with the best held-out loss, or `null`. */
  async best(): Promise<{ step: number; loss: number } | null> {
    const path = join(this.#folder, 'best.json');
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return null;
    const document = parseJson(text, path, { remedy: 'Remove that file.' });
    return checkJson(v.object({ step: v.number(), loss: v.number() }), document, path);
  }

  async markBest(step: number, loss: number): Promise<void> {
    await writeFileAtomic(join(this.#folder, 'best.json'), JSON.stringify({ step, loss }));
  }

  /** Writes a checkpoint under a temporary name, flushes it and renames it. */
  async write(
    manifest: Pick<CheckpointManifest, 'step' | 'seed' | 'parts' | 'weights'>,
    values: Float32Array,
  ): Promise<void> {
    const final = join(this.#folder, nameOf(manifest.step));
    const temporary = join(this.#folder, `.${nameOf(manifest.step)}.tmp`);
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    await writeFileAtomic(join(temporary, 'state.bin'), bytes);
    const whole: CheckpointManifest = {
      format: 'phosphene-checkpoint',
      version: 1,
      ...manifest,
      state: { path: 'state.bin', bytes: bytes.length, sha256: sha256(bytes) },
    };
    await writeFileAtomic(join(temporary, 'checkpoint.json'), `${JSON.stringify(whole)}\n`);
    await rm(final, { recursive: true, force: true });
    await rename(temporary, final);
    await syncFolder(this.#folder);
  }

  /** The newest checkpoint that is whole; damaged ones are named to `onNote` and passed over. */
  async latest(onNote: (line: string) => void): Promise<Checkpoint | null> {
    for (const step of (await this.steps()).reverse()) {
      try {
        return await this.read(step);
      } catch (error) {
        onNote(`${(error as Error).message} The one before it is taken.`);
      }
    }
    return null;
  }

  /**
   * @throws {PhospheneError} when the checkpoint is not there or is damaged
   */
  async read(step: number): Promise<Checkpoint> {
    const folder = join(this.#folder, nameOf(step));
    const path = join(folder, 'checkpoint.json');
    try {
      const text = await readFile(path, 'utf8');
      const manifest = checkJson(CheckpointManifest, JSON.parse(text), path);
      const bytes = await readFile(join(folder, manifest.state.path));
      if (sha256(bytes) === manifest.state.sha256) {
        return { step: manifest.step, values: new Float32Array(new Uint8Array(bytes).buffer) };
      }
    } catch (cause) {
      throw damaged(folder, cause);
    }
    throw damaged(folder);
  }

  /** Removes all but the newest `keep` and the best. */
  async prune(keep: number): Promise<void> {
    const best = await this.best();
    const old = (await this.steps()).slice(0, -keep).filter((step) => step !== best?.step);
    for (const step of old) {
      await rm(join(this.#folder, nameOf(step)), { recursive: true, force: true });
    }
  }
}

function nameOf(step: number): string {
  return `step-${String(step).padStart(8, '0')}`;
}

function damaged(folder: string, cause?: unknown): PhospheneError {
  return new PhospheneError(`The checkpoint ${folder} is damaged or incomplete.`, {
    remedy: 'Remove that folder; the training goes on from the checkpoint before it.',
    cause,
  });
}
