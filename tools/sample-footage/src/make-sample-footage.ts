import { access, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { writeFileAtomic } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { encodeClip } from './encode-clip.ts';
import { instrumentLabels, labelNumber, type InstrumentLabel } from './instrument-label.ts';
import { fullLife } from './life/life.ts';
import { createPhrasePainter } from './paint-phrase.ts';
import { composePhrase } from './phrase/compose-phrase.ts';
import { soundPhrase } from './sound/sound-phrase.ts';

export interface SampleFootageOptions {
  readonly folder: string;
  /** Rounded to whole frames. */
  readonly secondsPerClip: number;
  /** Pixels a side; even. */
  readonly size: number;
  readonly fps: number;
  /** Unsigned 32-bit; the same seed gives the same pictures and samples. */
  readonly seed: number;
  /** All six by default. */
  readonly instruments?: readonly InstrumentLabel[];
  /** Two takes of each, one from near, with glances, fingers, breath and a light that changes. */
  readonly lively?: boolean;
}

export interface SampleClip {
  readonly label: InstrumentLabel;
  readonly path: string;
  /** False where a finished clip of an earlier call was kept. */
  readonly made: boolean;
}

/** Names what the clips in the folder were made with; hidden, so that ingest passes it by. */
const RECORD = '.sample-footage.json';
/** From the seed of a take's music to that of the next. */
const TAKE_SEEDS = 7919;

/**
 * Draws, sounds and encodes clips: `folder/<label>/<label>-01.mp4`, one per instrument, two of lively footage. Finished clips of a
 * call with the same options are kept; those of other options are made anew.
 *
 * @throws {PhospheneError} on sizes and lengths that can't be encoded
 */
export async function makeSampleFootage(
  options: SampleFootageOptions,
  oversight: Oversight = {},
): Promise<{ clips: SampleClip[] }> {
  check(options);
  const { folder, size, fps, seed, instruments = instrumentLabels, lively = false } = options;
  const frames = Math.round(options.secondsPerClip * fps);
  const planned = instruments.flatMap((label) =>
    takesOf(lively).map((take) => ({ label, take, path: clipPath(folder, label, take) })),
  );
  await mkdir(folder, { recursive: true });
  await claimFolder(options);
  const total = frames * planned.length;
  const clips: SampleClip[] = [];
  for (const [index, { label, take, path }] of planned.entries()) {
    const report = (done: number): void =>
      oversight.onProgress?.({
        stage: 'footage',
        done: index * frames + done,
        total,
        unit: 'frames',
        detail: label,
      });
    if (await exists(path)) {
      clips.push({ label, path, made: false });
      report(frames);
      continue;
    }
    oversight.signal?.throwIfAborted();
    report(0);
    await mkdir(join(folder, label), { recursive: true });
    const seconds = frames / fps;
    const played = (seed + TAKE_SEEDS * take) >>> 0;
    const phrase = composePhrase({ label, seconds, seed: played });
    const painter = createPhrasePainter(phrase, {
      ...{ size, fps },
      // Another room for each, from the one seed.
      seed: (seed + labelNumber(label)) >>> 0,
      ...(lively && { life: fullLife(label, { seconds, seed, take }) }),
    });
    const sound = soundPhrase(phrase, played);
    await encodeClip(path, { size, fps, frames, paint: painter.paint }, sound, {
      onFrame: report,
      ...(oversight.signal && { signal: oversight.signal }),
    });
    clips.push({ label, path, made: true });
  }
  return { clips };
}

/** Numbers of the clips of one instrument, from 0. */
const takesOf = (lively: boolean): number[] => (lively ? [0, 1] : [0]);

const clipPath = (folder: string, label: InstrumentLabel, take: number): string =>
  join(folder, label, `${label}-0${take + 1}.mp4`);

/** Removes sample clips that were made with other options, and writes down these. */
async function claimFolder({
  folder,
  secondsPerClip,
  size,
  fps,
  seed,
  lively,
}: SampleFootageOptions): Promise<void> {
  const path = join(folder, RECORD);
  const record = JSON.stringify({
    ...{ version: 1, secondsPerClip, size, fps, seed },
    ...(lively && { lively }),
  });
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === record) return;
  if (before !== null) {
    for (const label of instrumentLabels) {
      for (const take of takesOf(true)) await rm(clipPath(folder, label, take), { force: true });
    }
  }
  await writeFileAtomic(path, record);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function check({ secondsPerClip: seconds, size, fps, instruments }: SampleFootageOptions): void {
  const wrong = (message: string, remedy: string): never => {
    throw new PhospheneError(message, { remedy, exitCode: 2 });
  };
  if (!Number.isInteger(size) || size < 32 || size > 2048 || size % 2 !== 0) {
    wrong(`a frame of ${size} pixels can't be made`, 'Give an even size from 32 to 2048.');
  }
  if (!(fps > 0 && fps <= 120)) {
    wrong(`${fps} frames a second can't be made`, 'Give more than 0 and at most 120.');
  }
  if (!(seconds >= 2 && seconds <= 3600)) {
    wrong(`a clip of ${seconds} s can't be made`, 'Give from 2 to 3600 seconds.');
  }
  for (const label of instruments ?? []) {
    if (!instrumentLabels.includes(label)) {
      wrong(`there is no instrument "${label}"`, `Choose from: ${instrumentLabels.join(', ')}.`);
    }
  }
}
