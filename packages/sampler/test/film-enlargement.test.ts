import { describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import { enlarge, KERNEL_NAMES, parseScore } from '../src/index.ts';
import { createFilmPainter } from '../src/node/film/film-painter.ts';
import { enlargementFilters } from '../src/node/film/film-codec.ts';
import { filmBench, paintFrames, psnr } from './film-bench.ts';

const bench = filmBench();

describe('the enlargement of the film', () => {
  test.each(KERNEL_NAMES)('agrees with its definition: %s', async (kernel) => {
    const image = { width: 16, height: 12, channels: 3 } as const;
    const size = { width: 208, height: 156 };
    const frame = (await paintFrames(bench.colour, 1, 20)).slice();
    // The hardest case beside it: black and white pixels in every channel.
    for (let i = 0; i < frame.length / 2; i++) frame[i] = (i * 7919) % 13 < 6 ? 0 : 255;
    const score = parseScore({ version: 1, look: { kernel, palette: 'grey' } });
    const painter = createFilmPainter({ image, size, score });
    const { width, height } = painter.size;
    const process = await startFfmpeg({
      inputs: [
        {
          pipe: true,
          options: [
            '-f',
            'rawvideo',
            '-pixel_format',
            'rgb24',
            '-video_size',
            `${width}x${height}`,
          ],
        },
      ],
      filters: enlargementFilters(painter.size, size, kernel),
      output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
    });
    process.stdin!.end(
      painter.paint(
        Float32Array.from(frame, (byte) => byte / 255),
        1,
      ),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
    await process.finished;
    expect(psnr(Buffer.concat(chunks), enlarge(frame, image, size, kernel))).toBeGreaterThan(45);
  });
});
