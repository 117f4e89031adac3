import { closeSync, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { readText } from '@phosphene/model/files';
import { checkJson, parseJson, type HashedFile } from '@phosphene/model/json';
import pLimit from 'p-limit';
import { DatasetManifest, type ClipEntry } from './dataset-manifest.ts';

/** Open files at once, far below the usual limit of 1,024. */
const MOST_OPEN = 256;
/** Files that are looked at side by side: one after the other, thousands take seconds. */
const LOOKED_AT = 64;

/**
 * Opens a dataset that `ingest` wrote. Checks that every file has its length; hashes are not read.
 *
 * @throws {PhospheneError} when there is none, or it is incomplete
 *
 * @example
 * ```ts
 * import { openDataset } from '@phosphene/dataset';
 *
 * const dataset = await openDataset('data/mine');
 * const frame = new Uint8Array(dataset.frameBytes);
 * dataset.readFrames([0], frame); // uint8 [height, width, channels]
 * dataset.close();
 * ```
 */
export async function openDataset(folder: string): Promise<Dataset> {
  const path = join(folder, 'dataset.json');
  const make = { remedy: `Make one: phosphene ingest footage/ -o ${folder}` };
  const text = await readText(path, make).catch((cause: unknown) => {
    const what = `${folder}: no dataset lies here (dataset.json can't be read).`;
    throw new PhospheneError(what, { ...make, cause });
  });
  const document = parseJson(text, path, { remedy: 'Ingest the footage again.' });
  if ((document as { version?: unknown } | null)?.version === 1) {
    throw new PhospheneError(`${path}: it was written by an earlier Phosphene.`, {
      remedy: 'Run the same phosphene ingest again: the sound features have changed.',
    });
  }
  const manifest = checkJson(DatasetManifest, document, path);
  checkClips(manifest, path);
  const limit = pLimit(LOOKED_AT);
  await Promise.all(
    manifest.clips.map((clip) =>
      limit(async () => {
        for (const file of [clip.pixels, clip.times, clip.sound]) {
          if (file !== null) await checkLength(folder, file);
        }
      }),
    ),
  );
  return new Dataset(folder, manifest);
}

/** The frames of a dataset on disk, read by offset: it may be far larger than memory. */
export class Dataset {
  readonly folder: string;
  readonly manifest: DatasetManifest;
  readonly frameCount: number;
  /** Bytes of one frame: height × width × channels. */
  readonly frameBytes: number;
  readonly #handles = new Map<string, number>();

  /** @param manifest as `openDataset` has read and checked it */
  constructor(folder: string, manifest: DatasetManifest) {
    this.folder = folder;
    this.manifest = manifest;
    this.frameCount = manifest.clips.reduce((sum, { frames }) => sum + frames, 0);
    const { width, height, channels } = manifest.image;
    this.frameBytes = width * height * channels;
  }

  /**
   * Reads frames, in the order of `indices`, as uint8 [indices.length, height, width, channels] to the
   * beginning of `into`. Synchronous: for a worker thread.
   *
   * @throws {RangeError} on an index outside the dataset or a buffer that is too small
   */
  readFrames(indices: ArrayLike<number>, into: Uint8Array): void {
    const bytes = this.frameBytes;
    if (into.length < indices.length * bytes) {
      throw new RangeError(`${indices.length} frames need ${indices.length * bytes} bytes`);
    }
    for (let row = 0; row < indices.length;) {
      const clip = this.findClip(indices[row]!);
      const local = indices[row]! - clip.firstFrame;
      let run = 1;
      while (indices[row + run] === indices[row]! + run && local + run < clip.frames) run++;
      this.#read(clip.pixels, local * bytes, into, row * bytes, run * bytes);
      row += run;
    }
  }

  /** The sound features of a clip, float32 [rows, bands]; `null` where it is silent. */
  readSound({ sound }: ClipEntry): Float32Array | null {
    if (sound === null) return null;
    const rows = new Float32Array(sound.bytes / 4);
    this.#read(sound, 0, new Uint8Array(rows.buffer), 0, sound.bytes);
    return rows;
  }

  /** The times of a clip's frames, float64 [frames], in seconds from the start of its source. */
  readTimes(clip: ClipEntry): Float64Array {
    const times = new Float64Array(clip.frames);
    this.#read(clip.times, 0, new Uint8Array(times.buffer), 0, times.byteLength);
    return times;
  }

  /** The clip that a frame belongs to. */
  findClip(frame: number): ClipEntry {
    if (!(Number.isInteger(frame) && frame >= 0 && frame < this.frameCount)) {
      throw new RangeError(`frame ${frame} is not one of 0…${this.frameCount - 1}`);
    }
    const { clips } = this.manifest;
    let low = 0;
    let high = clips.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (clips[middle]!.firstFrame <= frame) low = middle;
      else high = middle - 1;
    }
    return clips[low]!;
  }

  /** The index of a frame's label. */
  findLabel(frame: number): number {
    return this.findClip(frame).label;
  }

  /** Closes the files; reading again opens them again. */
  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }

  #read(file: HashedFile, offset: number, into: Uint8Array, at: number, length: number): void {
    const handle = this.#open(file.path);
    for (let done = 0; done < length;) {
      const count = readSync(handle, into, at + done, length - done, offset + done);
      if (count === 0) throw incomplete(join(this.folder, file.path));
      done += count;
    }
  }

  #open(path: string): number {
    let handle = this.#handles.get(path);
    // Put at the end again, so that the first one is the one that was not used for longest.
    if (handle !== undefined) this.#handles.delete(path);
    else {
      if (this.#handles.size >= MOST_OPEN) {
        const [oldest, unused] = this.#handles.entries().next().value!;
        closeSync(unused);
        this.#handles.delete(oldest);
      }
      handle = openSync(join(this.folder, path), 'r');
    }
    this.#handles.set(path, handle);
    return handle;
  }
}

/** What the schema can't say: the lengths follow from the sizes, and the clips follow each other. */
function checkClips(manifest: DatasetManifest, path: string): void {
  const { width, height, channels } = manifest.image;
  const { sound } = manifest;
  let firstFrame = 0;
  manifest.clips.forEach((clip, index) => {
    const faults = {
      firstFrame: clip.firstFrame !== firstFrame,
      label: clip.label >= manifest.labels.length,
      pixels: clip.pixels.bytes !== clip.frames * width * height * channels,
      times: clip.times.bytes !== clip.frames * 8,
      sound:
        clip.sound !== null &&
        (sound === null || clip.sound.bytes === 0 || clip.sound.bytes % (sound.bands * 4) !== 0),
    };
    const field = Object.entries(faults).find(([, fault]) => fault)?.[0];
    if (field !== undefined) {
      throw new PhospheneError(`${path}: "clips.${index}.${field}" doesn't fit the rest.`, {
        remedy: 'Ingest the footage again.',
      });
    }
    firstFrame += clip.frames;
  });
}

async function checkLength(folder: string, file: HashedFile): Promise<void> {
  const path = join(folder, file.path);
  const length = await stat(path).then(
    ({ size }) => size,
    () => -1,
  );
  if (length !== file.bytes) throw incomplete(path);
}

function incomplete(path: string): PhospheneError {
  return new PhospheneError(`${path}: missing, or not as long as dataset.json says.`, {
    remedy: 'Run the same phosphene ingest again: it makes what is missing.',
  });
}
