/** Measures families of joint models of sound and picture beside each other, at equal numbers of images. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataset } from '@phosphene/dataset';
import { wholeNumber } from '@phosphene/terminal';
import {
  architectureFor,
  listeningOptions,
  PRESETS,
  selectBackend,
  type TrainOptions,
} from '@phosphene/trainer';
import { drawRows } from './draw-rows.ts';
import { FAMILIES } from './joint/families.ts';
import { measureBounds, measureModel } from './joint/measure-model.ts';
import { pairFrames, readPictures } from './joint/paired-data.ts';
import { modelTrials, NAMES } from './joint/model-trials.ts';
import type { TrainedModel } from './joint/trained-model.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface JointOptions extends TrialOptions {
  readonly data: string;
  readonly images: number;
  readonly heldOut: number;
  readonly only?: string;
}

/** Held-out frames on a contact sheet. */
const SHOWN = 18;

const command = trialCommand(
  'joint',
  'Joint models of sound and picture beside a picture VAE with an ear of its own.',
)
  .requiredOption('--data <folder>', 'a data set with sound, of 64 × 64')
  .option('--images <n>', 'that each learns from', wholeNumber, 24_000)
  .option('--held-out <share>', 'of the frames, in blocks of time', Number, 0.2)
  .option('--only <names>', 'some of them, with commas between')
  .addHelpText(
    'after',
    `
Families: ${NAMES.join(', ')}.
  beside       the picture VAE alone, and an ear that hears as many windows as it saw images
  beside-full  the same, and the ear's own number of steps
${FAMILIES.map(({ name, title }) => `  ${name.padEnd(11)}  ${title}`).join('\n')}

The demo's footage:
  phosphene sample-footage -o footage
  phosphene ingest footage -o data/demo-64 --size 64
  npm run trial:joint -- --data data/demo-64`,
  );

await runTrial<JointOptions>(command, async (trial, options) => {
  const names = options.only?.split(',') ?? NAMES;
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new RangeError(`no family is called ${unknown.join(', ')}`);
  const backend = await selectBackend('auto');
  trial.fact('computes on', backend.description);
  const dataset = await openDataset(options.data);
  const { image } = dataset.manifest;
  const { seed } = options;
  const preset = PRESETS.sketch;
  const recipe: TrainOptions = {
    ...preset,
    ...{ seed, heldOut: options.heldOut, steps: Math.ceil(options.images / preset.batchSize) },
  };
  const data = pairFrames(dataset, { share: options.heldOut, seed });
  const labelled = (frames: typeof data.train) => ({
    pixels: readPictures(dataset, frames),
    labels: frames.map(({ label }) => label),
  });
  const [heldOut, train] = [labelled(data.heldOut), labelled(data.train)];
  trial.fact('learnt from', data.train.length, 'frames');
  trial.fact('held out', data.heldOut.length, 'frames');
  const bounds = await measureBounds(heldOut, train, image);
  trial.fact('held-out frames, nearest frame has the right label', 100 * bounds.labels, '%');
  trial.fact('held-out frames, distance to the nearest frame', bounds.nearest);
  trial.fact("the right label's mean picture, PSNR", bounds.labelMeanPsnr, 'dB');
  trial.record('bounds', bounds);

  const results: Record<string, unknown> = {};
  const table = [
    'family,picture → picture,− deaf,sound → picture,right label,to nearest,p → s,s → p,recall 1,recall 5,images/s'.split(
      ',',
    ),
  ];
  let deaf: number | null = null;
  const vae = architectureFor(recipe, image);
  const listening = listeningOptions();
  for (const work of modelTrials({ trial, dataset, data, vae, options: recipe, listening })) {
    if (!names.includes(work.name)) continue;
    trial.note(`${work.name}: ${recipe.steps} steps of ${recipe.batchSize}…`);
    const model = await work.train();
    const figures = await measureModel(model, heldOut, train, image);
    if (work.name.startsWith('beside')) deaf = figures.picturePsnr;
    const behind = deaf === null ? null : figures.picturePsnr - deaf;
    results[work.name] = { ...figures, picturePsnrOverDeaf: behind, imagesPerSecond: model.rate };
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    table.push([
      work.name,
      `${figures.picturePsnr.toFixed(2)} dB`,
      behind === null ? '' : behind.toFixed(2),
      `${figures.soundPsnr.toFixed(2)} dB`,
      percent(figures.soundLabels),
      figures.soundNearest.toFixed(2),
      percent(figures.pictureToSound),
      percent(figures.soundToPicture),
      percent(figures.recallAt1),
      percent(figures.recallAt5),
      model.rate.toFixed(0),
    ]);
    // After each, so that a long trial shows what it has so far.
    await writeFile(join(trial.folder, `${work.name}.png`), sheet(model));
    trial.note(`\n${alignColumns(table)}\n`);
  }
  for (const [family, cells] of table.slice(1).map((row) => [row[0]!, row.slice(1)] as const)) {
    const words = cells.map((cell, n) => `${table[0]![n + 1]} ${cell}`);
    trial.fact(family, words.join(' · '));
  }
  trial.record('families', results);
  trial.fact('contact sheets', trial.folder);
  dataset.close();

  /** Frames, what is painted of their pictures, and of their sound. */
  function sheet(model: TrainedModel): Buffer {
    const size = image.height * image.width * image.channels;
    const pick = (pictures: Float32Array): Float32Array => {
      const shown = new Float32Array(SHOWN * size);
      for (let n = 0; n < SHOWN; n++) {
        const from = Math.floor(((n + 0.5) * heldOut.labels.length) / SHOWN);
        shown.set(pictures.subarray(from * size, (from + 1) * size), n * size);
      }
      return shown;
    };
    const rows = [
      { words: `${model.title}: held-out frames`, pictures: pick(heldOut.pixels) },
      { words: 'picture → picture', pictures: pick(model.pictures) },
      { words: 'sound → picture', pictures: pick(model.soundPictures) },
    ];
    return drawRows(rows, image);
  }
});
