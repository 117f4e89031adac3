/**
 * What each mark of the imagination does to the pictures of a walk: how new they are, how real in their parts, and whether
 * the marks are even steps.
 */
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  createWalk,
  latentSpaceFrom,
  parseScore,
  sampleWalk,
  strengthsAt,
  USUAL_MARK,
  type Walk,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import { wholeNumber } from '@phosphene/terminal';
import {
  alternatingLatents,
  evaluateImagination,
  selectBackend,
  type BackendRequest,
  type ImaginationFigures,
} from '@phosphene/trainer';
import { drawRows, type PictureRow } from './draw-rows.ts';
import { benchOfBundle } from './imagination-bench.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface ImaginationOptions extends TrialOptions {
  readonly bundle: string;
  readonly segments: number;
  readonly steps: number;
  readonly backend: BackendRequest;
}

const SHOWN = 12;

const command = trialCommand(
  'imagination',
  'Novelty and realism at every mark of the imagination, and how even its steps are.',
)
  .requiredOption('--bundle <folder>', 'what `phosphene export` wrote')
  .option(
    '--segments <n>',
    'stays and journeys that are evaluated, three pictures each',
    wholeNumber,
    48,
  )
  .option('--steps <n>', 'steps between 0 and 1', wholeNumber, 10)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:imagination -- --bundle bundles/mine
  npm run trial:imagination -- --bundle bundles/mine --segments 16 --steps 4`,
  );

await runTrial<ImaginationOptions>(command, async (trial, options) => {
  const { seed, segments } = options;
  const steps = Math.max(1, options.steps);
  trial.note((await selectBackend(options.backend)).description);
  const bundle = await openBundle(options.bundle);
  const decoder = await openDecoder(bundle);
  try {
    const { bench } = await benchOfBundle(trial, bundle, decoder.decode);
    const space = latentSpaceFrom(bundle);
    const score = parseScore({ version: 1, seed });
    let walk: Walk = createWalk(score, space);
    const usual = await evaluateImagination(bench, USUAL_MARK, sampleWalk(walk, segments));
    const marks: ImaginationFigures[] = [];
    const rows: PictureRow[] = [];
    for (let n = 0; n <= steps; n++) {
      const mark = n / steps;
      trial.note(`imagination ${mark.toFixed(2)}…`);
      walk = createWalk({ ...score, imagination: mark }, space, walk);
      const samples = sampleWalk(walk, segments);
      marks.push(await evaluateImagination(bench, mark, samples));
      const shown = alternatingLatents(samples, walk.size, SHOWN);
      rows.push({
        words: `imagination ${mark.toFixed(2)}: stays and journeys by turns`,
        pictures: await decoder.decode(shown, shown.length / walk.size),
      });
    }
    for (const place of ['stays', 'journeys'] as const) {
      const { mean, variation } = evenness(marks.map((figures) => figures[place].novelty));
      trial.fact(`${place}: novelty of a step`, mean);
      trial.fact(`${place}: evenness of the steps (coefficient of variation)`, variation);
    }
    const both = marks.map(({ stays, journeys }) => (stays.novelty + journeys.novelty) / 2);
    const { variation } = evenness(both);
    trial.fact('both: evenness of the steps (coefficient of variation)', variation);
    trial.record('marks', marks);
    trial.record('withoutMark', usual);
    trial.note(tableOf(marks, usual));
    const sheet = join(trial.folder, 'imagination.png');
    await writeFileAtomic(sheet, drawRows(rows, bundle.manifest.image));
    trial.note(`Strips: ${sheet}`);
  } finally {
    decoder.dispose();
  }
});

/** Mean and coefficient of variation of the steps between values. */
function evenness(values: readonly number[]): { mean: number; variation: number } {
  const steps = values.slice(1).map((value, n) => value - values[n]!);
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length;
  return { mean, variation: Math.sqrt(variance) / Math.abs(mean) };
}

function tableOf(marks: readonly ImaginationFigures[], usual: ImaginationFigures): string {
  const cells = ({ stays, journeys }: ImaginationFigures): string[] =>
    [stays.novelty, journeys.novelty, stays.realism, journeys.realism].map((value) =>
      value.toFixed(2),
    );
  const rows = marks.map((figures) => {
    const { stray, spread, straight } = strengthsAt(figures.mark);
    const strengths = [stray, spread, straight].map((value) => value.toFixed(3));
    return [figures.mark.toFixed(2), ...strengths, ...cells(figures)];
  });
  const heads = ['mark', 'stray', 'spread', 'straight', 'new: stays', 'journeys', 'real: stays'];
  return `
${alignColumns([[...heads, 'journeys'], ...rows, ['none', '', '', '', ...cells(usual)]])}

new: distance to the nearest frame of the footage as the decoder paints it, over that of its frames to the nearest one
of another moment. real: distance of 12 × 12 patches to the nearest patch of the footage as painted, over that of other frames:
1 is as real as those. none: a score without a mark.`;
}
