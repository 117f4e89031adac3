import { describe, expect, test } from '@jest/globals';
import { parseScore, scoreFromQuery, scoreToQuery, type ScoreInput } from '../src/index.ts';

describe('a score', () => {
  test('fills in what is left out', () => {
    expect(parseScore({ version: 1 })).toMatchObject({
      tickRate: 30,
      anchors: { from: 'codes', scale: 1 },
      dwell: { distribution: 'exponential' },
      memory: { order: 1, directions: 'footage' },
      travel: { kind: 'auto' },
      look: { palette: null, kernel: 'edge' },
    });
  });

  test.each<[unknown, RegExp]>([
    [{}, /version/],
    [{ version: 2 }, /version/],
    [{ version: 1, memory: { spread: 'wide' } }, /memory\.spread/],
    [{ version: 1, dwell: { min: 3, max: 2 } }, /dwell/],
    [{ version: 1, travel: { kind: 'teleport' } }, /travel/],
    [{ version: 1, look: { palette: [{ at: 0, colour: 'red' }] } }, /look\.palette/],
    [{ version: 1, seed: -1 }, /seed/],
  ])('that is wrong is refused by the name of its field: %j', (document, field) => {
    expect(() => parseScore(document)).toThrow(field);
  });

  const stops = [
    { at: 0, colour: '#000000' },
    { at: 1, colour: '#ff8800' },
  ];
  test.each<Partial<ScoreInput>>([
    {},
    { seed: 4_000_000_000 },
    { anchors: { from: 'label', label: '7' }, look: { palette: stops, gain: 1.5 } },
    { anchors: { from: 'label', label: 7, scale: 0.5 } },
    { anchors: { from: 'label', label: 'cornet & mute=?#' } },
    { anchors: { from: 'prior' }, travel: { kind: 'line-uniform' }, tickRate: 25 },
    { anchors: { from: 'mixture', scale: 0.7 }, memory: { directions: 'all' } },
    { anchors: { from: 'mixture' }, memory: { directions: 'footage', order: 2 } },
    { travel: { kind: 'line', easing: 'smoother', pace: { by: 'speed', unitsPerSecond: 3 } } },
    { travel: { kind: 'line', pace: { by: 'seconds', min: 1 } }, dwell: { max: 3 } },
  ])('goes into an address and comes back: %j', (input) => {
    const score = parseScore({ version: 1, ...input });
    const query = scoreToQuery(score);
    expect(query).toMatch(/^[\w.~!'()*%=&-]*$/);
    expect(scoreFromQuery(`?${query}`)).toEqual(score);
  });

  test('in an address may be typed by hand, beside other things', () => {
    expect(scoreFromQuery('?seed=7&bundle=mine&anchors.scale=0.5')).toMatchObject({
      seed: 7,
      anchors: { from: 'codes', scale: 0.5 },
    });
    expect(scoreToQuery(parseScore({ version: 1, seed: 7 }))).toBe('seed=7');
    expect(() => scoreFromQuery('?seed=%E0%A4%A')).toThrow(/address/);
    expect(() => scoreFromQuery('?seed=seven')).toThrow(/seed/);
    expect(scoreFromQuery('?__proto__.polluted=1')).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});
