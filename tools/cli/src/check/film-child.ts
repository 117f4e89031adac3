import { rm } from 'node:fs/promises';
import { openBundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { startFfmpeg } from '@phosphene/model/media';
import { renderFilm } from '@phosphene/sampler/node';
import { selectBackend } from '@phosphene/trainer';
import type { FilmAnswer, FilmOrder } from './film-pictures.ts';

// Run by film-pictures.ts in a process of its own: tfjs computes on one back end, and a driver that does not fit may end
// the process. Its argument is the order, as JSON.
const order = JSON.parse(process.argv[2]!) as FilmOrder;
let answer: FilmAnswer;
try {
  const backend = await selectBackend(order.backend);
  const bundle = await openBundle(order.bundle);
  for (const { path, ...size } of order.films) {
    const out = `${path}.mkv`;
    await renderFilm({
      ...{ bundle, score: order.score, out, size, seconds: order.frames },
      ...{ backend: backend.name, codec: 'ffv1' as const, version: 'check' },
      rate: { numerator: 1, denominator: 1 },
    });
    const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24'];
    await (
      await startFfmpeg({
        inputs: [{ path: out, options: [] }],
        output: { path, options: raw },
      })
    ).finished;
    await rm(out);
  }
  answer = { description: backend.description };
} catch (error) {
  if (!(error instanceof PhospheneError)) throw error;
  answer = { missing: error.message.replace(/^--backend \w+: /, '') };
}
process.stdout.write(`${JSON.stringify(answer)}\n`, () => {
  // Dawn keeps the process alive.
  process.exit(0);
});
