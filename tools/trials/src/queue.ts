/**
 * A film by one machine beside the same film by 1, 2 and 4 workers of a queue; with a worker killed, the connection cut,
 * and the render killed and given again. Frames must be the same, and what is lost is a segment's time.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { FilmFarm, hasCome } from './queue/film-farm.ts';
import { measureQueue } from './queue/measure-queue.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface QueueOptions extends TrialOptions {
  readonly filmSeconds: number;
  readonly size: number;
  readonly backend: string;
  readonly lease: number;
  readonly cutSeconds: number;
  readonly jobs: number;
  readonly megabytes: number;
}

/** Seconds of a segment. */
const SEGMENT = 10;

const command = trialCommand(
  'queue',
  'Films by the workers of a queue beside one machine: the same frames, whatever is killed or cut.',
)
  .option('--film-seconds <n>', 'length of the film', positiveNumber, 120)
  .option('--size <pixels>', 'sides of the film', wholeNumber, 512)
  .option('--backend <name>', 'what computes', 'auto')
  .option('--lease <seconds>', 'of the workers', positiveNumber, 5)
  .option('--cut-seconds <n>', 'for which the connection is cut', positiveNumber, 8)
  .option('--jobs <n>', 'empty jobs that measure the queue by itself', wholeNumber, 5000)
  .option('--megabytes <n>', 'that measure how content travels', wholeNumber, 256)
  .addHelpText(
    'after',
    `
Redis is started for the trial (apt-get install redis-server). All runs on this machine: two workers share its cores, so
that seconds say what a queue costs, and not what more machines bring.

Examples:
  npm run trial:queue
  npm run trial:queue -- --film-seconds 60 --size 256 --backend wasm`,
  );

await runTrial<QueueOptions>(command, async (trial, options) => {
  const { filmSeconds, size, backend, lease, seed } = options;
  const film = { seconds: filmSeconds, size, backend, seed };
  const farm = await FilmFarm.open(join(trial.folder, 'farm'), film);
  try {
    const segments = Math.ceil(filmSeconds / SEGMENT);
    const local = await timed(trial, (onEnd) =>
      farm.finish('local', farm.begin('local', false), onEnd),
    );
    const { size: bytes } = await stat(farm.pathOf('local'));
    trial.fact('one machine, no queue', local.seconds, 's');
    trial.fact('  bytes of a segment', Math.round(bytes / segments));

    let alone = local.seconds;
    for (const count of [1, 2, 4]) {
      for (let n = 0; n < count; n++) await farm.worker(`${count}-${n}`, lease);
      const name = `workers-${count}`;
      const done = await timed(trial, (onEnd) => farm.finish(name, farm.begin(name, true), onEnd));
      const delivered = await farm.dismiss();
      if (count === 2) alone = done.seconds;
      trial.goal(`${count} workers: frames as by one machine`, equal(done.frames, local.frames), {
        exactly: 1,
      });
      trial.goal('  segments delivered', delivered, { exactly: segments });
      trial.fact('  seconds', done.seconds, 's');
      trial.fact('  beside one machine', done.seconds / local.seconds, '×');
    }
    await killWorker(trial, farm, options, { frames: local.frames, alone, segments });
    await cutConnection(trial, farm, options, { frames: local.frames, alone, segments });
    await killRender(trial, farm, options, { frames: local.frames, segments });
    await measureQueue(trial, farm, options);
  } finally {
    await farm.close();
  }
});

/** What one machine made, and what two workers took for it undisturbed. */
interface Expected {
  readonly frames: string;
  readonly alone: number;
  readonly segments: number;
}

/** Two workers, one of them killed while it renders; another takes its place at once. */
async function killWorker(
  trial: Trial,
  farm: FilmFarm,
  { lease }: QueueOptions,
  { frames, alone, segments }: Expected,
): Promise<void> {
  const victim = await farm.worker('victim', lease);
  await farm.worker('other', lease);
  let before = 0;
  const done = await timed(trial, async (onEnd) => {
    const render = farm.begin('killed-worker', true);
    await render.until(hasCome(0.4));
    await victim.end('SIGKILL');
    before = victim.notes('delivered').length;
    await farm.worker('successor', lease);
    return farm.finish('killed-worker', render, onEnd);
  });
  const delivered = await farm.dismiss();
  trial.goal('a worker killed: frames', equal(done.frames, frames), { exactly: 1 });
  trial.goal('  segments delivered', delivered, { exactly: segments });
  trial.fact('  of them by the killed one', before);
  trial.fact('  seconds more than undisturbed', done.seconds - alone, 's');
  trial.fact('  a segment, two at once', (2 * alone) / segments, 's');
}

/** Two workers and the render lose Redis for a while. */
async function cutConnection(
  trial: Trial,
  farm: FilmFarm,
  { lease, cutSeconds }: QueueOptions,
  { frames, alone, segments }: Expected,
): Promise<void> {
  await farm.worker('cut-1', lease);
  await farm.worker('cut-2', lease);
  const done = await timed(trial, async (onEnd) => {
    const render = farm.begin('cut', true);
    await render.until(hasCome(0.4));
    await farm.port.cut();
    await new Promise((resolve) => setTimeout(resolve, cutSeconds * 1000));
    await farm.port.mend();
    return farm.finish('cut', render, onEnd);
  });
  const delivered = await farm.dismiss();
  trial.goal(`the connection cut for ${cutSeconds} s: frames`, equal(done.frames, frames), {
    exactly: 1,
  });
  trial.goal('  segments delivered', delivered, { atMost: segments + 2 });
  trial.fact('  seconds more than undisturbed', done.seconds - alone, 's');
}

/** The render is killed, and given again. */
async function killRender(
  trial: Trial,
  farm: FilmFarm,
  { lease }: QueueOptions,
  { frames, segments }: Omit<Expected, 'alone'>,
): Promise<void> {
  await farm.worker('again-1', lease);
  await farm.worker('again-2', lease);
  const render = farm.begin('again', true);
  await render.until(hasCome(0.4));
  await render.end('SIGKILL');
  const done = await farm.finish('again', farm.begin('again', true));
  const delivered = await farm.dismiss();
  trial.goal('the render killed, given again: frames', equal(done, frames), { exactly: 1 });
  trial.goal('  segments delivered', delivered, { exactly: segments });
}

/** @param work calls back when what is timed has ended; its frames are hashed after that */
async function timed(
  trial: Trial,
  work: (onEnd: () => void) => Promise<string>,
): Promise<{ frames: string; seconds: number }> {
  const start = trial.seconds();
  let end = start;
  const frames = await work(() => (end = trial.seconds()));
  return { frames, seconds: end - start };
}

function equal(one: string, other: string): number {
  return one === other ? 1 : 0;
}
