import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instrumentLabels } from '@phosphene/sample-footage';
import { ffmpegAlone } from '../ffmpeg-alone.ts';
import { runPhosphene } from '../run-phosphene.ts';

/** What the ear is evaluated on: one training of pictures, with ears for two kinds of sound beside it. */
export interface EarMaterial {
  /** Ears that learnt the sampled instruments of the media folder, on the sample footage's pictures. */
  readonly sampled: string;
  /** Ears that learnt the footage's own sound, to which its figure moves. */
  readonly own: string;
  readonly ownFootage: string;
  /** The runs and data sets of the two. */
  readonly runs: { readonly sampled: string; readonly own: string };
  readonly data: { readonly sampled: string; readonly own: string };
}

/** Seconds of each recording that may be learnt; the rest is kept for evaluation. */
export const LEARNT_SECONDS = 30;

/** Makes footage, data sets, runs and bundles in a folder; what is there already is kept. */
export async function prepareMaterial(
  folder: string,
  options: { media: string; seed: number; images: number; listenSteps: number | undefined },
  note: (line: string) => void,
): Promise<EarMaterial> {
  const inside = (name: string): string => join(folder, name);
  const steps =
    options.listenSteps === undefined ? [] : ['--listen-steps', String(options.listenSteps)];
  note('Drawing and sounding footage…');
  await runPhosphene([
    ...['sample-footage', '-o', inside('footage-own'), '--seconds', String(LEARNT_SECONDS)],
    ...['--seed', String(options.seed)],
  ]);
  await useSampledSounds(inside('footage-own'), inside('footage-sampled'), options.media);
  for (const kind of ['sampled', 'own']) {
    await runPhosphene([
      'ingest',
      inside(`footage-${kind}`),
      '-o',
      inside(`data-${kind}`),
      '--size',
      '64',
    ]);
  }
  note('Learning pictures…');
  await runPhosphene([
    ...['train', inside('data-sampled'), '-o', inside('pictures'), '--preset', 'sketch'],
    ...['--images', String(options.images), '--seed', String(options.seed), '--no-listen'],
  ]);
  for (const kind of ['sampled', 'own']) {
    note(`Learning to hear: ${kind}…`);
    const run = inside(`run-${kind}`);
    if (!existsSync(run)) await cp(inside('pictures'), run, { recursive: true });
    await runPhosphene(['train', inside(`data-${kind}`), '--listen-only', run, ...steps]);
    await runPhosphene([
      'export',
      run,
      '-o',
      inside(`bundle-${kind}`),
      '--overwrite',
      '--no-paths',
    ]);
  }
  return {
    sampled: inside('bundle-sampled'),
    own: inside('bundle-own'),
    ownFootage: inside('footage-own'),
    runs: { sampled: inside('run-sampled'), own: inside('run-own') },
    data: { sampled: inside('data-sampled'), own: inside('data-own') },
  };
}

/** The same clips, with the first part of a sampled recording in place of each one's sound. */
async function useSampledSounds(from: string, into: string, media: string): Promise<void> {
  await rm(join(into, 'sound'), { recursive: true, force: true });
  await mkdir(join(into, 'sound'), { recursive: true });
  const clips = [];
  for (const label of instrumentLabels) {
    await cp(join(from, label), join(into, label), { recursive: true });
    const sound = `sound/${label}.wav`;
    const recording = join(media, 'instruments', `${label}.flac`);
    const args = ['-i', recording, '-t', String(LEARNT_SECONDS), '-y', join(into, sound)];
    await ffmpegAlone(args);
    clips.push({ file: `${label}/${label}-01.mp4`, sound, soundOffset: 0 });
  }
  await writeFile(join(into, 'footage.json'), JSON.stringify({ clips }, null, 2));
}
