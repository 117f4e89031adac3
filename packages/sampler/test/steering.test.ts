import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import {
  createWalk,
  parseScore,
  scoreFromQuery,
  scoreToQuery,
  Steering,
  steerWalk,
  type ScoreInput,
} from '../src/index.ts';
import { steerLatents } from '../src/steering/steer-walk.ts';
import { symmetricEigen } from '../src/steering/symmetric-eigen.ts';
import { makeCodes } from './walk-fixtures.ts';

const codes = makeCodes(400, 12);
const space = { codes, labels: ['cornet', 'drum'] };
const steering = new Steering(space);

function walkOf(input: Partial<ScoreInput>) {
  const score = parseScore({ version: 1, seed: 7, ...input });
  return steerWalk(createWalk(score, space), score, space);
}

function hashOf(latents: Iterable<Float32Array>): string {
  const hash = createHash('sha256');
  for (const latent of latents) hash.update(new Uint8Array(latent.buffer));
  return hash.digest('hex');
}

/** Codes that vary by 3, 2 and 1 along three turned axes, and nowhere else. */
function flatCodes() {
  const random = new RandomStream(4);
  const axes = [
    [0.6, 0.8, 0, 0, 0],
    [-0.8, 0.6, 0, 0, 0],
    [0, 0, 0, 0, -1],
  ];
  const count = 4000;
  const means = new Float32Array(count * 5);
  for (let code = 0; code < count; code++) {
    axes.forEach((axis, k) => {
      const along = (3 - k) * random.normal();
      axis.forEach((value, d) => (means[code * 5 + d]! += along * value + 1));
    });
  }
  return { ...codes, size: 5, count, means, labels: new Uint16Array(count) };
}

describe('principal directions', () => {
  test('are those in which the codes vary, as long as their deviation, with a fixed sign', () => {
    const { count, steps } = new Steering({ codes: flatCodes() }).directions;
    expect(count).toBe(3);
    const expected = [1.8, 2.4, 0, 0, 0, 1.6, -1.2, 0, 0, 0, 0, 0, 0, 0, 1];
    steps.forEach((value, at) => expect(Math.abs(value - expected[at]!)).toBeLessThan(0.12));
  });

  test('are orthogonal, and reproduce the matrix that they come from', () => {
    const size = 9;
    const random = new RandomStream(8);
    const half = Float64Array.from({ length: size * size }, () => random.normal());
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return half[row * size + column]! + half[column * size + row]!;
    });
    const { values, vectors } = symmetricEigen(matrix, size);
    expect([...values]).toEqual([...values].sort((a, b) => b - a));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let [product, entry] = [0, 0];
        for (let k = 0; k < size; k++) {
          product += vectors[i * size + k]! * vectors[j * size + k]!;
          entry += values[k]! * vectors[k * size + i]! * vectors[k * size + j]!;
        }
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
        expect(entry).toBeCloseTo(matrix[i * size + j]!, 11);
      }
    }
  });
});

describe('a steered walk', () => {
  test('has the very bits of the walk where its score doesn’t steer', () => {
    const plain = createWalk(parseScore({ version: 1, seed: 7 }), space);
    const neutral = walkOf({ steer: { directions: [0, 0, 0], labels: { drum: 0 } } });
    for (let tick = 0; tick < 300; tick++) {
      expect(neutral.latentAt(tick)).toEqual(plain.latentAt(tick));
    }
  });

  test('is moved by so many standard deviations along each direction', () => {
    const plain = walkOf({});
    const moved = walkOf({ steer: { directions: [1.5, 0, -2] } });
    const { steps } = steering.directions;
    const [one, other] = [plain.latentAt(40), moved.latentAt(40)];
    one.forEach((value, d) =>
      expect(other[d]).toBeCloseTo(value + 1.5 * steps[d]! - 2 * steps[24 + d]!, 5),
    );
  });

  test('goes straight between two steered ticks', () => {
    const walk = walkOf({ steer: { labels: { drum: 0.8 } } });
    const [before, after] = [walk.latentAt(20), walk.latentAt(21)];
    walk
      .latentBetween(20.25)
      .forEach((value, d) =>
        expect(value).toBeCloseTo(before[d]! + 0.25 * (after[d]! - before[d]!), 5),
      );
  });

  test('has the bits of its ticks where they are steered all at once, as for a film that listens', () => {
    const steer = { directions: [0.5], labels: { drum: 0.4 } };
    const [plain, steered] = [walkOf({}), walkOf({ steer })];
    const latents = new Float32Array(30 * plain.size);
    const row = (tick: number): Float32Array =>
      latents.subarray(tick * plain.size, (tick + 1) * plain.size);
    for (let tick = 0; tick < 30; tick++) plain.latentAt(tick, row(tick));
    steerLatents(latents, parseScore({ version: 1, steer }), space);
    for (let tick = 0; tick < 30; tick++) expect(row(tick)).toEqual(steered.latentAt(tick));
  });

  test('has the same bits in every place it was ever steered', () => {
    const walk = walkOf({ steer: { directions: [1, -1, 0.5], labels: { cornet: 0.7 } } });
    const ticks = Array.from({ length: 600 }, (_, tick) => walk.latentAt(tick));
    expect(hashOf(ticks)).toBe('b700a49aec4a8738388e6b3280372ec1209c94c663822512f239fd52a2d8dbf9');
  });
});

