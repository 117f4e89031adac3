import { describe, expect, test } from '@jest/globals';
import { parseScore } from '@phosphene/sampler';
import { readStageAddress, withScore } from '../src/address/stage-address.ts';

describe('readStageAddress', () => {
  test('looks for the bundle beside the page', () => {
    const address = readStageAddress('https://venue.example/tonight/index.html');
    expect(address).toMatchObject({
      bundle: 'https://venue.example/tonight/bundle/',
      seeded: false,
      scoreFile: null,
      backend: 'auto',
      autostart: false,
      test: false,
    });
  });

  test.each([
    ['?bundle=other', 'http://localhost/stage/other/'],
    ['?bundle=/b/mine/', 'http://localhost/b/mine/'],
    ['?bundle=/b/phosphene.json', 'http://localhost/b/'],
    ['?bundle=mine.zip', 'http://localhost/stage/mine.zip'],
    ['?bundle=https://elsewhere.example/x', 'https://elsewhere.example/x/'],
  ])('%s', (query, bundle) => {
    expect(readStageAddress(`http://localhost/stage/${query}`).bundle).toBe(bundle);
  });

  test('reads seed, score and back end', () => {
    const href = 'http://localhost/?backend=wasm&autostart#seed=7&memory.order=2&score=s.json';
    expect(readStageAddress(href)).toMatchObject({
      backend: 'wasm',
      autostart: true,
      seeded: true,
      scoreQuery: 'seed=7&memory.order=2&score=s.json',
      scoreFile: 'http://localhost/s.json',
    });
    expect(readStageAddress('http://localhost/?backend=abacus').backend).toBe('auto');
  });
});

test('the address of a score that plays has all of it, and what is the page’s own', () => {
  const score = parseScore({ version: 1, seed: 9, look: { gain: 2 } });
  expect(withScore('', score)).toBe('seed=9&look.gain=2');
  expect(
    withScore('seed=7&memory.order=2&score=a.json&set=b.json&since=2026-11-29T20:00Z', score),
  ).toBe('seed=9&look.gain=2&set=b.json&since=2026-11-29T20:00Z');
});
