import { createHash } from 'node:crypto';
import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetManifest } from '@phosphene/dataset';
import { sha256 } from '@phosphene/model/files';
import { RandomStream } from '@phosphene/model/random';

/** A dataset that is made for a trial. */
export interface LargeDataset {
  /** A multiple of `clipFrames`. */
  readonly frames: number;
  readonly clipFrames: number;
  /** Of a picture, in pixels. */
  readonly side: number;
  readonly seed: number;
}

/** Clips that differ; all others have the same frames as one of these, by hard links. */
const DIFFERENT = 8;
const LABELS = 4;

/**
 * Writes a dataset as `ingest` would, whose clips are hard links to a few real ones: it has as many files, entries and bytes
 * to read as a real one, and takes the disk of a few clips.
 */
export async function makeLargeDataset(folder: string, made: LargeDataset): Promise<void> {
  const { frames, clipFrames, side } = made;
  await mkdir(join(folder, 'clips'), { recursive: true });
  const times = Float64Array.from({ length: clipFrames }, (_, frame) => frame / 30);
  const timeBytes = new Uint8Array(times.buffer);
  await writeFile(join(folder, 'times.f64'), timeBytes);
  const bytes = clipFrames * side * side * 3;
  const hashes: string[] = [];
  for (let pattern = 0; pattern < DIFFERENT; pattern++) {
    const pixels = paintClip(pattern, made);
    await writeFile(join(folder, `pattern-${pattern}.u8`), pixels);
    hashes.push(createHash('sha256').update(pixels).digest('hex'));
  }
  const clips: DatasetManifest['clips'] = [];
  for (let clip = 0; clip * clipFrames < frames; clip++) {
    const home = `clips/clip-${String(clip).padStart(7, '0')}`;
    const name = `label-${clip % LABELS}/clip-${clip}.mp4`;
    await mkdir(join(folder, home));
    await link(join(folder, `pattern-${clip % DIFFERENT}.u8`), join(folder, home, 'pixels.u8'));
    await link(join(folder, 'times.f64'), join(folder, home, 'times.f64'));
    clips.push({
      name,
      label: clip % LABELS,
      source: { path: name, bytes: 1, sha256: sha256(name) },
      ...{ frames: clipFrames, dropped: 0, damaged: null, firstFrame: clip * clipFrames },
      pixels: { path: `${home}/pixels.u8`, bytes, sha256: hashes[clip % DIFFERENT]! },
      times: { path: `${home}/times.f64`, bytes: timeBytes.length, sha256: sha256(timeBytes) },
      ...{ start: 0, sound: null, contactSheet: `${home}/contact-sheet.png` },
    });
  }
  const manifest: DatasetManifest = {
    ...{ format: 'phosphene-dataset', version: 2, fps: null, clips, skipped: [], sound: null },
    image: { width: side, height: side, channels: 3 },
    labels: Array.from({ length: LABELS }, (_, label) => `label-${label}`),
    footage: { licence: null, credit: null },
  };
  await writeFile(join(folder, 'dataset.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** A disc that goes round before a ground whose colour turns, with a little grain. */
function paintClip(pattern: number, { clipFrames, side, seed }: LargeDataset): Uint8Array {
  const pixels = new Uint8Array(clipFrames * side * side * 3);
  const random = new RandomStream(seed, pattern);
  const grain = Uint8Array.from({ length: 4096 }, () => random.integer(12));
  const radius = (side / (5 + (pattern % 4))) ** 2;
  let at = 0;
  for (let frame = 0; frame < clipFrames; frame++) {
    const angle = (2 * Math.PI * frame * (1 + (pattern % 3))) / 240;
    const x0 = side * (0.5 + 0.3 * Math.cos(angle));
    const y0 = side * (0.5 + 0.3 * Math.sin(angle + pattern));
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const inside = (x - x0) ** 2 + (y - y0) ** 2 < radius;
        for (let c = 0; c < 3; c++, at++) {
          const ground = 60 + 50 * Math.sin(frame / 90 + 2 * c + pattern);
          pixels[at] = (inside ? 200 - 20 * c : ground) + grain[(at * 7 + frame) & 4095]!;
        }
      }
    }
  }
  return pixels;
}
