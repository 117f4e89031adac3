import { PhospheneError } from '@phosphene/model/errors';
import { RandomStream } from '@phosphene/model/random';
import type { DatasetManifest } from './dataset-manifest.ts';

export interface SplitOptions {
  /**
   * `blocks` holds out intervals of time from each clip, since neighbouring frames are nearly equal and a
   * frame between two that were trained on shows nothing; `random` draws single frames, as the literature does.
   */
  readonly kind: 'blocks' | 'random';
  /** Below 1 a fraction of the frames, from 1 on their number. */
  readonly heldOut: number;
  /** Unsigned 32-bit. */
  readonly seed: number;
}

/** Global frame indices, ascending; each frame is in exactly one of the two. */
export interface DatasetSplit {
  readonly train: Uint32Array;
  readonly heldOut: Uint32Array;
}

/** The stream of the seed that splits draw from, apart from those of training. */
const SPLIT_STREAM = 0x73706c74;
/** Frames in a block, where a clip has enough of them: some seconds. */
const BLOCK = 64;

/**
 * Splits a dataset's frames for training and for judging it; the same seed gives the same split.
 *
 * @throws {PhospheneError} when nothing would be left to train on
 */
export function splitDataset(
  dataset: { readonly manifest: DatasetManifest; readonly frameCount: number },
  { kind, heldOut, seed }: SplitOptions,
): DatasetSplit {
  const { frameCount } = dataset;
  const wanted = Math.round(heldOut < 1 ? heldOut * frameCount : heldOut);
  if (!(wanted >= 0 && wanted < frameCount)) {
    throw new PhospheneError(
      `${heldOut} held out of ${frameCount} frames leaves none to train on.`,
      {
        remedy: 'Hold out a fraction such as 0.1, or fewer frames.',
        exitCode: 2,
      },
    );
  }
  const random = new RandomStream(seed, SPLIT_STREAM);
  const out = new Uint8Array(frameCount);
  if (kind === 'random') {
    const order = random.shuffle(Uint32Array.from(out, (_, index) => index));
    for (const frame of order.subarray(0, wanted)) out[frame] = 1;
  } else {
    const { clips } = dataset.manifest;
    const shares = share(
      wanted,
      clips.map(({ frames }) => frames),
    );
    clips.forEach(({ firstFrame, frames }, clip) => {
      markBlocks(out.subarray(firstFrame, firstFrame + frames), shares[clip]!, random);
    });
  }
  const pick = (side: number): Uint32Array => {
    const picked = new Uint32Array(side === 1 ? wanted : frameCount - wanted);
    let at = 0;
    for (let frame = 0; frame < frameCount; frame++) if (out[frame] === side) picked[at++] = frame;
    return picked;
  };
  return { train: pick(0), heldOut: pick(1) };
}

/** Whole shares in proportion to the sizes, that add up (largest remainders first). */
function share(total: number, sizes: readonly number[]): number[] {
  const sum = sizes.reduce((a, b) => a + b, 0);
  const exact = sizes.map((size) => (total * size) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({ index, rest: value - shares[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => shares[index]!++);
  return shares;
}

/** Marks `count` of a clip's frames: equal parts of the clip, with a block at a random place in each. */
function markBlocks(clip: Uint8Array, count: number, random: RandomStream): void {
  if (count === 0) return;
  const blocks = Math.max(1, Math.round(count / BLOCK));
  for (let block = 0; block < blocks; block++) {
    const part = [block, block + 1].map((edge) => Math.floor((edge * clip.length) / blocks));
    const size = Math.floor(((block + 1) * count) / blocks) - Math.floor((block * count) / blocks);
    const [from = 0, to = 0] = part;
    const start = from + random.integer(to - from - size + 1);
    clip.fill(1, start, start + size);
  }
}
