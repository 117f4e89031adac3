/**
 * The stage in a browser and the film renderer in Node, on one score: the same latents to the last bit, and
 * the same pixels as near as two rasterisers come.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { startFfmpeg } from '@phosphene/model/media';
import {
  createWalk,
  latentSpaceFrom,
  parseScore,
  scoreToQuery,
  type ScoreInput,
} from '@phosphene/sampler';
import { renderFilm } from '@phosphene/sampler/node';
import { selectBackend, type BackendRequest } from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { median } from './paired-rounds.ts';
import { drawPairs, type PicturePair } from './draw-pairs.ts';
import { makeFixtureBundle } from '@phosphene/testing';
import { launchBrowser, openStage, type OpenStage } from '@phosphene/testing';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface PlayerFilmOptions extends TrialOptions {
  readonly bundle?: string;
  readonly ticks: number;
  readonly frames: number;
  readonly side: number;
  readonly backend: BackendRequest;
}

/** A bundle with a look. */
interface Case {
  readonly name: string;
  readonly folder: string;
  readonly look: NonNullable<ScoreInput['look']>;
}

/** Ticks whose latents are hashed at once, so that a difference is found to have a place. */
const STRIDE = 500;
const SHOWN = 3;

const command = trialCommand(
  'player-film',
  'The same score on the stage (headless Chromium) and in a film: latents and pixels.',
)
  .option('--bundle <folder>', 'what is played (default: random weights, made here)')
  .option('--ticks <n>', 'whose latents are compared', wholeNumber, 10_000)
  .option('--frames <n>', 'whose pixels are compared', wholeNumber, 100)
  .option('--side <pixels>', 'of the pictures that are compared', wholeNumber, 512)
  .option('--backend <name>', 'what decodes for the film', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:player-film
  npm run trial:player-film -- --bundle bundles/mine
  npm run trial:player-film -- --ticks 1000 --frames 5 --side 256`,
  );

await runTrial<PlayerFilmOptions>(command, async (trial, options) => {
  const backend = await selectBackend(options.backend);
  trial.note(backend.description);
  const cases = await chooseCases(trial, options);
  const browser = await launchBrowser();
  try {
    for (const one of cases) {
      const bundle = await openBundle(one.folder);
      const score = parseScore({ version: 1, seed: options.seed, look: one.look });
      const stage = await openStage(browser, one.folder, { hash: scoreToQuery(score) });
      try {
        trial.note(`${one.name}: ${(await stage.hook('state'))?.backend ?? 'nothing plays'}`);
        await compareLatents(trial, one, options, bundle, stage);
        await comparePixels(trial, one, options, bundle, stage, backend.name);
        trial.goal(`${one.name}: complaints of the page`, stage.complaints.length, { exactly: 0 });
        trial.record(`${one.name}: complaints`, stage.complaints);
      } finally {
        await stage.close();
      }
    }
  } finally {
    await browser.close();
  }
});

async function chooseCases(trial: Trial, { bundle }: PlayerFilmOptions): Promise<Case[]> {
  const plain = {};
  const toned = { gain: 1.15, gamma: 1.2, saturation: 1.3 };
  if (bundle !== undefined) {
    return [
      { name: 'plain look', folder: bundle, look: plain },
      { name: 'toned look', folder: bundle, look: toned },
    ];
  }
  const colour = join(trial.folder, 'colour');
  const grey = join(trial.folder, 'grey');
  await mkdir(colour);
  await mkdir(grey);
  await makeFixtureBundle(colour, { channels: 3 });
  await makeFixtureBundle(grey, { channels: 1 });
  return [
    { name: 'colour', folder: colour, look: plain },
    { name: 'colour, soft', folder: colour, look: { kernel: 'b-spline' } },
    { name: 'colour, toned', folder: colour, look: { ...toned, kernel: 'bicubic' } },
    { name: 'grey, inferno', folder: grey, look: { ...plain, kernel: 'lanczos3' } },
  ];
}

async function compareLatents(
  trial: Trial,
  { name, look }: Case,
  { seed, ticks }: PlayerFilmOptions,
  bundle: Bundle,
  stage: OpenStage,
): Promise<void> {
  const score = parseScore({ version: 1, seed, look });
  const walk = createWalk(score, latentSpaceFrom(bundle));
  let equal = 0;
  for (let first = 0; first < ticks; first += STRIDE) {
    const count = Math.min(STRIDE, ticks - first);
    const latents = new Float32Array(count * walk.size);
    for (let i = 0; i < count; i++) {
      walk.latentAt(first + i, latents.subarray(i * walk.size, (i + 1) * walk.size));
    }
    const here = createHash('sha256').update(new Uint8Array(latents.buffer)).digest('hex');
    if (here === (await stage.hook('latentsHash', first, count))) equal += count;
  }
  trial.goal(`${name}: ticks with bit-equal latents`, equal, { exactly: ticks });
}

/** A film of one frame a second, lossless, and the stage's pictures of the same ticks. */
async function comparePixels(
  trial: Trial,
  { name, look }: Case,
  { seed, frames, side }: PlayerFilmOptions,
  bundle: Bundle,
  stage: OpenStage,
  backend: string,
): Promise<void> {
  const score = parseScore({ version: 1, seed, look });
  const out = join(trial.folder, `${fileName(name)}.mkv`);
  await renderFilm({
    ...{ bundle, score, out, backend, seconds: frames, codec: 'ffv1' as const },
    rate: { numerator: 1, denominator: 1 },
    size: { width: side, height: side },
    version: 'trial',
  });
  const film = await startFfmpeg({
    inputs: [{ path: out, options: [] }],
    output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24'] },
  });
  const pairs: PicturePair[] = [];
  for await (const picture of picturesOf(film.stdout!, side * side * 3)) {
    const tick = pairs.length * score.tickRate;
    const painted = await stage.hook('paint', tick, side, side);
    pairs.push({ tick, film: picture, stage: painted, decibels: decibels(picture, painted) });
  }
  await film.finished;
  pairs.sort((a, b) => a.decibels - b.decibels);
  const values = pairs.map((pair) => pair.decibels);
  const worst = `${name}: worst of ${pairs.length} frames`;
  trial.goal(`${name}: frames compared`, pairs.length, { exactly: frames });
  trial.goal(worst, values[0] ?? 0, { atLeast: 45 }, 'dB');
  trial.fact(`${name}: median`, median(values), 'dB');
  const path = join(trial.folder, `${fileName(name)}-worst.png`);
  await writeFile(path, drawPairs(pairs.slice(0, SHOWN), side));
  trial.note(`The worst pairs: ${path}`);
  trial.record(
    `${name}: frames`,
    pairs.map((pair) => ({ tick: pair.tick, decibels: pair.decibels })),
  );
}

async function* picturesOf(
  stream: AsyncIterable<Buffer | string>,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (; rest.length >= bytes; rest = rest.subarray(bytes)) yield rest.subarray(0, bytes);
  }
}

/** PSNR of two pictures of bytes; equal ones count as 99 dB. */
function decibels(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum === 0 ? 99 : 10 * Math.log10((255 * 255 * a.length) / sum);
}

function fileName(name: string): string {
  return name.replace(/[^a-z]+/g, '-');
}
