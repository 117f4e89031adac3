/**
 * Lingering alike in every direction of the latent against lingering along those in which the footage varies near the
 * anchor, at the same movement in the picture: which stays nearer to real frames, and which is sharper?
 */
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/node';
import {
  applyFactor,
  createWalk,
  footageDirections,
  latentSpaceOf,
  parseScore,
} from '@phosphene/sampler';
import {
  highFrequencyPower,
  nearestDistances,
  selectBackend,
  type BackendRequest,
} from '@phosphene/trainer';
import { drawRows, type PictureRow } from './draw-rows.ts';
import { partFrames } from './judge-pictures.ts';
import { openTrained, type Trained } from './open-trained.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  wholeNumber,
  type TrialOptions,
} from './run-trial.ts';

interface LingeringOptions extends TrialOptions {
  readonly bundle: string;
  readonly run?: string;
  readonly data?: string;
  readonly anchors: number;
  readonly backend: BackendRequest;
}

/** Moments of a stay that are looked at, in ticks: the first 3 s in, when the lingering has forgotten its start. */
const MOMENTS = [90, 120, 150, 180, 210, 240, 270, 300];
const AFTER = MOMENTS.map((tick) => tick + 1);
const DWELL_SECONDS = 12;
/** Times the usual spread. */
const SPREADS = [1, 3];
/** Numbers of near codes that are tried; 0: every direction alike. */
const NEIGHBOURS = [0, 12, 24, 48];
const SHOWN_NEIGHBOURS = [0, 24];
const SHOWN_STAYS = 6;
const SHOWN_TICKS = Array.from({ length: 20 }, (_, n) => 10 * n);
/** Rounds in which a spread is found that moves the picture as much. */
const ROUNDS = 2;

/** What pictures are held against: frames, or what the network makes of them. */
type World = 'real' | 'decoded';

interface Estimate {
  readonly mean: number;
  /** Standard error. */
  readonly error: number;
}

interface Lingered {
  readonly name: string;
  readonly spread: number;
  readonly movement: number;
  readonly excursion: number;
  readonly real: Estimate;
  readonly decoded: Estimate;
  readonly sharpness: number;
}

/** A stay at an anchor: the noise that every kind of lingering is made from. */
interface Stay {
  readonly anchor: Float64Array;
  /** x of a tick, [Z], of unit variance. */
  noiseAt(tick: number): Float64Array;
}

