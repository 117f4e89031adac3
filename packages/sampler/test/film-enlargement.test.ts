import { describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import { enlarge, KERNEL_NAMES } from '../src/index.ts';
import { enlargementFilters } from '../src/node/film/film-codec.ts';
import { filmBench, paintFrames, psnr } from './film-bench.ts';

const bench = filmBench();

describe('the enlargement of the film', () => {
  test.each(KERNEL_NAMES)('agrees with its definition: %s', async (kernel) => {
    const from = { width: 16, height: 12 };
    const to = { width: 208, height: 156 };
    const frame = (await paintFrames(bench.colour, 1, 20)).slice();
    // The hardest case beside it: black and white pixels in every channel.
    for (let i = 0; i < frame.length / 2; i++) frame[i] = (i * 7919) % 13 < 6 ? 0 : 255;
    const process = await startFfmpeg({
      inputs: [
        {
          pipe: true,
          options: ['-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', '16x12'],
        },
      ],
      filters: enlargementFilters(from, to, kernel),
      output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
    });
    process.stdin!.end(frame);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
    await process.finished;
    expect(psnr(Buffer.concat(chunks), enlarge(frame, from, to, kernel))).toBeGreaterThan(45);
  });
});
