/**
 * The holes of the prior: pictures of latents from every kind of anchors, held against real frames, beside encoded
 * footage, and frames of a whole walk. What the score's default is chosen by.
 */
import { join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { createWalk, latentSpaceFrom, parseScore, type Score } from '@phosphene/sampler';
import { selectBackend, type BackendRequest } from '@phosphene/trainer';
import { wholeNumber } from '@phosphene/terminal';
import { anchorKinds, drawPosteriors } from './anchor-kinds.ts';
import { drawRows, type PictureRow } from './draw-rows.ts';
import {
  evaluatePictures,
  partFrames,
  studyFrames,
  type PictureEvaluation,
} from './evaluate-pictures.ts';
import { openTrained, type Trained } from './open-trained.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface AnchorsOptions extends TrialOptions {
  readonly bundle: string;
  readonly run?: string;
  readonly data?: string;
  readonly beside: readonly string[];
  readonly samples: number;
  readonly backend: BackendRequest;
}

/** Pictures of a kind on the sheet. */
const SHOWN = 20;
/** Ticks between two frames of a walk that are evaluated: each of another dwell or journey, so that all scenes occur. */
const STRIDE = 1201;

interface NamedEvaluation extends PictureEvaluation {
  readonly name: string;
}

const command = trialCommand(
  'anchors',
  'Pictures of every kind of anchors, held against real frames: the holes of the prior.',
)
  .requiredOption('--bundle <folder>', 'what `phosphene export` wrote')
  .option('--run <folder>', 'the run that it comes from (default: where the bundle says)')
  .option('--data <folder>', 'the data set (default: where the bundle says)')
  .option(
    '--beside <folders...>',
    'other bundles of the same footage, whose walks are evaluated, too',
    [],
  )
  .option('--samples <n>', 'pictures of each kind', wholeNumber, 2000)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:anchors -- --bundle bundles/mine
  npm run trial:anchors -- --bundle bundles/mine --run runs/mine --data data/mine --samples 500
  npm run trial:anchors -- --bundle bundles/mine --beside bundles/original`,
  );

await runTrial<AnchorsOptions>(command, async (trial, options) => {
  const { seed, samples } = options;
  trial.note((await selectBackend(options.backend)).description);
  const trained = await openTrained(options.bundle, options);
  const { bundle, image, dataset } = trained;
  const parts = partFrames(dataset.frameCount, samples, seed);
  trial.fact(
    'real frames',
    parts.reference.length,
    parts.apart ? 'none of them a code' : 'codes too',
  );
  const reality = await studyFrames(trained, parts.reference);

  const evaluations: NamedEvaluation[] = [];
  const rows: PictureRow[] = [];
  const evaluate = async (name: string, pictures: Float32Array): Promise<NamedEvaluation> => {
    trial.note(`${name}…`);
    const evaluation = { name, ...(await evaluatePictures(pictures, reality, trained)) };
    evaluations.push(evaluation);
    const { frechet, nearest, sharpness } = evaluation;
    const size = pictures.length / samples;
    rows.push({
      words: `${name}: Fréchet ${frechet.toFixed(2)}, nearest real frame ${nearest.toFixed(2)}, sharpness ${sharpness.toFixed(2)}`,
      pictures: pictures.slice(0, SHOWN * Math.round(size)),
    });
    return evaluation;
  };
  await evaluate('other real frames', trained.read(parts.encoded));
  const posteriors = await trained.encode(parts.encoded);
  const footage = await evaluate(
    'encoded footage + posterior noise',
    await trained.decode(drawPosteriors(posteriors, seed)),
  );
  for (const kind of anchorKinds(bundle.codes, seed)) {
    await evaluate(kind.name, await trained.decode(kind.draw(samples)));
  }

  const score = parseScore({ version: 1, seed });
  const walked = await evaluate('frames of a walk', await walkFrames(trained, score, samples));
  for (const folder of options.beside) {
    const other = await openTrained(folder, options.data ? { data: options.data } : {});
    await evaluate(`frames of a walk in ${folder}`, await walkFrames(other, score, samples));
    other.close();
  }

  const prior = evaluations.find(({ name }) => name.startsWith('prior'))!;
  const { anchors } = score;
  const ours = evaluations.find(({ name }) =>
    anchors.from === 'mixture'
      ? name === `mixture of ${bundle.mixture?.components}`
      : name === `codes, scale ${anchors.scale}`,
  )!;
  trial.fact('default anchors', ours.name);
  const footing = ours.frechet / footage.frechet;
  trial.goal('  Fréchet distance over that of encoded footage', footing, { atMost: 1.5 }, '×');
  const better = prior.frechet / ours.frechet;
  trial.goal('  Fréchet distance of N(0, I) over theirs', better, { atLeast: 15 }, '×');
  trial.goal("sharpness of a walk's frames", walked.sharpness, { atLeast: 0.7 }, '× real ones');
  trial.fact('  over that of their nearest real frames', walked.ownSharpness, '×');
  trial.fact('  of encoded footage', footage.sharpness, '× real ones');
  trial.record('anchors', evaluations);
  trial.note(table(evaluations));
  const sheet = join(trial.folder, 'anchors.png');
  await writeFileAtomic(sheet, drawRows(rows, image, 1));
  trial.note(`Pictures of each kind: ${sheet}`);
  trained.close();
});

/** Frames from all over a walk. */
function walkFrames(
  { bundle, decode }: Trained,
  score: Score,
  count: number,
): Promise<Float32Array> {
  const walk = createWalk(score, latentSpaceFrom(bundle));
  const latents = new Float32Array(count * walk.size);
  for (let n = 0; n < count; n++) {
    walk.latentAt(n * STRIDE, latents.subarray(n * walk.size, (n + 1) * walk.size));
  }
  return decode(latents);
}

function table(evaluations: readonly NamedEvaluation[]): string {
  return `\n${alignColumns([
    ['anchors', 'Fréchet', 'nearest real frame', 'sharpness', 'over the nearest frames’'],
    ...evaluations.map(({ name, frechet, nearest, sharpness, ownSharpness }) => [
      name,
      frechet.toFixed(2),
      nearest.toFixed(2),
      sharpness.toFixed(2),
      ownSharpness.toFixed(2),
    ]),
  ])}`;
}
