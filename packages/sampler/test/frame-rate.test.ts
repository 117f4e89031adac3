import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { findMediaTools } from '@phosphene/model/media';
import { parseFrameRate, readFilmRecord } from '../src/node/index.ts';
import { filmBench, render } from './film-bench.ts';

const bench = filmBench();

describe('a frame rate', () => {
  test.each([
    ['25', 25, 1],
    ['24000/1001', 24000, 1001],
    ['30000/1001', 30000, 1001],
    ['23.976', 24000, 1001],
    ['23.98', 24000, 1001],
    ['29.97', 30000, 1001],
    ['59.94', 60000, 1001],
    ['119.88', 120000, 1001],
    ['24.00', 24, 1],
    ['12.5', 25, 2],
    ['50/2', 25, 1],
    ['0.25', 1, 4],
  ])('%s is %i/%i', (text, numerator, denominator) => {
    expect(parseFrameRate(text)).toEqual({ numerator, denominator });
  });

  test.each(['', 'fast', '0', '0/1', '24/0', '-25', '1e3', '25 fps', '24000/1001/2', '1.5/2'])(
    '"%s" is refused with what is right',
    (text) => {
      expect(() => parseFrameRate(text)).toThrow(/is no frame rate/);
    },
  );
});

/** The rate as the container has it: a fraction in text. */
async function storedRate(path: string): Promise<string> {
  const { ffprobe } = await findMediaTools();
  const { stdout } = await promisify(execFile)(ffprobe, [
    ...['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'stream=r_frame_rate'],
    ...['-of', 'csv=p=0', `file:${path}`],
  ]);
  return stdout.trim().replace(/,$/, '');
}

describe('a film', () => {
  test.each(['mp4', 'mov'])('keeps 24000/1001 exactly in .%s', async (ending) => {
    const size = { width: 32, height: 24 };
    const film = await render(bench, bench.colour, `rate.${ending}`, {
      ...{ seconds: 4, fps: '24000/1001', size },
    });
    expect(await storedRate(film)).toBe('24000/1001');
    const { frames, rate } = await readFilmRecord(`${film}.json`);
    expect(frames).toBe(96);
    expect(rate).toEqual({ numerator: 24000, denominator: 1001 });
  });
});
