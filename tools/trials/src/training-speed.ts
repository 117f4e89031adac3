/** A training step beside the same step in PyTorch (`tools/trials/bench/pytorch_training.py`), in turn, in one run. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import {
  initialWeights,
  elementCount,
  weightSpecs,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { writeFileAtomic } from '@phosphene/model/files';
import {
  architectureFor,
  compositeTerms,
  presetFor,
  PRESETS,
  selectBackend,
  TrainingState,
  TrainingStep,
  type BackendRequest,
  type TrainOptions,
} from '@phosphene/trainer';
import { InvalidArgumentError } from 'commander';
import { wholeNumber } from '@phosphene/terminal';
import { describeRatio, median, pairedRatio, type PairedRatio } from './paired-rounds.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';
import {
  startPytorch,
  PYTORCH_VARIANTS,
  type StepTimes,
  type PytorchVariant,
} from './pytorch-process.ts';

interface SpeedOptions extends TrialOptions {
  readonly python: string;
  readonly backend: BackendRequest;
  readonly variants: readonly PytorchVariant[];
  readonly sides: readonly number[];
  readonly batch: number;
  readonly rounds: number;
  readonly steps: number;
  readonly warmUp: number;
}

/** Our step, in both precisions that `train` chooses between. */
const OURS = [
  ['ours', 'float32'],
  ['ours, bfloat16', 'bfloat16'],
] as const;

/** Both losses must be this near to each other, relatively, or the two don't do the same work. */
const SAME = 1e-3;
/** The same where PyTorch computes in bfloat16, which has 8 bits of precision. */
const SAME_IN_BFLOAT16 = 1e-2;

const command = trialCommand(
  'training-speed',
  'A training step beside the same step in PyTorch, in alternating rounds.',
)
  .option('--python <path>', 'a Python that has torch 2.13.0', 'python3')
  .option('--backend <name>', 'what computes our step', 'auto')
  .option('--variants <list>', `of PyTorch, of ${PYTORCH_VARIANTS.join(', ')}`, variantList, [
    ...PYTORCH_VARIANTS,
  ])
  .option('--sides <list>', 'of the pictures, in pixels', sideList, [64, 128])
  .option('--batch <n>', 'pictures in a step', wholeNumber, PRESETS.sketch.batchSize)
  .option('--rounds <n>', 'counted ones', wholeNumber, 5)
  .option('--steps <n>', 'in a round, of each', wholeNumber, 6)
  .option('--warm-up <n>', 'steps that are not counted', wholeNumber, 4)
  .addHelpText(
    'after',
    `
PyTorch comes by itself, in an environment of its own:
  python3 -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0

On a machine that others use too, the clock says little: threads of either side wait for a core that is gone.
Hold the whole trial to one core then (taskset -c 0 npm run …) and read the figures by processor time.

Examples:
  npm run trial:training-speed -- --python /tmp/torch/bin/python
  npm run trial:training-speed -- --python /tmp/torch/bin/python --sides 64 --rounds 2`,
  );

await runTrial<SpeedOptions>(command, async (trial, options) => {
  const backend = await selectBackend(options.backend);
  trial.fact('computes on', backend.description);
  for (const side of options.sides) await compareAt(trial, side, options);
});

async function compareAt(trial: Trial, side: number, options: SpeedOptions): Promise<void> {
  const image = { width: side, height: side, channels: 3 } as const;
  const trainOptions: TrainOptions = {
    ...PRESETS[presetFor(image)],
    // What the PyTorch program lacks: a discriminator, and pictures that are shifted.
    ...{ adversarialWeight: 0, shift: 0 },
    batchSize: options.batch,
    klWarmUp: 0,
    schedule: 'constant',
    rateWarmUp: 0,
    seed: options.seed,
  };
  const architecture = architectureFor(trainOptions, image);
  const folder = join(trial.folder, `pytorch-${side}`);
  const batch = await writeTask(folder, architecture, trainOptions);
  const pytorch = await startPytorch(options.python, folder);
  trial.fact(`${side} px, beside`, `PyTorch ${pytorch.version}, ${pytorch.threads} threads`);
  const ours = new Map<string, ReturnType<typeof ourStep>>(
    OURS.map(([name, precision]) => [
      name,
      ourStep(trial, architecture, { ...trainOptions, precision }, batch),
    ]),
  );
  try {
    const { variants } = options;
    const [first] = [...ours.values()].map((one) => one.run(options.warmUp));
    for (const variant of variants) {
      trial.note(`  ${side} px: PyTorch ${variant} warms up`);
      const theirs = await pytorch.run(variant, options.warmUp);
      const name = `${side} px, ${variant}: loss apart from PyTorch's`;
      const atMost = variant.endsWith('bfloat16') ? SAME_IN_BFLOAT16 : SAME;
      trial.goal(`${name}, untrained`, apart(first!.first, theirs.first), { atMost });
      trial.goal(`${name}, ${options.warmUp} steps on`, apart(first!.last, theirs.last), {
        atMost,
      });
    }
    const names = [...ours.keys(), ...variants];
    const rates: Record<string, Rates> = Object.fromEntries(
      names.map((name): [string, Rates] => [name, { clock: [], processor: [] }]),
    );
    for (let round = 1; round <= options.rounds; round++) {
      // Whoever goes first changes with the round.
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round) % names.length]!;
        const { seconds, processorSeconds } =
          ours.get(name)?.run(options.steps) ??
          (await pytorch.run(name as PytorchVariant, options.steps));
        const images = options.steps * options.batch;
        rates[name]!.clock.push(images / seconds);
        rates[name]!.processor.push(images / processorSeconds);
        trial.note(
          `  ${side} px, round ${round}: ${name} ${(images / seconds).toFixed(1)} images a second,` +
            ` ${(images / processorSeconds).toFixed(1)} a processor's second`,
        );
      }
    }
    const compare = (measure: keyof Rates): Comparison => {
      const middle = (name: string): number => median(rates[name]![measure]);
      const fastest = (of: readonly string[]): string =>
        of.reduce((a, b) => (middle(a) >= middle(b) ? a : b));
      const [mine, best] = [fastest([...ours.keys()]), fastest(variants)];
      const unit = measure === 'clock' ? 'images a second' : "images a processor's second";
      for (const variant of variants) {
        trial.fact(`${side} px, PyTorch ${variant}`, middle(variant), unit);
      }
      for (const name of ours.keys()) trial.fact(`${side} px, ${name}`, middle(name), unit);
      return { mine, best, ratio: pairedRatio(rates[mine]![measure], rates[best]![measure]) };
    };
    const clock = compare('clock');
    trial.goal(
      `${side} px, ${clock.mine} over PyTorch ${clock.best}`,
      clock.ratio.median,
      { atLeast: 1 },
      '×',
    );
    trial.fact('the same, round by round', describeRatio(clock.ratio, options.rounds), '×');
    const { mine, best, ratio } = compare('processor');
    const byProcessor = `${side} px, ${mine} over PyTorch ${best}, by processor time`;
    trial.fact(byProcessor, describeRatio(ratio, options.rounds), '×');
    trial.record(`${side}px`, { rates, best: clock.best, batch: options.batch });
  } finally {
    for (const one of ours.values()) one.dispose();
    await pytorch.close();
  }
}

