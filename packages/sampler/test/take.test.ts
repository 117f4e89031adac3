import { describe, expect, test } from '@jest/globals';
import {
  createWalk,
  crossfadeWalks,
  encodeLatent,
  parseScore,
  parseTake,
  replayTake,
  takeLine,
  type Take,
  type TakeEvent,
} from '../src/index.ts';
import { makeCodes } from './walk-fixtures.ts';

const SIZE = 4;
const space = { codes: makeCodes(60, SIZE), labels: ['cornet', 'drum'] };
const score = parseScore({ version: 1, seed: 5 });
const other = parseScore({ version: 1, seed: 6 });
const header = {
  ...{ format: 'phosphene-take' as const, version: 1 as const },
  bundle: { name: 'six', hash: null, latentSize: SIZE },
};

function text(...events: readonly TakeEvent[]): string {
  return [header, ...events].map((line) => takeLine(line)).join('');
}

/** A take that begins with the walk of seed 5, 30 ticks a second. */
function takeOf(...events: readonly TakeEvent[]): Take {
  return parseTake(
    text({ t: 0, walk: { score, crossfade: null }, motion: { position: 0, rate: 30 } }, ...events, {
      t: 60_000,
      end: true,
    }),
  );
}

describe('a crossfade of two walks', () => {
  const [last, next] = [createWalk(score, space), createWalk(other, space)];
  const walk = crossfadeWalks(last, next, { leave: 100, enter: 7, ticks: 60 });

  test('begins with the one and ends with the other', () => {
    expect(walk.latentAt(7)).toEqual(last.latentAt(100));
    expect(walk.latentAt(67)).toEqual(next.latentAt(67));
    expect(walk.latentAt(500)).toEqual(next.latentAt(500));
  });

  test('is halfway in the middle, at ticks in any order', () => {
    const middle = walk.latentAt(37);
    const [from, to] = [last.latentAt(130), next.latentAt(37)];
    for (let d = 0; d < SIZE; d++) expect(middle[d]).toBeCloseTo((from[d]! + to[d]!) / 2, 5);
    walk.latentAt(900);
    expect(walk.latentAt(37)).toEqual(middle);
  });
});

