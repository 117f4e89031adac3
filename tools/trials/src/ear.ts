/** What sound makes the stage show: right instruments, mixtures, the unknown, and whether the picture follows. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { selectBackend } from '@phosphene/trainer';
import { RandomStream } from '@phosphene/model/random';
import { wholeNumber } from '@phosphene/terminal';
import { addNoise, amplify, inRoom } from './ear/alter-sound.ts';
import { writeSheet } from './ear/contact-sheets.ts';
import { measureDirections } from './ear/measure-directions.ts';
import { measureFollowing } from './ear/measure-following.ts';
import { measureHeldNotes } from './ear/measure-held-notes.ts';
import { measureRetrieval } from './ear/measure-retrieval.ts';
import { measureUnknown } from './ear/measure-unknown.ts';
import { openBench } from './ear/open-bench.ts';
import { LEARNT_SECONDS, prepareMaterial } from './ear/prepare-material.ts';
import { recognise, recogniseMixtures, type EarBench, type Recognition } from './ear/recognise.ts';
import { hasFluidsynth, renderPhrases } from './ear/render-phrases.ts';
import { decodeSound, readSounds, type LabelledSound } from './ear/sound-sets.ts';
import { walkSamples, TICK_RATE } from './ear/walk-sound.ts';
import { MEDIA_FOLDER } from './reference-frames.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface EarOptions extends TrialOptions {
  readonly media: string;
  readonly images: number;
  readonly listenSteps?: number;
  readonly work?: string;
  readonly fonts: string[];
  readonly sets: string[];
}

/** Rows of a second and of a quarter of one. */
const SECOND = 100;
const QUARTER = 25;
const HELD_OUT = 'held-out phrases';

