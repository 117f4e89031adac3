/**
 * Lingering equally in every direction of the latent against lingering along those in which the footage varies near the
 * anchor, at the same movement in the picture: which is nearer to real frames, and which is sharper?
 */
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { footageDirections, parseScore } from '@phosphene/sampler';
import {
  highFrequencyPower,
  nearestDistances,
  selectBackend,
  type BackendRequest,
} from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { drawRows, type PictureRow } from './draw-rows.ts';
import { partFrames } from './evaluate-pictures.ts';
import { linger, makeDwells } from './make-dwells.ts';
import { openTrained } from './open-trained.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface LingeringOptions extends TrialOptions {
  readonly bundle: string;
  readonly run?: string;
  readonly data?: string;
  readonly anchors: number;
  readonly backend: BackendRequest;
}

/** Moments of a dwell that are evaluated, in ticks: the first 3 s in, when the lingering has forgotten its start. */
const MOMENTS = [90, 120, 150, 180, 210, 240, 270, 300];
const AFTER = MOMENTS.map((tick) => tick + 1);
/** Times the usual spread. */
const SPREADS = [1, 3];
/** Kinds that are tried: near codes, and the share of the variance that is equal in all directions. */
const KINDS = [
  { name: 'in all directions', neighbours: 0, even: 1 },
  { name: 'along 24 codes', neighbours: 24, even: 0.001 },
  { name: 'along 24 codes, 10 % even', neighbours: 24, even: 0.1 },
  { name: 'along 24 codes, 30 % even', neighbours: 24, even: 0.3 },
  { name: 'along 48 codes, 10 % even', neighbours: 48, even: 0.1 },
];
const SHOWN = ['in all directions', 'along 24 codes, 10 % even'];
const SHOWN_DWELLS = 6;
const SHOWN_TICKS = Array.from({ length: 20 }, (_, n) => 10 * n);
/** Rounds in which a spread is found that moves the picture as much. */
const ROUNDS = 2;

/** What pictures are held against: frames, or what the network makes of them. */
type World = 'real' | 'decoded';

interface Estimate {
  readonly mean: number;
  /** Standard error. */
  readonly error: number;
  /** What a tenth of the dwells exceed. */
  readonly high: number;
}

interface Lingered {
  readonly name: string;
  readonly spread: number;
  readonly movement: number;
  readonly excursion: number;
  readonly real: Estimate;
  readonly decoded: Estimate;
  /** How much less off decoded frames than in all directions, dwell by dwell. */
  readonly less: Estimate;
  readonly sharpness: number;
}

