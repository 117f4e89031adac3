import { describe, expect, test } from '@jest/globals';
import {
  createHearingWalk,
  createWalk,
  scoreFromQuery,
  scoreToQuery,
  walkByEar,
  walkFromLatents,
  type HeardMoment,
  type Score,
} from '../src/index.ts';
import { AheadByEar } from '../src/listening/walk-by-ear.ts';
import { moment, PLACES, score, SIZE, space } from './hearing-fixtures.ts';

/** The same moment every 30 ms. */
const held = (seconds: number, shares: readonly [number, number], more = {}): HeardMoment[] =>
  Array.from({ length: Math.floor(seconds / 0.03) }, (_, n) => moment(0.03 * n, shares, more));

/** The mean value of a latent of a run of them. */
function level(latents: Float32Array, tick: number): number {
  const row = latents.subarray(tick * SIZE, (tick + 1) * SIZE);
  return row.reduce((sum, value) => sum + value, 0) / SIZE;
}

function walkOf(one: Score): Float32Array {
  const walk = createWalk(one, space);
  const latents = new Float32Array(90 * SIZE);
  for (let tick = 0; tick < 90; tick++) {
    walk.latentAt(tick, latents.subarray(tick * SIZE, (tick + 1) * SIZE));
  }
  return latents;
}

describe('a walk that listens', () => {
  test('is the walk itself where nothing is heard', () => {
    expect(walkByEar(score(), space, [], 90)).toEqual(walkOf(score()));
  });

  test('has all its ticks when the sound has come as far, and hears nothing of what comes later', () => {
    const moments = held(30, [1, 0]);
    const walk = new AheadByEar(score({ pull: 1 }), space, 90);
    let taken = 0;
    while (!walk.isWhole) walk.hear(moments[taken++]!);
    expect(moments[taken - 1]!.time).toBeCloseTo(3, 1);
    for (const later of moments.slice(taken)) walk.hear({ ...later, label: 1 });
    expect(walk.finish().latents).toEqual(walkByEar(score({ pull: 1 }), space, moments, 90));
  });

  test('is drawn to what it hears for certain, as far as the score says', () => {
    const moments = held(3, [1, 0]);
    expect(level(walkByEar(score({ pull: 1 }), space, moments, 90), 80)).toBeCloseTo(20, 0);
    const alone = level(walkOf(score()), 80);
    const half = level(walkByEar(score({ pull: 0.5 }), space, moments, 90), 80);
    expect(half).toBeCloseTo((20 + alone) / 2, 0);
    expect(walkByEar(score({ pull: 0 }), space, moments, 90)).toEqual(walkOf(score()));
  });

  test('mixes the pictures of two instruments, and does not flicker between them', () => {
    const moments = Array.from({ length: 100 }, (_, n) =>
      moment(0.03 * n, n % 2 === 0 ? [0.6, 0.4] : [0.4, 0.6], { certainty: 0.6 }),
    );
    const latents = walkByEar(score({ pull: 1, memory: 0.5 }), space, moments, 90);
    for (let tick = 60; tick < 90; tick++) {
      expect(Math.abs(level(latents, tick))).toBeLessThan(1.5);
    }
  });

  test('is hardly drawn to what it never heard', () => {
    const strange = held(3, [1, 0], { familiar: 0.08 });
    const alone = walkOf(score());
    const apart = walkByEar(score({ pull: 1 }), space, strange, 90).map(
      (value, n) => value - alone[n]!,
    );
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(0.01);
  });

  test('dreams on in silence, or holds what it heard', () => {
    const quiet = { certainty: 0, familiar: 0 };
    const moments = [
      ...held(1, [1, 0]),
      ...Array.from({ length: 67 }, (_, n) => moment(1 + 0.03 * n, [1, 0], quiet)),
    ];
    const dreamt = level(walkByEar(score({ pull: 1, memory: 0.1 }), space, moments, 90), 89);
    expect(dreamt).toBeCloseTo(level(walkOf(score()), 89), 2);
    const kept = walkByEar(score({ pull: 1, memory: 0.1, silence: 'hold' }), space, moments, 90);
    expect(level(kept, 89)).toBeCloseTo(20, 0);
  });

  test('visits only the labels that it may', () => {
    const one = score({ pull: 1, labels: ['drum'] });
    expect(walkByEar(one, space, held(3, [1, 0]), 90)).toEqual(walkOf(one));
    expect(level(walkByEar(one, space, held(3, [0, 1]), 90), 80)).toBeCloseTo(-20, 0);
    expect(() => createHearingWalk(score({ labels: ['harp'] }), space)).toThrow(
      '"listening.labels" has "harp"',
    );
  });

  test('gives the same latents whichever ticks are asked for', () => {
    const moments = [...held(1, [1, 0]), moment(1.1, [0, 1], { onset: 2 })];
    const all = walkByEar(score(), space, moments, 60);
    const sparse = createHearingWalk(score(), space);
    let asked = -1;
    for (const one of moments) {
      // The last tick before the moment; those before it are passed over.
      const before = Math.ceil(one.time * 30) - 1;
      if (before > asked) sparse.latentAt((asked = before));
      sparse.hear(one);
    }
    expect(sparse.latentAt(59)).toEqual(all.subarray(59 * SIZE));
    expect(() => sparse.latentAt(59)).toThrow(RangeError);
  });
});