const command = trialCommand(
  'ear',
  'What sound makes the stage show, on sounds that were not learnt.',
)
  .option('--media <folder>', 'where instruments/ and other recordings lie', MEDIA_FOLDER)
  .option('--images <n>', 'pictures that are learnt from', wholeNumber, 27_600)
  .option('--listen-steps <n>', 'batches that the ears learn from', wholeNumber)
  .option('--work <folder>', 'footage and trainings, kept for the next time')
  .option('--fonts <files...>', 'other sound fonts, whose phrases are rendered by fluidsynth', [])
  .option('--sets <folders...>', 'sounds named by their labels: trumpet.wav', [])
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:ear
  npm run trial:ear -- --fonts /usr/share/sounds/sf2/FluidR3_GM.sf2 /usr/share/sounds/sf2/sf_GMbank.sf2
  npm run trial:ear -- --work trials/ear-work --listen-steps 2400`,
  );

await runTrial<EarOptions>(command, async (trial, options) => {
  const { media, seed, images, listenSteps } = options;
  const work = options.work ?? join(options.output, 'ear-work');
  await mkdir(work, { recursive: true });
  const material = await prepareMaterial(work, { media, seed, images, listenSteps }, trial.note);
  await selectBackend('auto');
  const bench = await openBench(material.sampled, {
    run: material.runs.sampled,
    data: material.data.sampled,
  });
  const { labels, training, listener } = bench.trained.bundle.manifest;
  trial.fact('real frames that the classifier names right', bench.judge.accuracy);
  trial.fact('picture → picture, held out', training.heldOut?.['psnr'] ?? NaN, 'dB');
  trial.goal('… less than without ears', 0, { atMost: 0.3 }, 'dB: the same weights');
  trial.fact('multiply-adds of a window', listener!.multiplyAdds / 1e6, 'million');

  const heldOut = await readSounds(join(media, 'instruments'), labels, LEARNT_SECONDS);
  const known = await measureSets(trial, bench, heldOut, options);
  await measureAlterations(trial, bench, heldOut, media);
  const mixtures = await recogniseMixtures(bench, heldOut);
  trial.goal('mixtures of two: both in the top two', mixtures.both, { atLeast: 0.85 });
  await measureHeldNotes(trial, bench, options.fonts[0], seed);
  await measureUnknown(trial, bench, { sounds: heldOut, heard: known }, media, seed);
  await drawSheets(trial, bench, heldOut, seed);
  bench.close();

  const own = await openBench(material.own, { run: material.runs.own, data: material.data.own });
  await measureFollowing(trial, own, material.ownFootage, seed);
  await measureDirections(trial, { run: material.runs.own, data: material.data.own }, listenSteps);
  await measureRetrieval(trial, own, material.runs.own, seed);
  own.close();
});

/** Every set of sounds, whole seconds and quarters. @returns of the held-out phrases */
async function measureSets(
  trial: Trial,
  bench: EarBench,
  heldOut: readonly LabelledSound[],
  { sets, fonts, seed }: EarOptions,
): Promise<Recognition> {
  const { labels } = bench.trained.bundle.manifest;
  const named: [string, readonly LabelledSound[], number][] = [[HELD_OUT, heldOut, 0.97]];
  for (const folder of sets) named.push([folder, await readSounds(folder, labels), 0.95]);
  if (fonts.length > 0 && !(await hasFluidsynth())) {
    trial.fact('phrases by other fonts', 'not measured: there is no fluidsynth');
  } else {
    for (const [index, font] of fonts.entries()) {
      const folder = join(trial.folder, `font-${index}`);
      await renderPhrases(folder, font, { seed: seed + 100, seconds: 40 });
      named.push([font.replace(/^.*\//, ''), await readSounds(folder, labels), 0.95]);
    }
  }
  let known: Recognition | null = null;
  for (const [name, sounds, goal] of named) {
    const second = await recognise(bench, sounds, SECOND);
    const quarter = await recognise(bench, sounds, QUARTER);
    known ??= second;
    trial.goal(`${name}: right, a second`, second.right, { atLeast: goal });
    trial.goal(`${name}: right, a quarter`, quarter.right, { atLeast: 0.9 });
    trial.record(name, { labels, second: second.confusion, quarter: quarter.confusion });
    trial.note(`${name}\n${confusionTable(labels, second.confusion)}`);
  }
  return known!;
}

async function measureAlterations(
  trial: Trial,
  bench: EarBench,
  heldOut: readonly LabelledSound[],
  media: string,
): Promise<void> {
  const random = new RandomStream(1, 0x616c74);
  const altered = (alter: (samples: Float32Array) => Float32Array): LabelledSound[] =>
    heldOut.map((sound) => ({ ...sound, samples: alter(sound.samples) }));
  const transposed = (semitones: number): Promise<LabelledSound[]> => {
    const ratio = 2 ** (semitones / 12);
    const filter = `asetrate=${Math.round(48_000 * ratio)},aresample=48000,atempo=${1 / ratio}`;
    return Promise.all(
      heldOut.map(async (sound) => ({
        ...sound,
        samples: await decodeSound(
          join(media, 'instruments', `${sound.name}.flac`),
          LEARNT_SECONDS,
          filter,
        ),
      })),
    );
  };
  const kinds: [string, readonly LabelledSound[]][] = [
    ['12 dB louder', altered((samples) => amplify(samples, 12))],
    ['12 dB fainter', altered((samples) => amplify(samples, -12))],
    ['in a room', altered(inRoom)],
    ['noise 10 dB below', altered((samples) => addNoise(samples, 10, random))],
    ['2 semitones higher', await transposed(2)],
    ['2 semitones lower', await transposed(-2)],
  ];
  for (const [name, sounds] of kinds) {
    const { right } = await recognise(bench, sounds, SECOND);
    trial.fact(`${HELD_OUT}, ${name}: right`, right);
  }
}

/** For every instrument a row of what its held-out phrase shows, a picture a second. */
async function drawSheets(
  trial: Trial,
  bench: EarBench,
  heldOut: readonly LabelledSound[],
  seed: number,
): Promise<void> {
  const rows: Float32Array[] = [];
  const size = bench.trained.bundle.manifest.latentSize;
  for (const { samples } of heldOut) {
    const { latents, ticks } = await walkSamples(bench, samples, seed);
    const chosen = Array.from({ length: Math.floor(ticks / TICK_RATE) }, (_, n) => n * TICK_RATE);
    const shown = new Float32Array(chosen.length * size);
    chosen.forEach((tick, n) =>
      shown.set(latents.subarray(tick * size, (tick + 1) * size), n * size),
    );
    rows.push(await bench.trained.decode(shown));
  }
  await writeSheet(trial.folder, 'held-out-phrases', bench.trained, rows);
  trial.note(`What the held-out phrases show: ${join(trial.folder, 'held-out-phrases.png')}`);
}

function confusionTable(labels: readonly string[], table: Recognition['confusion']): string {
  return table
    .map((row, n) => `  ${labels[n]!.padEnd(16)} ${row.map((x) => String(x).padStart(4)).join('')}`)
    .join('\n');
}
