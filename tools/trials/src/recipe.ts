/** Trains candidates of the recipe on the same frames and writes one page about them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import { writeFileAtomic } from '@phosphene/model/files';
import {
  PRESETS,
  readMetrics,
  selectBackend,
  train,
  type BackendRequest,
  type ChosenBackend,
  type Evaluation,
  type TrainOptions,
} from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { CANDIDATES, type Candidate } from './recipe-candidates.ts';
import { recipePage, recipeTable, type Tried } from './recipe-page.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  type Trial,
  type TrialOptions,
} from './run-trial.ts';

interface RecipeOptions extends TrialOptions {
  readonly data: string;
  readonly preset: 'sketch' | 'stage' | 'film';
  readonly runs: string;
  readonly images: number;
  readonly heldOut: number;
  readonly only?: string;
  readonly backend: BackendRequest;
}

/** Evaluations of the held-out frames during training: the points of the curves. */
const LOOKS = 8;

const command = trialCommand(
  'recipe',
  'Candidates of the recipe, trained on the same frames, side by side on one page.',
)
  .requiredOption('--data <folder>', "a data set of the preset's size")
  .addOption(
    new Option('--preset <name>', 'what the candidates change')
      .choices(['sketch', 'stage', 'film'])
      .default('sketch'),
  )
  .option('--runs <folder>', 'where the runs are kept: those that are there go on', 'runs/recipe')
  .option('--images <n>', 'that each learns from', wholeNumber, 16_000)
  .option('--held-out <n>', 'frames that are not learnt, at random', wholeNumber, 1075)
  .option('--only <names>', 'some of them, with commas between')
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Candidates: ${CANDIDATES.map(({ name }) => name).join(', ')}.

The page has a table at equal numbers of images and at equal time, curves, and what each paints. Times are of
this run: keep the machine quiet.

Examples:
  npm run trial:recipe -- --data data/talk
  npm run trial:recipe -- --data data/talk --only default,discriminator --images 64000
  npm run trial:recipe -- --data data/large --preset stage --only default,batch-32 --runs runs/stage`,
  );

await runTrial<RecipeOptions>(command, async (trial, options) => {
  const backend = await selectBackend(options.backend);
  trial.fact('computes on', backend.description);
  const names = options.only?.split(',') ?? CANDIDATES.map(({ name }) => name);
  const unknown = names.filter((name) => !CANDIDATES.some((known) => known.name === name));
  if (unknown.length > 0) throw new RangeError(`no candidate is called ${unknown.join(', ')}`);

  const tried: Tried[] = [];
  for (const candidate of CANDIDATES.filter(({ name }) => names.includes(name))) {
    tried.push(await tryOut(trial, options, backend, candidate));
    // After each, so that a long trial shows what it has so far.
    await writeFileAtomic(join(trial.folder, 'recipe.html'), await recipePage(tried, options));
  }
  const table = recipeTable(tried);
  trial.note(`\n${alignColumns(table)}`);
  const markdown = table.map((row) => `| ${row.join(' | ')} |\n`);
  markdown.splice(1, 0, `|${' --- |'.repeat(table[0]!.length)}\n`);
  await writeFileAtomic(join(trial.folder, 'recipe.md'), markdown.join(''));
  trial.record('tried', tried);
  trial.fact('page', join(trial.folder, 'recipe.html'));
});

async function tryOut(
  trial: Trial,
  options: RecipeOptions,
  backend: ChosenBackend,
  { name, preset, changes }: Candidate,
): Promise<Tried> {
  const base = PRESETS[preset ?? options.preset];
  const batchSize = changes.batchSize ?? base.batchSize;
  const steps = Math.ceil(options.images / batchSize);
  const every = Math.max(1, Math.floor(steps / LOOKS));
  const recipe: TrainOptions = {
    ...base,
    ...changes,
    ...{ split: 'random', heldOut: options.heldOut, seed: options.seed, steps },
    ...{ checkpointEvery: every, evaluateEvery: every, previewEvery: steps, keep: 1 },
  };
  const runFolder = join(options.runs, name);
  trial.note(`${name}: ${steps} steps of ${batchSize}…`);
  const { heldOut } = await train(
    { datasetFolder: options.data, runFolder, options: recipe, backend, time: trial.seconds },
    { onNote: (line) => trial.note(`  ${line}`) },
  );
  const lines = await readMetrics(runFolder);
  const rates = lines.flatMap((line) => line['imagesPerSecond'] ?? []).sort((a, b) => a - b);
  const rate = rates[rates.length >> 1] ?? NaN;
  const curve = lines.flatMap((line) => {
    const psnr = line['heldOut/psnr'];
    return psnr === undefined ? [] : [{ images: line.step * batchSize, psnr }];
  });
  const sheets = await readdir(join(runFolder, 'previews'));
  return {
    name,
    changes,
    rate,
    curve,
    heldOut: heldOut as Evaluation,
    sheet: join(runFolder, 'previews', sheets.sort().at(-1)!),
  };
}
