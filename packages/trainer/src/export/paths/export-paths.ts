import type { Dataset } from '@phosphene/dataset';
import type { LatentCodes } from '@phosphene/model/bundle';
import type { VaeArchitecture, Weights } from '@phosphene/model/network';
import type { FootagePaths } from '@phosphene/model/paths';
import type { Oversight } from '@phosphene/model/progress';
import { spread } from '../../frame-reader.ts';
import { buildPaths } from './build-paths.ts';
import { picturePainter } from './picture-painter.ts';
import { shrunkFrames } from './shrunk-frames.ts';

/** Real frames that realism is measured against, at most. */
const FRAMES = 2048;

/** Builds a bundle's paths and says what came of it; `null` where there is nothing to go between. */
export async function exportPaths(
  architecture: VaeArchitecture,
  weights: Weights,
  codes: LatentCodes,
  dataset: Dataset,
  { seed, bytes }: { readonly seed: number; readonly bytes: number },
  oversight: Oversight = {},
): Promise<FootagePaths | null> {
  oversight.onNote?.('Planning paths through the footage…');
  const painter = picturePainter(architecture, weights);
  const all = Uint32Array.from({ length: dataset.frameCount }, (_, frame) => frame);
  const frames = await shrunkFrames(dataset, architecture.image, painter, spread(all, FRAMES));
  const paths = await buildPaths({ painter, codes, frames, seed, bytes }, oversight);
  if (paths === null)
    oversight.onNote?.('All frames are nearly equal: there are no paths between them.');
  return paths;
}
