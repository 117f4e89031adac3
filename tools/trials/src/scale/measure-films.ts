import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundle } from '@phosphene/model/bundle-folder';
import { RandomStream } from '@phosphene/model/random';
import { encodeLatent, parseScore, takeLine, type TakeEvent } from '@phosphene/sampler';
import { makeFixtureBundle } from '@phosphene/testing';
import { ffmpegAlone } from '../ffmpeg-alone.ts';
import type { Trial } from '../run-trial.ts';
import { boundGrowth, describe, type GrowthPoint } from './growth.ts';
import { measureApart } from './measure-apart.ts';

/** What films are measured at. */
export interface FilmSizes {
  /** Lengths in minutes, ascending. */
  readonly minutes: readonly number[];
  /** What is entered at its two ends. */
  readonly bundle: string;
  readonly seed: number;
}

const SEGMENT_SECONDS = 10;
/** A tiny picture: what a film costs beside its decoder shows. */
const TINY = { channels: 3, side: 32, widths: [8, 8, 8] } as const;
/** Latents a second of a take that listens, and turns of a knob a second. */
const TAKE_RATE = 30;
const TURNS = 10;

/** Bundles of random weights, with ears and without. */
export async function makeTinyBundle(trial: Trial, ears: boolean): Promise<string> {
  const folder = join(trial.folder, ears ? 'tiny-ears' : 'tiny');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await makeFixtureBundle(folder, { ...TINY, ears });
  return folder;
}

/** A film's first segment and its last, each in a process that has rendered nothing else. */
export async function measureFilmEnds(trial: Trial, sizes: FilmSizes): Promise<void> {
  const minutes = sizes.minutes.at(-1)!;
  const task = { bundle: sizes.bundle, seconds: 60 * minutes, segmentSeconds: SEGMENT_SECONDS };
  const out = join(trial.folder, 'segment.mp4');
  const enter = (at: 'start' | 'end'): ReturnType<typeof measureApart> =>
    measureApart({ kind: 'enter-film', ...task, at, out, seed: sizes.seed });
  const [start, end] = [await enter('start'), await enter('end')];
  const ratio = end.values['segment']! / start.values['segment']!;
  const name = `a film of ${minutes} min: its last segment over its first`;
  trial.goal(name, ratio, { atMost: 1.25 }, '×');
  trial.goal('  memory', end.peak / start.peak, { atMost: 1.25 }, '×');
  trial.fact('  the first', describe(start));
  trial.fact('  the last', describe(end));
  trial.record('film ends', { start, end });
}

/** Whole films, of tiny pictures. */
export async function measureWholeFilms(
  trial: Trial,
  sizes: Omit<FilmSizes, 'bundle'>,
  listens: boolean,
): Promise<void> {
  const bundle = await makeTinyBundle(trial, listens);
  const growth: GrowthPoint[] = [];
  for (const minutes of sizes.minutes) {
    trial.note(`A film of ${minutes} minutes${listens ? ', listening' : ''}`);
    const out = join(trial.folder, 'whole.mp4');
    const audio = listens ? await makeSound(trial, minutes) : null;
    const task = { bundle, seconds: 60 * minutes, out, seed: sizes.seed, audio };
    growth.push({ size: minutes, measured: await measureApart({ kind: 'render', ...task }) });
    for (const path of [out, `${out}.json`]) await rm(path);
  }
  boundGrowth(trial, growth, {
    subject: listens ? 'film that listens' : 'film',
    ...{ unit: 'min', time: 'seconds', grows: 'linear', factor: 1.25, memory: 1.25 },
  });
}

/** A take of a stage that listens, and whose knobs are turned, entered at its ends. */
export async function measureTakes(trial: Trial, sizes: Omit<FilmSizes, 'bundle'>): Promise<void> {
  const bundle = await makeTinyBundle(trial, false);
  const growth: GrowthPoint[] = [];
  const moments: number[] = [];
  for (const minutes of sizes.minutes) {
    const take = join(trial.folder, `night-${minutes}.take`);
    await writeTake(take, bundle, minutes, sizes.seed);
    const enter = (at: 'start' | 'end'): ReturnType<typeof measureApart> =>
      measureApart({ kind: 'enter-take', bundle, take, at });
    const [start, end] = [await enter('start'), await enter('end')];
    moments.push(end.values['moment']!, start.values['moment']!);
    growth.push({ size: minutes, measured: end });
    await rm(take);
  }
  const [end, start] = moments.slice(-2) as [number, number];
  const minutes = sizes.minutes.at(-1)!;
  trial.goal(
    `a take of ${minutes} min: to its end beyond to its start`,
    end - start,
    { atMost: 0.1 },
    's',
  );
  boundGrowth(trial, growth, {
    ...{ subject: 'take', unit: 'min', time: 'read', grows: 'linear', factor: 1.25 },
    // All that was played is held.
    memory: null,
  });
}

async function makeSound(trial: Trial, minutes: number): Promise<string> {
  const path = join(trial.folder, 'sound.flac');
  const tone = `sine=frequency=330:duration=${60 * minutes},tremolo=f=2:d=0.9`;
  await ffmpegAlone(['-f', 'lavfi', '-i', tone, '-ar', '16000', '-y', path]);
  return path;
}

async function writeTake(
  path: string,
  folder: string,
  minutes: number,
  seed: number,
): Promise<void> {
  const { manifest, hash } = await openBundle(folder);
  const { name, latentSize } = manifest;
  const score = parseScore({ version: 1, seed });
  const random = new RandomStream(seed, minutes);
  const file = createWriteStream(path);
  const write = async (line: Parameters<typeof takeLine>[0]): Promise<void> => {
    if (!file.write(takeLine(line))) await once(file, 'drain');
  };
  const playing = { name, hash, latentSize };
  await write({ format: 'phosphene-take', version: 1, bundle: playing });
  const motion = { position: 0, rate: TAKE_RATE };
  await write({ t: 0, walk: { score, crossfade: null }, motion, hears: true });
  for (let tick = 1; tick < 60 * minutes * TAKE_RATE; tick++) {
    const latent = Float32Array.from({ length: latentSize }, () => random.normal());
    const event: TakeEvent = { t: (1000 * tick) / TAKE_RATE, latent: [tick, encodeLatent(latent)] };
    const turned = tick % (TAKE_RATE / TURNS) === 0;
    const grade = { ...score.look.grade, brightness: random.uniform() };
    await write(turned ? { ...event, look: { ...score.look, grade } } : event);
  }
  await write({ t: 60_000 * minutes, end: true });
  file.end();
  await once(file, 'finish');
}