describe('a take, played again', () => {
  const walk = createWalk(score, space);

  test('may turn the look hundreds of thousands of times in a night', () => {
    const { look } = score;
    const turns = Array.from({ length: 250_000 }, (_, n): TakeEvent => ({ t: 40 * n, look }));
    const trails = { ...look, trails: { ...look.trails, memory: 0.9 } };
    const take = { ...takeOf(), duration: 10_000_000 };
    const events = [...take.events, ...turns, { t: 10_000_000, look: trails }];
    const replay = replayTake({ ...take, events }, [space]);
    expect(replay.trailSteps).toBe(
      replayTake(takeOf({ t: 1000, look: trails }), [space]).trailSteps,
    );
    expect(replay.trailSteps).toBeGreaterThan(0);
    const [latent, wanted] = [replay.momentAt(9_999).latent, walk.latentBetween(9_999 * 30)];
    for (let d = 0; d < SIZE; d++) expect(latent[d]).toBeCloseTo(wanted[d]!, 5);
  });

  test('goes over to another bundle, whose picture comes in a fade', () => {
    const { codes } = space;
    const other = { codes: { ...codes, means: codes.means.map((value) => -value) } };
    const elsewhere = createWalk(score, other);
    const bundle = { name: 'other', hash: null, latentSize: codes.size };
    const take = takeOf(
      {
        ...{ t: 1000, bundle, fade: 2, walk: { score, crossfade: null } },
        motion: { position: 0, rate: 30 },
      },
      {
        ...{ t: 9000, bundle: header.bundle, walk: { score, crossfade: null } },
        motion: { position: 300, rate: 30 },
      },
    );
    expect(take.bundles).toEqual([header.bundle, bundle]);
    const { momentAt, latentAt } = replayTake(take, [space, other]);
    expect(momentAt(0.9)).toMatchObject({ bundle: 0, over: null });
    const coming = momentAt(2);
    expect(coming).toMatchObject({ bundle: 1, over: { bundle: 0, share: 0.5 } });
    expect(coming.latent).toEqual(elsewhere.latentAt(30));
    expect(coming.over!.latent).toEqual(walk.latentAt(30));
    expect(momentAt(3)).toMatchObject({ bundle: 1, over: null });
    expect(latentAt(8, 200)).toEqual(elsewhere.latentAt(200));
    expect(momentAt(10)).toMatchObject({ bundle: 0, over: null, latent: walk.latentAt(330) });
  });

  test('refuses another bundle without its walk', () => {
    const bundle = { name: 'other', hash: null, latentSize: space.codes.size };
    expect(() => takeOf({ t: 1, bundle })).toThrow(/another "bundle" without a "walk"/);
  });

  test('goes as the walk went: faster, paused, and somewhere else', () => {
    const { momentAt } = replayTake(
      takeOf(
        { t: 1000, motion: { position: 30, rate: 60 } },
        { t: 2000, motion: { position: 90, rate: 0 } },
        { t: 5000, motion: { position: 400, rate: 30 } },
      ),
      [space],
    );
    expect(momentAt(0.5).latent).toEqual(walk.latentAt(15));
    expect(momentAt(1.5).latent).toEqual(walk.latentAt(60));
    expect(momentAt(4).latent).toEqual(walk.latentAt(90));
    expect(momentAt(6).latent).toEqual(walk.latentAt(430));
    expect(momentAt(1000).latent).toEqual(momentAt(60).latent);
  });

  test('has the latents that were heard, and the walk before and after them', () => {
    const heard = Float32Array.of(1, 2, 3, 4);
    const { latentAt } = replayTake(
      takeOf(
        { t: 1000, hears: true },
        { t: 1000, latent: [31, encodeLatent(heard)] },
        { t: 1100, latent: [33, encodeLatent(heard.map((value) => value + 2))] },
        { t: 2000, hears: false, motion: { position: 70, rate: 30 } },
      ),
      [space],
    );
    expect(latentAt(1, 30)).toEqual(walk.latentAt(30));
    expect(latentAt(1.5, 31)).toEqual(heard);
    // A tick that the stage passed over lies between those that it decoded.
    expect(latentAt(1.5, 32)).toEqual(heard.map((value) => value + 1));
    expect(latentAt(1.5, 40)).toEqual(heard.map((value) => value + 2));
    expect(latentAt(2, 70)).toEqual(walk.latentAt(70));
  });

  test('knows how loud it was, and goes straight from tick to tick', () => {
    const latent = encodeLatent(Float32Array.of(1, 2, 3, 4));
    const { momentAt } = replayTake(
      takeOf(
        { t: 1000, hears: true },
        { t: 1000, latent: [31, latent], level: 0.5 },
        { t: 1100, latent: [33, latent] },
        { t: 1200, latent: [35, latent], level: 0.25 },
        { t: 2000, hears: false },
      ),
      [space],
    );
    const levelAt = (tick: number): number => momentAt(tick / 30).time.level;
    const due = [
      [20, 0],
      [32, 0.5],
      [33, 0.5],
      [34, 0.375],
      [35, 0.25],
      [40, 0.25],
      [61, 0],
    ] as const;
    for (const [tick, level] of due) expect(levelAt(tick)).toBeCloseTo(level, 6);
  });

  test('counts the steps of its trails on through a crossfade, and anew from a cut', () => {
    const { momentAt, pictureOfStep } = replayTake(
      takeOf(
        {
          t: 1000,
          walk: { score: other, crossfade: { leave: 30, enter: 7, ticks: 60 } },
          motion: { position: 7, rate: 30 },
        },
        { t: 2000, walk: { score, crossfade: null }, motion: { position: 3.5, rate: 15 } },
      ),
      [space],
    );
    const places = [0.5, 1.5, 2.1].map((seconds) => momentAt(seconds).trail);
    expect(places).toEqual([
      { step: 15, beyond: 0, begun: 0 },
      { step: 45, beyond: 0, begun: 0 },
      // The cut is at the step after 60, in the middle of a tick.
      { step: 63, beyond: expect.closeTo(0, 6), begun: 61 },
    ]);
    const positions = [29, 30, 45, 60, 61, 62].map((step) => pictureOfStep(step).time.position);
    expect(positions).toEqual([29, 7, 22, 37, 3, 4]);
    expect(pictureOfStep(45).latent).toEqual(momentAt(1.5).latent);
  });

  test('crossfades to another walk', () => {
    const crossfade = { leave: 30, enter: 0, ticks: 60 };
    const { latentAt } = replayTake(
      takeOf({
        t: 1000,
        walk: { score: other, crossfade },
        motion: { position: 0, rate: 30 },
      }),
      [space],
    );
    const expected = crossfadeWalks(walk, createWalk(other, space), crossfade);
    for (const tick of [0, 20, 59, 60, 300]) {
      expect(latentAt(3, tick)).toEqual(expected.latentAt(tick));
    }
  });

  test('holds the picture, lets it go softly, and goes to black and back', () => {
    const { momentAt } = replayTake(
      takeOf(
        { t: 1000, held: true },
        { t: 2000, held: false },
        { t: 4000, black: true },
        { t: 4250, black: false },
      ),
      [space],
    );
    expect(momentAt(1.9)).toMatchObject({ latent: walk.latentAt(30), over: null, black: 0 });
    const going = momentAt(2.4);
    expect(going.latent).toEqual(walk.latentAt(72));
    expect(going.over).toMatchObject({ latent: walk.latentAt(30), share: 0.5 });
    expect(momentAt(3).over).toBeNull();
    expect(momentAt(4.25).black).toBeCloseTo(0.5, 9);
    expect(momentAt(4.5).black).toBeCloseTo(0.25, 9);
    expect(momentAt(5).black).toBe(0);
  });
});

describe('the file of a take', () => {
  const begin: TakeEvent = {
    t: 0,
    walk: { score, crossfade: null },
    motion: { position: 0, rate: 30 },
  };

  test('that broke off in a line is read to there', () => {
    const broken = `${text(begin, { t: 500, black: true })}{"t":600,"bl`;
    const take = parseTake(broken);
    expect(take.torn).toBe(true);
    expect(take.events).toHaveLength(2);
    expect(take.duration).toBe(500);
  });

  test.each([
    ['nothing', '', /it is no take/],
    ['something else', '{"format":"phosphene-score"}\n', /line 1: "format" is wrong/],
    ['no walk', text({ t: 0, black: true }), /doesn't say what was played/],
    ['a number as a text', text(begin, { t: 1, black: 1 } as never), /line 3: "black" is wrong/],
    ['times that go back', text(begin, { t: 9 }, { t: 8 }), /line 4: "t" goes back/],
    ['no JSON', `${text(begin)}ab\n`, /line 3 is not JSON/],
  ])('with %s is refused by the line', (_, content, message) => {
    expect(() => parseTake(content, 'night.take')).toThrow(message);
  });

  test('with a latent of another size is refused', () => {
    const latent: [number, string] = [1, encodeLatent(new Float32Array(3))];
    const take = parseTake(text(begin, { t: 1, hears: true }, { t: 2, latent }));
    expect(() => replayTake(take, [space])).toThrow(/12 bytes, where 16 are due/);
  });
});
