import { expect, test } from '@jest/globals';
import { fitPicture } from '../src/display/fit-picture.ts';

const square = { width: 64, height: 64 };

test('a whole picture is centred between bars', () => {
  const wide = fitPicture(square, { width: 1920, height: 1080 }, 'contain');
  expect(wide).toEqual({ x: 420, y: 0, width: 1080, height: 1080 });
  const tall = fitPicture(square, { width: 1170, height: 2532 }, 'contain');
  expect(tall).toEqual({ x: 0, y: 681, width: 1170, height: 1170 });
});

test('a filling picture overhangs evenly', () => {
  const wide = fitPicture(square, { width: 1920, height: 1080 }, 'cover');
  expect(wide).toEqual({ x: 0, y: -420, width: 1920, height: 1920 });
});

test('leaves no hairline where the shapes all but agree', () => {
  const picture = { width: 160, height: 90 };
  const fitted = fitPicture(picture, { width: 1366, height: 768 }, 'contain');
  expect(fitted).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
});
