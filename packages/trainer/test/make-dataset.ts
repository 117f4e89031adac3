import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { listenerFormat, LogMel } from '@phosphene/model/audio';
import { type HashedFile } from '@phosphene/model/json';
import { RandomStream } from '@phosphene/model/random';
import { sha256 } from '@phosphene/model/files';

/** What a made data set is like. */
export interface MadeDataset {
  readonly channels?: 1 | 3;
  readonly width?: number;
  readonly height?: number;
  /** Frames of each clip; every clip has a label of its own. */
  readonly clips?: readonly number[];
  readonly seed?: number;
  /** Hz of each clip's tone, plucked four times a second; `null`, or left out, where it is silent. */
  readonly tones?: readonly (number | null)[];
}

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A folder that is there until the tests of the file are over. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-trainer-'));
  made.push(folder);
  return folder;
}

/**
 * Writes a small data set as `ingest` would: in each clip a soft spot goes round on a ground of the clip's own
 * grey, with a little grain.
 *
 * @returns its folder, inside a new temporary one
 */
export async function makeDataset(made: MadeDataset = {}): Promise<string> {
  const {
    channels = 1,
    width = 16,
    height = 16,
    clips = [40, 24, 32],
    seed = 1,
    tones = [],
  } = made;
  const folder = join(await makeFolder(), 'data');
  await mkdir(join(folder, 'clips'), { recursive: true });
  const place = async (path: string, bytes: Uint8Array): Promise<HashedFile> => {
    await writeFile(join(folder, path), bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  let firstFrame = 0;
  const entries = [];
  for (const [label, frames] of clips.entries()) {
    const name = `clip${label}`;
    const times = Float64Array.from({ length: frames }, (_, frame) => frame / 25);
    entries.push({
      name: `label${label}/${name}.mov`,
      label,
      source: { path: `label${label}/${name}.mov`, bytes: 1, sha256: sha256(name) },
      frames,
      dropped: 0,
      damaged: null,
      firstFrame,
      pixels: await place(
        `clips/${name}.raw`,
        paintClip(label, frames, width, height, channels, seed),
      ),
      times: await place(`clips/${name}.times`, new Uint8Array(times.buffer)),
      start: 0,
      sound:
        typeof tones[label] === 'number'
          ? await place(`clips/${name}.sound`, soundRows(tones[label], frames / 25))
          : null,
      contactSheet: `clips/${name}.png`,
    });
    firstFrame += frames;
  }
  const manifest = {
    format: 'phosphene-dataset',
    version: 2,
    image: { width, height, channels },
    fps: 25,
    labels: clips.map((_, label) => `label${label}`),
    clips: entries,
    skipped: [],
    sound: tones.length === 0 ? null : listenerFormat,
    footage: { licence: 'CC0-1.0', credit: 'nobody' },
  };
  await writeFile(join(folder, 'dataset.json'), JSON.stringify(manifest));
  return folder;
}

/** Log-mel rows of a plucked tone. */
function soundRows(hertz: number, seconds: number): Uint8Array {
  const { sampleRate } = listenerFormat;
  const samples = Float32Array.from({ length: seconds * sampleRate }, (_, n) => {
    const since = (n / sampleRate) % 0.25;
    return 0.3 * Math.exp(-8 * since) * Math.sin(2 * Math.PI * hertz * since);
  });
  const mel = new LogMel(listenerFormat);
  const rows: number[] = [];
  mel.push(samples, (row) => void rows.push(...row));
  mel.flush((row) => void rows.push(...row));
  return new Uint8Array(Float32Array.from(rows).buffer);
}

function paintClip(
  label: number,
  frames: number,
  width: number,
  height: number,
  channels: number,
  seed: number,
): Uint8Array {
  const random = new RandomStream(seed, label);
  const pixels = new Uint8Array(frames * height * width * channels);
  const ground = 40 + 50 * (label % 3);
  let at = 0;
  for (let frame = 0; frame < frames; frame++) {
    const angle = (2 * Math.PI * frame) / 20 + label;
    const [cx, cy] = [
      width * (0.5 + 0.25 * Math.cos(angle)),
      height * (0.5 + 0.25 * Math.sin(angle)),
    ];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const spot = 120 * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (width / 2));
        for (let c = 0; c < channels; c++)
          pixels[at++] = Math.round(ground + 10 * c + spot + random.integer(5));
      }
  }
  return pixels;
}
