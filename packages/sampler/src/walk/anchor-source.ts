import { triangleLength, type GaussianMixture, type LatentCodes } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import type { LatentSpace } from './latent-space.ts';

/** Stream number of the anchors' randomness under a seed. */
const ANCHOR_STREAM = 1;

/**
 * Gives the anchor of any segment, [Z]: a pure function of the seed and the segment's number.
 *
 * @throws {PhospheneError} when there is nothing to draw from
 */
export function anchorSource(
  { anchors, seed }: Pick<Score, 'anchors' | 'seed'>,
  { codes, labels, mixture }: LatentSpace,
): (segment: number) => Float64Array {
  const { size, means, scales } = codes;
  if (anchors.from === 'prior') {
    return (segment) => {
      const random = new RandomStream(seed, ANCHOR_STREAM, segment);
      return Float64Array.from({ length: size }, () => anchors.scale * random.normal());
    };
  }
  if (anchors.from === 'mixture') {
    if (mixture === null || mixture === undefined) {
      throw new PhospheneError('score: "anchors.from" is "mixture", and the bundle has none.', {
        remedy: 'Export the bundle again, or draw the anchors from "codes".',
      });
    }
    return (segment) =>
      drawFromMixture(mixture, new RandomStream(seed, ANCHOR_STREAM, segment), anchors.scale);
  }
  const frames =
    anchors.from === 'label'
      ? framesWithLabel(codes, anchors.label, labels)
      : Uint32Array.from({ length: codes.count }, (_, frame) => frame);
  if (frames.length === 0) {
    throw new PhospheneError('the bundle holds no codes of footage to walk between.', {
      remedy: 'Export the bundle again, or set the score\'s "anchors" to {"from": "prior"}.',
    });
  }
  return (segment) => {
    const random = new RandomStream(seed, ANCHOR_STREAM, segment);
    const first = frames[random.integer(frames.length)]! * size;
    return Float64Array.from(
      { length: size },
      (_, d) => means[first + d]! + anchors.scale * scales[first + d]! * random.normal(),
    );
  };
}

/** A component by its weight, and a point of it: m + scale · L·ε, [Z]. */
function drawFromMixture(
  { size, components, weights, means, factors }: GaussianMixture,
  random: RandomStream,
  scale: number,
): Float64Array {
  let left = random.uniform() - weights[0]!;
  let component = 0;
  while (left >= 0 && component < components - 1) left -= weights[++component]!;
  const noise = Float64Array.from({ length: size }, () => random.normal());
  let at = component * triangleLength(size);
  return noise.map((_, i) => {
    let strayed = 0;
    for (let j = 0; j <= i; j++) strayed += factors[at++]! * noise[j]!;
    return means[component * size + i]! + scale * strayed;
  });
}

function framesWithLabel(
  codes: LatentCodes,
  label: string | number,
  names: readonly string[] | undefined,
): Uint32Array {
  const index = typeof label === 'number' ? label : (names?.indexOf(label) ?? -1);
  const frames: number[] = [];
  codes.labels.forEach((own, frame) => {
    if (own === index) frames.push(frame);
  });
  if (frames.length === 0) {
    throw new PhospheneError(
      `score: "anchors.label" is ${JSON.stringify(label)}: no footage has it.`,
      {
        remedy: names === undefined ? 'Name another label.' : `Name one of: ${names.join(', ')}.`,
      },
    );
  }
  return Uint32Array.from(frames);
}
