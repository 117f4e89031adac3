import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { findMediaTools } from '@phosphene/model/media';
import { ffmpegAlone } from './ffmpeg-alone.ts';
import { makeNoisyFilm, repeatFilm } from './make-footage.ts';
import { alternate, describeRatio, median, pairedRatio } from './paired-rounds.ts';
import { countFrames } from './reference-frames.ts';
import type { Trial } from './run-trial.ts';

export interface IngestMeasure {
  readonly media: string;
  readonly rounds: number;
  readonly seed: number;
  /** Of the footage's length. */
  readonly scale: number;
}

/** A film to ingest, and the side of its frames in pixels. */
interface Footage {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** The time of ffmpeg alone over that of the ingest, for films that are long enough to measure. */
export async function measureIngest(trial: Trial, measure: IngestMeasure): Promise<void> {
  for (const { name, path, size } of await makeFootage(trial, measure)) {
    trial.note(`Ingest: ${name}`);
    const output = join(trial.folder, 'ingested');
    const picture = { ...defaultPictureOptions, width: size, height: size, allowDamaged: true };
    let frames = 0;
    const [ours, alone] = (await alternate(trial, measure.rounds, [
      [
        'ingest',
        async (round) => {
          // A fresh folder each time; they are removed outside the measured time.
          const folder = join(output, String(round));
          const manifest = await ingest({ ...picture, footage: path, output: folder, jobs: 1 });
          frames = manifest.clips.reduce((sum, clip) => sum + clip.frames, 0);
        },
      ],
      ['ffmpeg alone', () => decodeToNowhere(path, size)],
    ])) as [number[], number[]];
    await rm(output, { recursive: true, force: true });
    const ratio = pairedRatio(alone, ours);
    trial.goal(`ingest of ${name}: speed of ffmpeg’s alone`, ratio.median, { atLeast: 0.9 }, '×');
    trial.fact('  round by round', describeRatio(ratio, measure.rounds), '×');
    trial.fact('  frames', frames);
    trial.fact('  frames a second', frames / median(ours));
    trial.record(`ingest of ${name}`, { ours, alone, frames, size });
  }
}

async function makeFootage(trial: Trial, measure: IngestMeasure): Promise<Footage[]> {
  const { media, scale, seed } = measure;
  const noise = join(trial.folder, 'noise-1080p.mp4');
  const shape = { width: 1920, height: 1080, fps: 30 };
  await makeNoisyFilm(noise, { ...shape, seconds: 20 * scale, seed });
  const repeated = async (path: string, name: string, frames: number): Promise<string> => {
    const { decoded } = await countFrames(path);
    const into = join(trial.folder, name);
    await repeatFilm(path, Math.max(1, Math.ceil((scale * frames) / (decoded ?? frames))), into);
    return into;
  };
  const cup = await repeated(join(media, 'footage-cases', 'cup.mp4'), 'cup.mkv', 3000);
  const talk = await repeated(join(media, 'talk-64px-lossless.mkv'), 'talk.mkv', 33_000);
  return [
    { name: 'cup.mp4, repeated', path: cup, size: 128 },
    { name: 'the talk, repeated', path: talk, size: 64 },
    { name: '1080p H.264 with noise', path: noise, size: 128 },
  ];
}

/** What ingest does to pictures and sound, by ffmpeg alone and to nowhere. */
async function decodeToNowhere(path: string, size: number): Promise<void> {
  const { everyFrame } = await findMediaTools();
  const side = "'min(iw,ih)'";
  const scale = `scale=${size}:${size}:flags=bicubic+accurate_rnd+full_chroma_int`;
  await ffmpegAlone([
    ...['-i', path, '-map', '0:v:0', '-map', '0:a:0?', '-vf', `crop=${side}:${side},${scale}`],
    ...['-pix_fmt', 'rgb24', ...everyFrame, '-f', 'null', '-'],
  ]);
}
