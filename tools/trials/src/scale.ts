/** Large datasets, long films and many clips: memory and time beside those of small ones, each in a process of its own. */
import { Option } from 'commander';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';
import { bundleOf, measureExports, measureFirstBatches } from './scale/measure-datasets.ts';
import { measureFilmEnds, measureTakes, measureWholeFilms } from './scale/measure-films.ts';
import { measureLongFootage, measureManyClips } from './scale/measure-footage.ts';

const PARTS = [
  'batches',
  'export',
  'footage',
  'clips',
  'ends',
  'film',
  'listening',
  'take',
] as const;

interface ScaleOptions extends TrialOptions {
  readonly only?: (typeof PARTS)[number];
  readonly frames: number[];
  readonly clipFrames: number;
  readonly shortClipFrames: number;
  readonly paths: number;
  readonly minutes: number[];
  readonly listenMinutes: number[];
  readonly clips: number[];
  readonly clipSeconds: number;
  readonly bundle?: string;
}

const list = (text: string): number[] =>
  text
    .split(',')
    .map((one) => positiveNumber(one))
    .sort((a, b) => a - b);

const command = trialCommand(
  'scale',
  'A million frames, a film of three hours, a thousand clips: memory and time beside those of small ones.',
)
  .addOption(new Option('--only <which>', 'one of them').choices(PARTS))
  .option('--frames <list>', 'of the datasets', list, [10_000, 100_000, 1_000_000])
  .option('--clip-frames <n>', 'frames of each clip', wholeNumber, 1000)
  .option('--short-clip-frames <n>', 'and of each of many short ones', wholeNumber, 100)
  .option('--paths <bytes>', 'of the exported paths', wholeNumber, 200_000)
  .option('--minutes <list>', 'of films and takes', list, [10, 60, 180])
  .option('--listen-minutes <list>', 'of films that listen', list, [10, 60])
  .option('--clips <list>', 'numbers of clips in a folder', list, [100, 1000])
  .option('--clip-seconds <n>', 'length of each', positiveNumber, 10)
  .option('--bundle <folder>', 'what a long film is entered with (default: the largest export)')
  .addHelpText(
    'after',
    `
Each size is measured in a fresh process, whose greatest memory counts, with that of all it starts.
batches: opening, split, shuffle and first batch of a dataset, while its hashes are taken beside.
export: a training of 20 steps, and its export with paths. footage: one long film ingested.
clips: a folder ingested, stopped in the middle, gone on with. ends: a film's first and last segment.
film, listening: whole films of 32 pixels. take: a stage that listened, played again at its two ends.

Examples:
  npm run trial:scale
  npm run trial:scale -- --only batches
  npm run trial:scale -- --only footage --minutes 10,30,90
  npm run trial:scale -- --only clips --clips 10,40 --clip-seconds 3`,
  );

await runTrial<ScaleOptions>(command, async (trial, options) => {
  const { only, seed, minutes, listenMinutes } = options;
  const due = (part: (typeof PARTS)[number]): boolean => (only ?? part) === part;
  const bundle = options.bundle ?? bundleOf(trial, options.frames.at(-1)!, 'bundle');
  if (due('batches')) await measureFirstBatches(trial, options);
  if (due('export') || (due('ends') && options.bundle === undefined)) {
    await measureExports(trial, options);
  }
  if (due('footage')) await measureLongFootage(trial, options);
  if (due('clips')) await measureManyClips(trial, { ...options, different: 20 });
  if (due('ends')) await measureFilmEnds(trial, { bundle, minutes, seed });
  if (due('film')) await measureWholeFilms(trial, { minutes, seed }, false);
  if (due('listening')) await measureWholeFilms(trial, { minutes: listenMinutes, seed }, true);
  if (due('take')) await measureTakes(trial, { minutes, seed });
});