const command = trialCommand(
  'lingering',
  'Lingering in all directions against lingering along the footage, at equal movement.',
)
  .requiredOption('--bundle <folder>', 'what `phosphene export` wrote')
  .option('--run <folder>', 'the run that it comes from (default: where the bundle says)')
  .option('--data <folder>', 'the data set (default: where the bundle says)')
  .option('--anchors <n>', 'stays that are looked at', wholeNumber, 64)
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
  const stays = makeStays(trained, options.anchors, seed);
  const home = await trained.decode(concatenated(stays.map(({ anchor }) => anchor)));
  const nearest = async (pictures: Float32Array): Promise<Record<World, Float32Array>> => ({
    real: (await nearestDistances(pictures, worlds.real, values)).distances,
    decoded: (await nearestDistances(pictures, worlds.decoded, values)).distances,
  });
  const atHome = await nearest(home);

  const results: Lingered[] = [];
  const strips: PictureRow[] = [];
  const { spread: usual } = parseScore({ version: 1 }).memory;
  for (const times of SPREADS) {
    let due = 0;
    for (const neighbours of NEIGHBOURS) {
      const name = neighbours === 0 ? 'in all directions' : `along ${neighbours} codes`;
      trial.note(`${name}, ${times} × the usual spread…`);
      const factors = stays.map(({ anchor }) =>
        neighbours === 0 ? null : footageDirections(codes, anchor, neighbours),
      );
      const decode = (spread: number, ticks: readonly number[]): Promise<Float32Array> =>
        trained.decode(
          concatenated(
            stays.flatMap((stay, n) =>
              ticks.map((tick) => linger(stay, factors[n]!, spread, tick)),
            ),
          ),
        );
      let spread = usual * times;
      let pictures = await decode(spread, MOMENTS);
      let movement = await movementOf(pictures, decode(spread, AFTER), values);
      if (neighbours === 0) due = movement;
      for (let round = 0; round < ROUNDS && neighbours > 0; round++) {
        spread *= due / movement;
        pictures = await decode(spread, MOMENTS);
        movement = await movementOf(pictures, decode(spread, AFTER), values);
      }
      const found = await nearest(pictures);
      const strayed = (world: World): Estimate =>
        estimate(
          stays.map((_, n) =>
            mean(MOMENTS.map((_, m) => found[world][n * MOMENTS.length + m]! - atHome[world][n]!)),
          ),
        );
      results.push({
        name,
        spread,
        movement,
        excursion: excursionOf(pictures, home, values),
        real: strayed('real'),
        decoded: strayed('decoded'),
        sharpness: (await highFrequencyPower(pictures, trained.image)) / sharpness,
      });
      if (SHOWN_NEIGHBOURS.includes(neighbours)) {
        for (let n = 0; n < Math.min(SHOWN_STAYS, stays.length); n++) {
          const latents = SHOWN_TICKS.map((tick) => linger(stays[n]!, factors[n]!, spread, tick));
          strips.push({
            words: `anchor ${n}, ${name}, spread ${spread.toFixed(2)}, a frame every ⅓ s`,
            pictures: await trained.decode(concatenated(latents)),
          });
        }
      }
    }
  }

  trial.fact('stays', stays.length);
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
  const rows = results.map(({ name, spread, movement, excursion, real, decoded, sharpness }) => [
    name,
    ...[spread, movement, excursion].map((value) => value.toFixed(2)),
    shown(real),
    shown(decoded),
    sharpness.toFixed(3),
  ]);
  const heads = ['spread', 'movement', 'excursion', 'off real', 'off decoded', 'sharpness'];
  return `
${alignColumns([['lingering', ...heads], ...rows])}

movement: Euclidean distance between pictures a tick apart, × ticks a second. excursion: from the anchor's picture.
off real, off decoded: how much further than the anchor's picture from the nearest real frame, and from the nearest
decoded frame of the footage; mean over stays with 95 % confidence.`;
}

/** The strips of one anchor and spread under each other. */
function inPairs(strips: readonly PictureRow[]): PictureRow[] {
  const block = strips.length / SPREADS.length;
  const half = block / SHOWN_NEIGHBOURS.length;
  return SPREADS.flatMap((_, s) =>
    Array.from({ length: half }, (_, n) =>
      SHOWN_NEIGHBOURS.map((_, kind) => strips[s * block + kind * half + n]!),
    ).flat(),
  );
}

/** Stays of a walk with the default anchors, which lingers 12 s at each and jumps. */
function makeStays({ bundle }: Trained, count: number, seed: number): Stay[] {
  const score = parseScore({
    version: 1,
    seed,
    dwell: { distribution: 'constant', mean: DWELL_SECONDS },
    memory: { spread: 1, directions: 'all' },
    travel: { kind: 'line-uniform', pace: { by: 'seconds', min: 0, max: 0 } },
  });
  const walk = createWalk(score, latentSpaceOf(bundle));
  return Array.from({ length: count }, (_, n) => {
    const start = n * DWELL_SECONDS * score.tickRate;
    const anchor = Float64Array.from(walk.latentAt(start));
    return {
      anchor,
      noiseAt: (tick) =>
        Float64Array.from(walk.latentAt(start + tick), (value, d) => value - anchor[d]!),
    };
  });
}

function linger(
  { anchor, noiseAt }: Stay,
  factor: Float64Array | null,
  spread: number,
  tick: number,
): Float64Array {
  const noise = noiseAt(tick);
  const offset = new Float64Array(noise.length);
  if (factor === null) offset.set(noise);
  else applyFactor(factor, noise, offset);
  return offset.map((value, d) => anchor[d]! + spread * value);
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
  return { mean: middle, error: Math.sqrt(variance / Math.max(1, values.length - 1)) };
}

function concatenated(rows: readonly Float64Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => [...row]));
}
