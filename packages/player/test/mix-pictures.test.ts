import { expect, test } from '@jest/globals';
import { createFramePainter, paletteTable, parseScore } from '@phosphene/sampler';
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

test('a luma picture that is not mixed has the colours of the film', () => {
  const { look } = parseScore({ version: 1, seed: 7, look: { palette: 'inferno', gain: 1.4 } });
  const luma = Float32Array.from({ length: 300 }, (_, i) => i / 280);
  const grey = new Uint8Array(900);
  createFramePainter({ ...look, palette: 'grey' }, 1).paint(luma, grey);
  const film = new Uint8Array(900);
  createFramePainter(look, 1).paint(luma, film);
  const stage = new Uint8Array(900);
  mixPictures({ before: grey, after: grey, mix: 0 }, paletteTable(look), stage);
  expect(stage).toEqual(film);
});
