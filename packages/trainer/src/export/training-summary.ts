import type { BundleManifest } from '@phosphene/model/bundle';
import type { Checkpoint } from '../run/checkpoint.ts';
import { readMetrics } from '../run/metrics-log.ts';
import type { RunManifest } from '../run/run-manifest.ts';

/**
 * What a bundle says of the training that it comes from.
 *
 * @param source folders, relative to the bundle's
 */
export async function trainingSummary(
  runFolder: string,
  { options, backend }: RunManifest,
  { step }: Checkpoint,
  exportError: number,
  source: NonNullable<BundleManifest['training']['source']>,
): Promise<BundleManifest['training']> {
  const evaluated = (await readMetrics(runFolder)).filter(
    (line) => line.step <= step && 'heldOut/psnr' in line,
  );
  const last = evaluated.at(-1);
  const heldOut =
    last === undefined
      ? null
      : Object.fromEntries(
          Object.entries(last)
            .filter(([key]) => key.startsWith('heldOut/'))
            .map(([key, value]) => [key.slice('heldOut/'.length), value]),
        );
  return {
    preset: options.preset,
    steps: Math.max(1, step),
    images: Math.max(1, step) * options.batchSize,
    backend: backend.description,
    seed: options.seed,
    exportError,
    heldOut,
    source,
  };
}