describe('an onset', () => {
  const begun = [moment(1, [1, 0], { onset: 2, certainty: 0, familiar: 0 })];
  const respond = (onset: Score['listening']['onset']): Float32Array =>
    walkByEar(score({ onset }), space, begun, 90);

  test('cuts to the next anchor', () => {
    const walk = createWalk(score(), space);
    const { start, dwellTicks, travelTicks } = walk.segmentAt(30);
    const next = start + dwellTicks + travelTicks;
    const cut = respond('cut');
    expect(cut.slice(30 * SIZE, 31 * SIZE)).toEqual(walk.latentAt(next));
    expect(cut.slice(40 * SIZE, 41 * SIZE)).toEqual(walk.latentAt(next + 10));
  });

  test('sets out for the next anchor', () => {
    const walk = createWalk(score(), space);
    const { start, dwellTicks } = walk.segmentAt(30);
    expect(respond('next').slice(30 * SIZE, 31 * SIZE)).toEqual(walk.latentAt(start + dwellTicks));
  });

  test('kicks what is heard, and the kick fades', () => {
    const moments = held(3, [1, 0]);
    const kicked = moments.map((one, n) => (n === 40 ? { ...one, onset: 2 } : one));
    const still = walkByEar(score(), space, moments, 90);
    const moved = walkByEar(score(), space, kicked, 90);
    const apart = (tick: number): number =>
      Math.hypot(
        ...moved
          .subarray(tick * SIZE, (tick + 1) * SIZE)
          .map((value, d) => value - still[tick * SIZE + d]!),
      );
    expect(apart(35)).toBe(0);
    expect(apart(37)).toBeGreaterThan(0.1);
    expect(apart(80)).toBeLessThan(0.1 * apart(37));
  });

  test('does nothing where the score says so, or where it is faint', () => {
    expect(respond('nothing')).toEqual(walkOf(score()));
    const faint = [moment(1, [1, 0], { onset: 0.1, certainty: 0, familiar: 0 })];
    expect(walkByEar(score({ onset: 'cut' }), space, faint, 90)).toEqual(walkOf(score()));
  });
});

describe('a walk that leaves the sound', () => {
  const step = (one: Float32Array, other: Float32Array): number =>
    Math.hypot(...one.map((value, d) => value - other[d]!));

  /** Three seconds with a cut and a change of the instrument, then three without sound. */
  function leave(listening: Partial<Score['listening']>) {
    const walk = createHearingWalk(score({ pull: 1, onset: 'cut', ...listening }), space);
    const latents: Float32Array[] = [];
    for (let tick = 0; tick < 90; tick++) {
      const shares = tick < 60 ? ([1, 0] as const) : ([0, 1] as const);
      walk.hear(moment(tick / 30, shares, { onset: tick === 20 ? 2 : 0 }));
      latents.push(walk.latentAt(tick));
    }
    expect(walk.leaving).toBe(false);
    walk.leave();
    expect([walk.leaving, walk.left]).toEqual([true, false]);
    for (let tick = 90; tick < 180; tick++) latents.push(walk.latentAt(tick));
    const steps = latents.slice(1).map((latent, n) => step(latent, latents[n]!));
    return { walk, latents, steps };
  }

  test.each([{ memory: 0.25 }, { memory: 0 }, { silence: 'hold' as const }])(
    'takes no larger step than before, with %j',
    (listening) => {
      const { steps } = leave(listening);
      expect(Math.max(...steps.slice(89))).toBeLessThan(Math.max(...steps.slice(0, 89)));
      // Nor any that would be seen as a cut: a fortieth of the distance, the pictures' own motion beside it.
      const distance = Math.hypot(...Array.from({ length: SIZE }, () => PLACES[1]!));
      expect(Math.max(...steps.slice(89))).toBeLessThan(0.08 * distance);
    },
  );

  test('ends at the latents of the score, what was cut later', () => {
    const { walk, latents } = leave({});
    expect(walk.left).toBe(true);
    expect(walk.ahead).toBeGreaterThan(0);
    const plain = createWalk(score({ pull: 1, onset: 'cut' }), space);
    for (const tick of [151, 179]) {
      expect(latents[tick]).toEqual(plain.latentAt(tick + walk.ahead));
    }
  });

  test('comes back without a jump when it hears again', () => {
    const { walk, latents } = leave({});
    walk.hear(moment(6, [0, 1]));
    expect(walk.left).toBe(false);
    for (let tick = 180; tick < 270; tick++) latents.push(walk.latentAt(tick));
    const after = latents.slice(179).map((latent, n, all) => step(latent, all[n + 1] ?? latent));
    expect(Math.max(...after)).toBeLessThan(4);
    expect(level(latents.at(-1)!, 0)).toBeCloseTo(-20, 0);
  });

  test('has nothing to leave where nothing was heard', () => {
    const walk = createHearingWalk(score(), space);
    walk.leave();
    expect(walk.left).toBe(true);
    expect(walk.latentAt(7)).toEqual(createWalk(score(), space).latentAt(7));
  });
});

test('latents of ticks are a walk, straight between two', () => {
  const walk = walkFromLatents(Float32Array.of(0, 0, 2, 4), 2);
  expect([...walk.latentBetween(0.25)]).toEqual([0.5, 1]);
  expect([...walk.latentBetween(7)]).toEqual([2, 4]);
});

test('the response fits into an address', () => {
  const one = score({ pull: 0.5, onset: 'cut', labels: ['drum', 0] });
  expect(scoreFromQuery(scoreToQuery(one)).listening).toEqual(one.listening);
});
