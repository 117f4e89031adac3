/**
 * Journeys over a bundle's paths beside straight ones: how near their frames are to real ones, how even their steps,
 * how long they take to plan; and the same paths under other weights.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PathPlanner, type FootagePaths } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import { anchorSource, parseScore } from '@phosphene/sampler';
import { selectBackend, type BackendRequest } from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { median } from './paired-rounds.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  type Trial,
  type TrialOptions,
} from './run-trial.ts';
import { bootstrap, meanOf, type Interval } from './travel/bootstrap.ts';
import { measureJourneys, type JourneyFigures } from './travel/measure-journeys.ts';
import { openPathsRun, type PathsRun } from './travel/open-run.ts';
import { planInBrowser, planInNode } from './travel/planning-times.ts';
import {
  paintNodes,
  weighedByFeatures,
  weighedByPower,
  weighedWithUncertainty,
} from './travel/reweigh-paths.ts';
import { travelPage, travelStrips } from './travel/travel-page.ts';
import {
  drawPairs,
  estimatedLine,
  graphTravel,
  measuredLine,
  uniformLine,
  type TravelKind,
} from './travel/travel-kinds.ts';

interface TravelOptions extends TrialOptions {
  readonly bundle: string;
  readonly run: string;
  readonly data?: string;
  readonly pairs: number;
  readonly steps: number;
  readonly weights: boolean;
  readonly backend: BackendRequest;
}

const SHOWN = 10;
/** Journeys that are planned against the clock. */
const PLANNED = 300;
const GEODESIC = 'geodesic';
const LINE = 'line, even by decoder';

const COLUMNS: readonly [string, keyof JourneyFigures, number][] = [
  ['from real', 'fromReal', 2],
  ['farthest', 'farthest', 2],
  ['cycle', 'cycle', 2],
  ['CV', 'variation', 3],
  ['greatest', 'greatest', 2],
  ['length', 'length', 0],
  ['energy', 'energy', 0],
  ['self-PPL', 'selfPpl', 0],
];

const command = trialCommand('travel', 'Journeys over a bundle’s paths beside straight ones.')
  .requiredOption('--bundle <folder>', 'a bundle with paths')
  .requiredOption('--run <folder>', 'the run that it was exported from')
  .option('--data <folder>', 'the data set, if it has moved')
  .option('--pairs <n>', 'journeys of each kind', wholeNumber, 200)
  .option('--steps <n>', 'frames of a journey', wholeNumber, 96)
  .option('--no-weights', 'leave out the comparison of weights')
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:travel -- --bundle bundles/mine --run runs/mine
  npm run trial:travel -- --bundle bundles/mine --run runs/mine --data data/mine --pairs 40 --no-weights`,
  );

await runTrial<TravelOptions>(command, async (trial, options) => {
  trial.note((await selectBackend(options.backend)).description);
  const run = await openPathsRun(options.bundle, options.run, options.data);
  const { paths } = run;
  const pairs = drawPairs(paths, options.pairs, options.seed);
  const finder = new PathPlanner(paths, run.codes);
  const ends = pairs.map(([from, to]) => [finder.nodeLatent(from), finder.nodeLatent(to)] as const);

  const kinds = await chooseKinds(run, options.weights);
  const measured = new Map<string, JourneyFigures>();
  for (const kind of kinds) {
    trial.note(`${kind.name}:`);
    const figures = await measureJourneys(run, kind, ends, options.steps);
    measured.set(kind.name, figures);
    const all = ends.map((_, pair) => pair);
    trial.note(
      COLUMNS.map(
        ([title, key, digits]) => `${title} ${meanOf(figures[key])(all).toFixed(digits)}`,
      ).join(', '),
    );
  }
  const random = new RandomStream(options.seed, 0x626f6f74);
  const table = tableOf(measured, options.pairs, random);
  trial.note(`\n${alignColumns(table.rows)}\n`);
  trial.record('kinds', table.figures);
  trial.record('paths', describe(paths));

  const own = measured.get(GEODESIC)!;
  const line = measured.get(LINE)!;
  const nearer = bootstrap(
    options.pairs,
    (chosen) => 1 - meanOf(own.fromReal)(chosen) / meanOf(line.fromReal)(chosen),
    random,
  );
  trial.record('nearer', nearer);
  trial.goal(
    'frames between the ends nearer to real ones',
    100 * nearer.value,
    { atLeast: 30 },
    `% (95 %: ${(100 * nearer.low).toFixed(1)} to ${(100 * nearer.high).toFixed(1)})`,
  );
  const variation = bootstrap(options.pairs, meanOf(own.variation), random);
  trial.goal('variation of the decoded steps', variation.value, { atMost: 0.05 });
  const estimated = measured.get('line')!;
  trial.fact(
    'the same of the line',
    bootstrap(options.pairs, meanOf(estimated.variation), random).value,
  );
  await tellPlanning(trial, run, options);
  await showExtremes(trial, run, kinds, ends, own, line, alignColumns(table.rows));
  run.close();
});

async function chooseKinds(run: PathsRun, weights: boolean): Promise<TravelKind[]> {
  const { paths } = run;
  const kinds = [
    uniformLine('line-uniform'),
    measuredLine(LINE, run),
    estimatedLine('line', run, paths),
    graphTravel(GEODESIC, run, paths),
  ];
  if (!weights) return kinds;
  const nodes = await paintNodes(run, paths);
  return [
    ...kinds,
    ...(paths.smoothing > 0 ? [graphTravel('not smoothed', run, { ...paths, smoothing: 0 })] : []),
    graphTravel('length alone', run, weighedByPower(run, paths, 1)),
    graphTravel('its square alone', run, weighedByPower(run, paths, 2)),
    graphTravel('its cube alone', run, weighedByPower(run, paths, 3)),
    graphTravel('features', run, await weighedByFeatures(run, paths, nodes)),
    graphTravel('uncertainty', run, await weighedWithUncertainty(run, paths, nodes)),
  ];
}

function tableOf(
  measured: ReadonlyMap<string, JourneyFigures>,
  pairs: number,
  random: RandomStream,
): { rows: string[][]; figures: Record<string, Record<string, Interval>> } {
  const rows = [['', ...COLUMNS.map(([title]) => title)]];
  const figures: Record<string, Record<string, Interval>> = {};
  for (const [name, own] of measured) {
    const intervals = COLUMNS.map(([, key]) => bootstrap(pairs, meanOf(own[key]), random));
    figures[name] = Object.fromEntries(COLUMNS.map(([, key], n) => [key, intervals[n]!]));
    rows.push([
      name,
      ...intervals.map(({ value, low, high }, n) => {
        const digits = COLUMNS[n]![2];
        return `${value.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
      }),
    ]);
  }
  return { rows, figures };
}

