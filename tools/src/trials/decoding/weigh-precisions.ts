import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { openBundle } from '@phosphene/model/node';
import { openDecoder } from '@phosphene/sampler/node';
import { exportBundle } from '@phosphene/trainer';
import type { Trial } from '../run-trial.ts';

const PRECISIONS = ['float32', 'float16', 'uint8'] as const;
/** Codes of the footage that are painted, evenly over all. */
const PAINTED = 64;

/**
 * Exports a trained run with each kind of weights, opens the bundles as a film does, and compares what they paint
 * for codes of the footage with what float32 paints. Without a run there is nothing to tell.
 */
export async function weighPrecisions(trial: Trial, runFolder: string | undefined): Promise<void> {
  if (runFolder === undefined) {
    trial.note('No --run: what weights of 16 and 8 bits do to pictures is not told.');
    return;
  }
  let whole: Float32Array | null = null;
  for (const precision of PRECISIONS) {
    const folder = join(trial.folder, precision);
    await exportBundle({
      ...{ runFolder, bundleFolder: folder, precision, checkpoint: 'last', overwrite: true },
      ...{ licence: null, credit: null },
    });
    const bundle = await openBundle(folder);
    const { codes, manifest } = bundle;
    let bytes = 0;
    for (const { path } of manifest.decoder.weights) bytes += (await stat(join(folder, path))).size;
    const latents = new Float32Array(PAINTED * codes.size);
    for (let n = 0; n < PAINTED; n++) {
      const row = Math.floor((n * codes.count) / PAINTED) * codes.size;
      latents.set(codes.means.subarray(row, row + codes.size), n * codes.size);
    }
    const start = trial.seconds();
    const decoder = await openDecoder(bundle);
    const opened = trial.seconds() - start;
    const pictures = await decoder.decode(latents, PAINTED);
    decoder.dispose();
    whole ??= pictures;
    const apart = decibels(pictures, whole);
    const name = `weights in ${precision}`;
    trial.fact(`${name}: size`, bytes / 1e6, 'MB');
    trial.fact(`${name}: opened in Node in`, 1000 * opened, 'ms');
    if (precision !== 'float32') trial.fact(`${name}: pictures against float32's`, apart, 'dB');
    trial.record(precision, { bytes, decibels: apart, exportError: manifest.training.exportError });
  }
}

/** PSNR of all values together. */
function decibels(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at]! - b[at]!) ** 2;
  return -10 * Math.log10(sum / a.length);
}
