import type { HeardFrame } from '../listen/listening-data.ts';
import { coarseWindow } from '../listen/sound-window.ts';
import { runStoredGraph } from './stored-graph.ts';
import type { StudyContext } from './study-context.ts';

/** Coarse windows, as the sound decoder has them: [rows · bands] each. */
export interface SoundWindows {
  readonly recorded: readonly Float32Array[];
  readonly decoded: readonly Float32Array[];
}

/**
 * The sound of frames, and what the sound decoder gives for their pictures; `null` where the bundle has none.
 *
 * @param latents of the frames, [N, Z]
 */
export async function soundOfPictures(
  { bundle }: Pick<StudyContext, 'bundle'>,
  frames: readonly HeardFrame[],
  latents: Float32Array,
): Promise<SoundWindows | null> {
  const { soundDecoder, levelling } = bundle.manifest.listener!;
  if (soundDecoder === undefined) return null;
  const size = bundle.manifest.latentSize;
  const codes = frames.map((_, n) => latents.slice(n * size, (n + 1) * size));
  const input = { name: soundDecoder.input, shape: [size] };
  return {
    recorded: frames.map((frame) => coarseWindow(frame, soundDecoder, levelling)),
    decoded: await runStoredGraph(bundle.soundDecoder!, input, codes),
  };
}

/** The share of the windows' variance that is given: 1 − error / variance. `null` where all are the same. */
export function explainedShare({ recorded, decoded }: SoundWindows): number | null {
  const mean = recorded[0]!.map(
    (_, at) => recorded.reduce((sum, window) => sum + window[at]!, 0) / recorded.length,
  );
  let [error, variance] = [0, 0];
  recorded.forEach((window, n) =>
    window.forEach((value, at) => {
      error += (value - decoded[n]![at]!) ** 2;
      variance += (value - mean[at]!) ** 2;
    }),
  );
  return variance > 0 ? 1 - error / variance : null;
}
