import { expect, test } from '@jest/globals';
import { colourTable, createFramePainter, NEUTRAL_GRADE, parseScore } from '@phosphene/sampler';
import { mixPictures } from '../src/plain/mix-pictures.ts';

const dark = new Uint8Array([0, 100, 255, 10, 10, 10]);
const light = new Uint8Array([10, 100, 0, 20, 20, 20]);

test('mixes two pictures in colour, rounding to the nearest byte', () => {
  const into = new Uint8Array(6);
  mixPictures({ before: dark, after: light, mix: 0.25 }, null, into);
  expect([...into]).toEqual([3, 100, 191, 13, 13, 13]);
  mixPictures({ before: dark, after: light, mix: 0 }, null, into);
  expect(into).toEqual(dark);
});

test('mixes luma before it is coloured, and goes straight between two rows', () => {
  const palette = new Uint8Array(256 * 3);
  palette.set([0, 40, 255], 15 * 3);
  palette.set([100, 40, 0], 16 * 3);
  const into = new Uint8Array(3);
  const [before, after] = [dark.subarray(3), light.subarray(3)];
  mixPictures({ before, after, mix: 0.55 }, palette, into);
  expect([...into]).toEqual([50, 40, 128]);
});

test.each([1, 3] as const)('a picture that is not mixed has the film’s colours: %i', (channels) => {
  const grade = { contrast: 1.4, lift: 0.1, temperature: 0.5, tint: -0.3 };
  const { look } = parseScore({ version: 1, look: { palette: 'inferno', gain: 1.4, grade } });
  const values = Float32Array.from({ length: 300 }, (_, i) => i / 280);
  const bytes = channels === 1 ? 900 : 300;
  const bare = new Uint8Array(bytes);
  const toned = { ...look, palette: 'grey', grade: NEUTRAL_GRADE } as const;
  createFramePainter(toned, channels).paint(values, bare);
  const film = new Uint8Array(bytes);
  createFramePainter(look, channels).paint(values, film);
  const stage = new Uint8Array(bytes);
  mixPictures({ before: bare, after: bare, mix: 0 }, colourTable(look, channels), stage);
  expect(stage).toEqual(film);
});
