import { describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import { enlarge, KERNEL_NAMES, parseScore } from '../src/index.ts';
import { FilmPainter } from '../src/node/film/film-painter.ts';
import { walkScript } from '../src/node/film/film-script.ts';
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
    const rate = { numerator: 30, denominator: 1 };
    const script = walkScript({ score, rate }, { latentBetween: () => new Float32Array(1) });
    const decoder = { decode: async () => Float32Array.from(frame, (byte) => byte / 255) };
    const painter = new FilmPainter({ image, size, batch: 1 }, [{ decoder, image }], script);
    const { width, height } = painter.feed.size;
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
      filters: enlargementFilters(painter.feed.size, size, painter.feed.kernel),
      output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
    });
    process.stdin!.end(await painter.paint([script.momentOf(0)]));
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
    await process.finished;
    expect(psnr(Buffer.concat(chunks), enlarge(frame, image, size, kernel))).toBeGreaterThan(45);
  });
});
