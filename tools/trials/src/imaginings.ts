/**
 * How new as a whole and how real in their parts a bundle's pictures are: where a walk stays, on its journeys, and half
 * way between frames of different labels.
 */
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  createWalk,
  latentSpaceFrom,
  parseScore,
  sampleCrossings,
  sampleWalk,
  USUAL_MARK,
  type Walk,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import { wholeNumber } from '@phosphene/terminal';
import {
  evaluateCrossings,
  evaluateImagination,
  noveltyChart,
  selectBackend,
  type BackendRequest,
  type CrossingFigures,
  type NoveltyPoint,
} from '@phosphene/trainer';
import { drawRows, type PictureRow } from './draw-rows.ts';
import { benchOfBundle } from './imagination-bench.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface ImaginingsOptions extends TrialOptions {
  readonly bundle: string;
  readonly crossings: number;
  readonly segments: number;
  readonly backend: BackendRequest;
}

/** Marks of the imagination that are points of the chart. */
const MARKS = [0, 0.25, 0.5, 0.75, 1];

const command = trialCommand(
  'imaginings',
  'How new as a whole and how real in their parts the pictures of a bundle are.',
)
  .requiredOption('--bundle <folder>', 'what `phosphene export` wrote')
  .option('--crossings <n>', 'journeys between frames of different labels', wholeNumber, 80)
  .option('--segments <n>', 'stays and journeys of a walk, three pictures each', wholeNumber, 48)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Novelty: distance to the nearest frame as the decoder paints it, over that between frames a second apart.
Realism: distance of 12 × 12 patches to the nearest patch of the footage, over that of frames left out; 1 is real.

Examples:
  npm run trial:imaginings -- --bundle bundles/mine
  npm run trial:imaginings -- --bundle bundles/mine --crossings 16 --segments 12`,
  );

await runTrial<ImaginingsOptions>(command, async (trial, options) => {
  const { seed, segments } = options;
  trial.note((await selectBackend(options.backend)).description);
  const bundle = await openBundle(options.bundle);
  const decoder = await openDecoder(bundle);
  try {
    const { bench, footage } = await benchOfBundle(trial, bundle, decoder.decode);
    const space = latentSpaceFrom(bundle);
    const points: NoveltyPoint[] = [];
    const rows: PictureRow[] = [];
    const crossings: CrossingFigures[] = [];
    for (const kind of sampleCrossings(space, seed, options.crossings)) {
      trial.note(`crossings, ${kind.kind}…`);
      const { figures, strips } = await evaluateCrossings(bench, kind, footage.spectrum);
      crossings.push(figures);
      points.push({ ...figures, name: `crossing: ${kind.kind}`, group: 'crossings' });
      for (const [n, latents] of strips.entries()) {
        const pictures = await decoder.decode(latents, latents.length / space.codes.size);
        rows.push({ words: `crossing ${n + 1}, ${kind.kind}`, pictures });
      }
    }
    const score = parseScore({ version: 1, seed });
    let walk: Walk = createWalk(score, space);
    const usual = await evaluateImagination(bench, USUAL_MARK, sampleWalk(walk, segments));
    points.push({ ...usual.stays, name: 'usual', group: 'stays' });
    points.push({ ...usual.journeys, name: 'usual', group: 'journeys' });
    for (const mark of MARKS) {
      trial.note(`imagination ${mark}…`);
      walk = createWalk({ ...score, imagination: mark }, space, walk);
      const { stays, journeys } = await evaluateImagination(
        bench,
        mark,
        sampleWalk(walk, segments),
      );
      points.push({ ...stays, name: `${mark}`, group: 'stays' });
      points.push({ ...journeys, name: `${mark}`, group: 'journeys' });
    }
    trial.goal('stays, usual score: novelty', usual.stays.novelty, { atLeast: 0.5 });
    trial.goal('stays, usual score: novelty, at most', usual.stays.novelty, { atMost: 1.5 });
    trial.goal('stays, usual score: realism', usual.stays.realism, { atMost: 1.3 }, '×');
    // Through the footage a journey goes by frames of others: new is what goes directly.
    const direct = crossings.at(-1)!;
    trial.goal(`crossings, ${direct.kind}: realism`, direct.realism, { atMost: 2 }, '×');
    trial.goal(`crossings, ${direct.kind}: novelty`, direct.novelty, { atLeast: 1 });
    trial.goal(`crossings, ${direct.kind}: steepness`, direct.steepness, { atMost: 2.5 });
    trial.record('crossings', crossings);
    trial.record('points', points);
    trial.note(tableOf(crossings));
    const sheet = join(trial.folder, 'crossings.png');
    await writeFileAtomic(sheet, drawRows(rows, bundle.manifest.image));
    const chart = join(trial.folder, 'imaginings.svg');
    const svg = noveltyChart(points).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    await writeFileAtomic(chart, svg);
    trial.note(`Strips: ${sheet}\nChart: ${chart}`);
  } finally {
    decoder.dispose();
  }
});

function tableOf(crossings: readonly CrossingFigures[]): string {
  const rows = crossings.map(({ kind, ...figures }) => [
    kind,
    ...[figures.realism, figures.worstRealism, figures.novelty].map((value) => value.toFixed(2)),
    ...[figures.steepness, figures.detail].map((value) => value.toFixed(2)),
  ]);
  const heads = ['crossings', 'realism', 'worst twentieth', 'novelty', 'steepness', 'fine detail'];
  return alignColumns([heads, ...rows]);
}