/** The fastest of ours beside PyTorch's fastest. */
interface Comparison {
  readonly mine: string;
  readonly best: string;
  readonly ratio: PairedRatio;
}

/** Images a second of each round, by the clock and by what processors spent on them. */
interface Rates {
  readonly clock: number[];
  readonly processor: number[];
}

function apart(a: number, b: number): number {
  return Math.abs(a - b) / Math.abs(b);
}

/** What both start from: a smooth picture with noise on it, so that the loss falls as it does in earnest. */
async function writeTask(
  folder: string,
  architecture: VaeArchitecture,
  options: TrainOptions,
): Promise<{ pixels: Float32Array; noise: Float32Array }> {
  const { height, width, channels } = architecture.image;
  const random = new RandomStream(options.seed, 0x7477);
  const size = height * width * channels;
  const tints = Float32Array.from({ length: options.batchSize }, () => random.uniform());
  const pixels = Float32Array.from({ length: options.batchSize * size }, (_, at) => {
    const row = Math.floor((at % size) / (width * channels)) / height;
    return 0.4 * tints[Math.floor(at / size)]! + 0.4 * row + 0.2 * random.uniform();
  });
  const noise = Float32Array.from({ length: options.batchSize * architecture.latentSize }, () =>
    random.normal(),
  );
  const specs = weightSpecs(architecture);
  const values = initialWeights(architecture, options.seed);
  const weights = new Float32Array(specs.reduce((sum, { shape }) => sum + elementCount(shape), 0));
  let offset = 0;
  for (const { name } of specs) {
    weights.set(values[name]!, offset);
    offset += values[name]!.length;
  }
  const { likelihood, beta, freeBits, aggregateWeight } = options;
  const { learningRate, emaDecay, batchSize } = options;
  const spec = {
    ...architecture,
    weights: specs.map(({ name, shape }) => ({ name, shape })),
    ...{ likelihood, terms: compositeTerms(options), beta, freeBits, aggregateWeight },
    ...{ learningRate, emaDecay, batchSize },
  };
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, 'spec.json'), JSON.stringify(spec, null, 2));
  for (const [name, data] of Object.entries({ weights, pixels, noise })) {
    await writeFileAtomic(join(folder, `${name}.bin`), new Uint8Array(data.buffer));
  }
  return { pixels, noise };
}

/** The step that `train` takes, on one batch that is handed over anew each time as a loader would. */
function ourStep(
  trial: Trial,
  architecture: VaeArchitecture,
  options: TrainOptions,
  batch: { pixels: Float32Array; noise: Float32Array },
): { run: (steps: number) => StepTimes; dispose: () => void } {
  const state = TrainingState.start(architecture, options.seed);
  const learner = new TrainingStep(architecture, options, state, trial.note);
  return {
    run(steps) {
      const start = trial.seconds();
      const before = process.cpuUsage();
      let first = NaN;
      let last = NaN;
      for (let step = 0; step < steps; step++) {
        const loss = learner.take(batch);
        // Read at both ends only, as `train` reads every tenth.
        if (step === 0 || step === steps - 1) {
          last = tf.tidy(() =>
            tf.add(loss.reconstruction, tf.mul(tf.sum(loss.divergence), options.beta)).dataSync(),
          )[0]!;
          if (step === 0) first = last;
        }
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
      }
      const seconds = trial.seconds() - start;
      const { user, system } = process.cpuUsage(before);
      return { seconds, processorSeconds: (user + system) / 1e6, first, last };
    },
    dispose() {
      learner.dispose();
      state.dispose();
    },
  };
}

function sideList(text: string): number[] {
  return text.split(',').map(wholeNumber);
}

function variantList(text: string): PytorchVariant[] {
  return text.split(',').map((name) => {
    const found = PYTORCH_VARIANTS.find((variant) => variant === name);
    if (found === undefined) throw new InvalidArgumentError(`PyTorch has no variant "${name}"`);
    return found;
  });
}