describe('a label', () => {
  const { size, means, labels } = codes;

  /** The squared distance to the nearest code of a label. */
  function toLabel(latent: Float32Array, label: number): number {
    let least = Infinity;
    for (let code = 0; code < codes.count; code++) {
      if (labels[code] !== label) continue;
      let square = 0;
      for (let d = 0; d < size; d++) square += (means[code * size + d]! - latent[d]!) ** 2;
      least = Math.min(least, square);
    }
    return least;
  }

  test('draws the walk to its own frames, the further the stronger', () => {
    const distances = [0, 0.25, 0.5, 0.75, 1].map((strength) => {
      const walk = walkOf({ steer: { labels: { drum: strength } } });
      let sum = 0;
      for (let tick = 0; tick < 3000; tick += 10) sum += toLabel(walk.latentAt(tick), 1);
      return sum;
    });
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(distances.at(-1)! / distances[0]!).toBeLessThan(0.2);
  });

  test('draws without a jump where another of its frames becomes the nearest', () => {
    const [from, to] = [0, 2].map((code) => means.subarray(code * size, (code + 1) * size));
    const values = steering.resolve({ directions: [], labels: { cornet: 1 } });
    const steps = 2000;
    let last: Float32Array | null = null;
    for (let step = 0; step <= steps; step++) {
      const latent = from!.map((value, d) => value + (step / steps) * (to![d]! - value));
      steering.steer(latent, values);
      last?.forEach((value, d) => expect(Math.abs(value - latent[d]!)).toBeLessThan(0.2));
      last = latent;
    }
    expect(last).toEqual(to);
  });

  test('may be named by its index, and two draw to a place between', () => {
    const values = steering.resolve({ directions: [], labels: { '0': 1, drum: 1 } });
    const both = steering.steer(new Float32Array(size), values);
    const [left, right] = [0, 1].map((label) => {
      const one = steering.resolve({ directions: [], labels: { [label]: 1 } });
      return steering.steer(new Float32Array(size), one);
    });
    both.forEach((value, d) => expect(value).toBeCloseTo((left![d]! + right![d]!) / 2, 5));
  });

  test('that no footage has is refused by name', () => {
    expect(() => walkOf({ steer: { labels: { trumpet: 1 } } })).toThrow(/steer\.labels.*trumpet/);
    expect(() => walkOf({ steer: { labels: { '2': 1 } } })).toThrow(/steer\.labels/);
  });
});

describe('steering in a score', () => {
  test.each<ScoreInput['steer']>([
    { directions: [1, -2.5] },
    { labels: { 'cornet & mute=?#': 0.5, 'a.b': 1, __proto: 0.25 } },
    { directions: [0, 0, 3], labels: { '3': 1 } },
  ])('goes into an address and comes back: %j', (steer) => {
    const score = parseScore({ version: 1, steer });
    expect(scoreFromQuery(scoreToQuery(score))).toEqual(score);
  });

  test('leaves an address as short as it was where it is neutral', () => {
    expect(scoreToQuery(parseScore({ version: 1, seed: 7, steer: {} }))).toBe('seed=7');
  });

  test.each([
    { directions: [4] },
    { directions: new Array<number>(9).fill(0) },
    { labels: { drum: 2 } },
  ])('that is out of range is refused: %j', (steer) => {
    expect(() => parseScore({ version: 1, steer })).toThrow(/steer/);
  });
});