const command = trialCommand(
  'lingering',
  'Lingering in all directions against lingering along the footage, at equal movement.',
)
  .requiredOption('--bundle <folder>', 'what `phosphene export` wrote')
  .option('--run <folder>', 'the run that it comes from (default: where the bundle says)')
  .option('--data <folder>', 'the data set (default: where the bundle says)')
  .option('--anchors <n>', 'dwells that are evaluated', wholeNumber, 64)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:lingering -- --bundle bundles/mine
  npm run trial:lingering -- --bundle bundles/mine --run runs/mine --data data/mine --anchors 16`,
  );

await runTrial<LingeringOptions>(command, async (trial, options) => {
  const { seed } = options;
  trial.note((await selectBackend(options.backend)).description);
  const trained = await openTrained(options.bundle, options);
  const { codes, manifest } = trained.bundle;
  const values = manifest.image.width * manifest.image.height * manifest.image.channels;
  const { reference } = partFrames(trained.dataset.frameCount, 0, seed);
  const worlds = {
    real: trained.read(reference),
    // Beside a real frame every picture is as far as it is blurred; beside decoded ones it isn't.
    decoded: await trained.decode((await trained.encode(reference)).means),
  };
  const sharpness = await highFrequencyPower(worlds.real, trained.image);
  const dwells = makeDwells(trained, options.anchors, seed);
  const home = await trained.decode(concatenated(dwells.map(({ anchor }) => anchor)));
  const nearest = async (pictures: Float32Array): Promise<Record<World, Float32Array>> => ({
    real: (await nearestDistances(pictures, worlds.real, values)).distances,
    decoded: (await nearestDistances(pictures, worlds.decoded, values)).distances,
  });
  const atHome = await nearest(home);

  const results: Lingered[] = [];
  const strips: PictureRow[] = [];
  const { spread: usual } = parseScore({ version: 1 }).memory;
  for (const times of SPREADS) {
    let dueMovement = 0;
    let inAll: number[] = [];
    for (const { name, neighbours, even } of KINDS) {
      trial.note(`${name}, ${times} × the usual spread…`);
      const factors = dwells.map(({ anchor }) =>
        neighbours === 0 ? null : footageDirections(codes, anchor, neighbours, even),
      );
      const decode = (spread: number, ticks: readonly number[]): Promise<Float32Array> =>
        trained.decode(
          concatenated(
            dwells.flatMap((dwell, n) =>
              ticks.map((tick) => linger(dwell, factors[n]!, spread, tick)),
            ),
          ),
        );
      let spread = usual * times;
      let pictures = await decode(spread, MOMENTS);
      let movement = await movementOf(pictures, decode(spread, AFTER), values);
      for (let round = 0; round < ROUNDS && neighbours > 0; round++) {
        spread *= dueMovement / movement;
        pictures = await decode(spread, MOMENTS);
        movement = await movementOf(pictures, decode(spread, AFTER), values);
      }
      const found = await nearest(pictures);
      const strayed = (world: World): number[] =>
        dwells.map((_, n) =>
          mean(MOMENTS.map((_, m) => found[world][n * MOMENTS.length + m]! - atHome[world][n]!)),
        );
      const decoded = strayed('decoded');
      if (neighbours === 0) [dueMovement, inAll] = [movement, decoded];
      results.push({
        name,
        spread,
        movement,
        excursion: excursionOf(pictures, home, values),
        real: estimate(strayed('real')),
        decoded: estimate(decoded),
        less: estimate(decoded.map((off, n) => inAll[n]! - off)),
        sharpness: (await highFrequencyPower(pictures, trained.image)) / sharpness,
      });
      if (SHOWN.includes(name)) {
        for (let n = 0; n < Math.min(SHOWN_DWELLS, dwells.length); n++) {
          const latents = SHOWN_TICKS.map((tick) => linger(dwells[n]!, factors[n]!, spread, tick));
          strips.push({
            words: `anchor ${n}, ${name}, spread ${spread.toFixed(2)}, a frame every ⅓ s`,
            pictures: await trained.decode(concatenated(latents)),
          });
        }
      }
    }
  }

  trial.fact('dwells', dwells.length);
  trial.fact('anchors: distance to the nearest real frame', mean([...atHome.real]));
  trial.fact('anchors: distance to the nearest decoded frame', mean([...atHome.decoded]));
  trial.fact(
    'anchors: sharpness',
    (await highFrequencyPower(home, trained.image)) / sharpness,
    'of real frames’',
  );
  trial.record('lingering', results);
  trial.note(tableOf(results));
  const sheet = join(trial.folder, 'lingering.png');
  await writeFileAtomic(sheet, drawRows(inPairs(strips), trained.image, 1));
  trial.note(`Strips: ${sheet}`);
  trained.close();
});

function tableOf(results: readonly Lingered[]): string {
  const shown = ({ mean: value, error }: Estimate): string =>
    `${value.toFixed(3)} ± ${(1.96 * error).toFixed(3)}`;
  const rows = results.map((result) => [
    result.name,
    ...[result.spread, result.movement, result.excursion].map((value) => value.toFixed(2)),
    shown(result.real),
    shown(result.decoded),
    shown(result.less),
    result.decoded.high.toFixed(2),
    result.sharpness.toFixed(3),
  ]);
  const heads = [
    'spread',
    'movement',
    'excursion',
    'off real',
    'off decoded',
    'less',
    'worst tenth',
  ];
  return `
${alignColumns([['lingering', ...heads, 'sharpness'], ...rows])}

movement: Euclidean distance between pictures a tick apart, × ticks a second. excursion: from the anchor's picture.
off real, off decoded: how much further than the anchor's picture from the nearest real frame, and from the nearest
decoded frame of the footage; mean over dwells with 95 % confidence. less: how much less off decoded, dwell by dwell, than
in all directions. worst tenth: a tenth of the dwells are further off decoded.`;
}

/** The strips of one anchor and spread under each other. */
function inPairs(strips: readonly PictureRow[]): PictureRow[] {
  const block = strips.length / SPREADS.length;
  const half = block / SHOWN.length;
  return SPREADS.flatMap((_, s) =>
    Array.from({ length: half }, (_, n) =>
      SHOWN.map((_, kind) => strips[s * block + kind * half + n]!),
    ).flat(),
  );
}

/** Euclidean distance between pictures a tick apart, times the ticks of a second. */
async function movementOf(
  pictures: Float32Array,
  after: Promise<Float32Array>,
  values: number,
): Promise<number> {
  return parseScore({ version: 1 }).tickRate * mean(distances(pictures, await after, values, 1));
}

function excursionOf(pictures: Float32Array, home: Float32Array, values: number): number {
  return mean(distances(pictures, home, values, MOMENTS.length));
}

/** Distance of each picture to the picture of `others` that stands for `share` of them. */
function distances(
  pictures: Float32Array,
  others: Float32Array,
  values: number,
  share: number,
): number[] {
  return Array.from({ length: pictures.length / values }, (_, n) => {
    const other = Math.floor(n / share) * values;
    let sum = 0;
    for (let d = 0; d < values; d++) sum += (pictures[n * values + d]! - others[other + d]!) ** 2;
    return Math.sqrt(sum);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function estimate(values: readonly number[]): Estimate {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  const high = [...values].sort((a, b) => a - b)[Math.floor(0.9 * values.length)]!;
  return { mean: middle, error: Math.sqrt(variance / Math.max(1, values.length - 1)), high };
}

function concatenated(rows: readonly Float64Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => [...row]));
}