/** How long it takes to plan a path between two of a walk's anchors and to divide it, in Node and on the stage. */
async function tellPlanning(
  trial: Trial,
  { paths, codes }: PathsRun,
  { bundle, seed, steps }: TravelOptions,
): Promise<void> {
  const anchor = anchorSource(parseScore({ version: 1, seed }), { codes });
  const journeys = Array.from({ length: PLANNED }, (_, n) => [anchor(n), anchor(n + 1)] as const);
  const times = {
    Chromium: await planInBrowser(bundle, journeys, steps),
    Node: planInNode(trial, paths, codes, journeys, steps),
  };
  for (const [where, all] of Object.entries(times)) {
    const slow = [...all].sort((a, b) => a - b)[Math.floor(0.95 * all.length)]!;
    trial.goal(`planning a journey, ${where}`, median(all), { atMost: 2 }, 'ms, median');
    trial.fact('the slowest of 20 plans', slow, 'ms');
  }
  trial.record('planning', times);
}

/** The pairs for which going by the graph gains most, and those for which it gains least. */
async function showExtremes(
  trial: Trial,
  run: PathsRun,
  kinds: readonly TravelKind[],
  ends: readonly (readonly [Float64Array, Float64Array])[],
  own: JourneyFigures,
  line: JourneyFigures,
  table: string,
): Promise<void> {
  const gain = (pair: number): number => line.fromReal[pair]! - own.fromReal[pair]!;
  const order = ends.map((_, pair) => pair).sort((a, b) => gain(b) - gain(a));
  const shown = kinds.filter(({ name }) => name === GEODESIC || name === LINE);
  const strips: [string, string][] = [];
  for (const [name, pairs] of [
    ['best', order.slice(0, SHOWN)],
    ['worst', order.slice(-SHOWN)],
  ] as const) {
    const png = await travelStrips(
      run,
      shown,
      pairs.map((pair) => ({
        words:
          `pair ${pair}: from real ${line.fromReal[pair]!.toFixed(1)} by the line, ` +
          `${own.fromReal[pair]!.toFixed(1)} by the graph, ${(own.length[pair]! / line.length[pair]!).toFixed(1)} × as long`,
        from: ends[pair]![0],
        to: ends[pair]![1],
      })),
    );
    await writeFile(join(trial.folder, `${name}.png`), png);
    strips.push([`The ${pairs.length} ${name} pairs`, `${name}.png`]);
  }
  const page = join(trial.folder, 'index.html');
  await writeFile(page, travelPage('Journeys', table, strips));
  trial.note(`Strips: ${page}`);
}

function describe({ nodes, edges, smoothing, unit, stops, coordinates }: FootagePaths): object {
  return { nodes, edges, stops: stops.length / coordinates, smoothing, unit, coordinates };
}
