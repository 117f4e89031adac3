import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Bundle } from '@phosphene/model/bundle-folder';
import type { Walk } from '@phosphene/sampler';
import type { StudyJob } from '@phosphene/trainer';
import { chooseBackend } from '../choose-backend.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { runCommand, type CommonOptions } from '@phosphene/terminal';

interface StudyFlags extends CommonOptions, ComputeFlags {
  readonly output?: string;
  readonly run?: string;
  readonly data?: string;
}

/** `phosphene study`. */
export function studyCommand(): Command {
  return new Command('study')
    .description('Write a page about what a bundle has learnt: is it imagining, or copying?')
    .argument('<bundle>', 'the folder that `phosphene export` wrote')
    .option('-o, --output <folder>', 'where the page goes (default: study/<name of the bundle>)')
    .option('--run <folder>', 'the run that it was exported from (default: where it was then)')
    .option('--data <folder>', 'the data set that it learnt from (default: where it was then)')
    .addOption(
      new Option('--backend <name>', 'what computes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene study bundles/mine                       study/mine/index.html, with study.json beside it
  phosphene study bundles/mine --run runs/mine --data data/mine
  phosphene study bundles/mine -o /tmp/look --json

The bundle holds no encoder: what needs one (held-out frames, the nearest real frame) needs the run and
the data set. Where they are gone, the page says so and shows what the bundle alone gives.`,
    )
    .action((bundle: string, flags: StudyFlags) => runStudy(bundle, flags));
}

async function runStudy(bundleFolder: string, flags: StudyFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const { openBundle } = await import('@phosphene/model/bundle-folder');
    const { studyBundle } = await import('@phosphene/trainer');
    const { openDecoder } = await import('@phosphene/sampler/node');
    const bundle = await openBundle(bundleFolder);
    await chooseBackend(flags, flags.run ?? null, context);
    const decoder = await openDecoder(bundle);
    try {
      const { page, figures } = await studyBundle(
        {
          bundle,
          paint: decoder.decode,
          ...(await walksOf(bundle)),
          runFolder: flags.run ?? null,
          datasetFolder: flags.data ?? null,
          outputFolder: flags.output ?? join('study', basename(resolve(bundleFolder))),
        },
        context,
      );
      const { reconstructions, judgement, scale, samples, travels } = figures;
      if (reconstructions !== null) {
        context.say(
          `${reconstructions.frames} ${reconstructions.heldOut ? 'held-out' : 'training'} frames: PSNR ${reconstructions.psnr.toFixed(2)} dB, ` +
            `SSIM ${reconstructions.ssim.toFixed(3)}, sharpness ${reconstructions.sharpness.toFixed(2)} of the frames'.`,
        );
      }
      if (judgement !== null && scale !== null) {
        const journeys = travels.map(
          (travel) => `, ${travel.judgement!.verdict} in the middle of journeys (${travel.kind})`,
        );
        context.say(
          `It ${judgement.verdict} where it lingers${journeys.join('')}: the nearest frame is ` +
            `${[samples, ...travels.map((travel) => travel.toPainted)].map(({ median }) => median.toFixed(1)).join(', ')} % away; ` +
            `from ${scale.different.toFixed(1)} % on pictures count as different.`,
        );
      }
      context.say(`${figures.activeUnits} of ${figures.units.length} latent units in use.`);
      context.say(`Open ${page}`);
      return { page, ...figures };
    } finally {
      decoder.dispose();
    }
  });
}

const SEED = 1;
/** Stays and journeys that a mark of the imagination is evaluated by. */
const IMAGINED = 20;
/** Journeys of each kind between frames that have little in common. */
const CROSSINGS = 24;
const KINDS = ['line', 'geodesic', 'parts'] as const;

/** What a study asks of the walk: the anchors of a score that says nothing, and journeys between them. */
async function walksOf(
  bundle: Bundle,
): Promise<Pick<StudyJob, 'anchors' | 'travels' | 'imagination' | 'crossings'>> {
  const { PathPlanner } = await import('@phosphene/model/paths');
  const sampler = await import('@phosphene/sampler');
  const space = sampler.latentSpaceFrom(bundle);
  const size = space.codes.size;
  // One tick at each anchor, and none between.
  const walk = sampler.createWalk(
    sampler.parseScore({
      version: 1,
      seed: SEED,
      tickRate: 1,
      dwell: { distribution: 'constant', mean: 1, min: 0 },
      memory: { spread: 0 },
      travel: { kind: 'auto', pace: { by: 'seconds', min: 0, max: 0 } },
    }),
    space,
  );
  const anchor = (index: number): Float64Array => Float64Array.from(walk.latentAt(index));
  const finder = space.paths ? new PathPlanner(space.paths, space.codes) : null;
  let imagining: Walk | undefined;
  return {
    imagination(mark) {
      const score = sampler.parseScore({ version: 1, seed: SEED, imagination: mark });
      imagining = sampler.createWalk(score, space, imagining);
      return sampler.sampleWalk(imagining, IMAGINED);
    },
    crossings: sampler.sampleCrossings(space, SEED, CROSSINGS),
    anchors(count) {
      const latents = new Float32Array(count * size);
      for (let n = 0; n < count; n++) latents.set(walk.latentAt(n), n * size);
      return latents;
    },
    travels: KINDS.filter(
      (kind) => kind === 'line' || (finder !== null && (kind === 'geodesic' || space.parts)),
    ).map((kind) => ({
      kind,
      journey(pair, count) {
        const travel = sampler.resolveTravel(
          sampler.parseScore({ version: 1, travel: { kind } }).travel,
          space,
        );
        const [from, to] = [anchor(pair), anchor(pair + 1)];
        const journey = sampler.planJourney(travel, from, to, finder, space.parts ?? null);
        const point = new Float64Array(size);
        const latents = new Float32Array(count * size);
        for (let step = 0; step < count; step++) {
          journey.pointAt(step, count - 1, point);
          latents.set(point, step * size);
        }
        return latents;
      },
    })),
  };
}
