import type { LatentCodes } from '@phosphene/model/bundle';
import type { StudyJob } from '../src/study/study-bundle.ts';

/**
 * What a study asks of the walk, by the codes alone, of 4 values: anchors are codes, travel is straight, and imagination
 * moves all away by the mark.
 */
export function codeWalks(
  codes: LatentCodes,
): Pick<StudyJob, 'anchors' | 'travels' | 'imagination' | 'crossings'> {
  const code = (n: number): Float32Array =>
    codes.means.subarray((n % codes.count) * codes.size, ((n % codes.count) + 1) * codes.size);
  const straight = (from: number, to: number, count: number): Float32Array =>
    Float32Array.from({ length: count * 4 }, (_, at) => {
      const share = Math.floor(at / 4) / (count - 1);
      return (1 - share) * code(from)[at % 4]! + share * code(to)[at % 4]!;
    });
  return {
    anchors: (count) =>
      Float32Array.from({ length: count * 4 }, (_, at) => code(7 * Math.floor(at / 4))[at % 4]!),
    travels: [{ kind: 'line', journey: (pair, count) => straight(pair, pair + 30, count) }],
    crossings: [
      { kind: 'line', count: 6, journey: (n) => straight(n, n + 30, 17) },
      { kind: 'nowhere', count: 6, journey: (n) => straight(n, n, 17).map((unit) => unit + 3) },
    ],
    imagination(mark) {
      const midway = (step: number): Float32Array =>
        Float32Array.from({ length: 12 * 4 }, (_, at) => {
          const n = 7 * Math.floor(at / 4);
          return (code(n)[at % 4]! + code(n + step)[at % 4]!) / 2 + 3 * mark;
        });
      return { stays: midway(0), journeys: midway(31) };
    },
  };
}
