/** How soon there is a picture: PSNR of held-out frames against seconds of learning, ours beside the original's. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataset, splitDataset, type Dataset, type DatasetSplit } from '@phosphene/dataset';
import { writeFileAtomic } from '@phosphene/model/files';
import {
  architectureFor,
  chartParts,
  measureSpeed,
  presetFor,
  PRESETS,
  selectBackend,
  shortTraining,
  type TrainOptions,
} from '@phosphene/trainer';
import { positiveNumber } from '@phosphene/terminal';
import { learnHere, learnInPytorch, type Learner } from './time-to-picture/learners.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface TimeOptions extends TrialOptions {
  readonly data: string;
  readonly python: string;
  readonly seconds: number;
  readonly every: number;
}

/** What the demo is to reach, dB. */
const DEMO = 31.5;

const command = trialCommand(
  'time-to-picture',
  'PSNR of held-out frames against seconds of learning: ours, the original’s network here, and in PyTorch.',
)
  .requiredOption('--data <folder>', 'a data set, such as the demo’s: demo/data')
  .option('--python <path>', 'a Python that has torch 2.13.0', 'python3')
  .option('--seconds <n>', 'that each learns', positiveNumber, 150)
  .option('--every <n>', 'seconds between two looks at the held-out frames', positiveNumber, 10)
  .addHelpText(
    'after',
    `
They learn in turn, each for some seconds, and are looked at in between; looks don't count. Ours learns as the demo does,
with the number of steps that are expected in that time. The page with the curves is <output>/time-to-picture/curves.html.

PyTorch comes by itself, in an environment of its own:
  python3 -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0

Examples:
  npm run trial:time-to-picture -- --data demo/data --python /tmp/torch/bin/python
  npm run trial:time-to-picture -- --data demo/data --python /tmp/torch/bin/python --seconds 30 --every 5`,
  );

/** How a learner stands after so many seconds of its own. */
interface Look {
  readonly seconds: number;
  readonly images: number;
  readonly psnr: number;
}

await runTrial<TimeOptions>(command, async (trial, options) => {
  const backend = await selectBackend('auto');
  trial.fact('computes on', backend.description);
  const dataset = await openDataset(options.data);
  const base = { ...PRESETS[presetFor(dataset.manifest.image)], seed: options.seed };
  const frames = splitDataset(dataset, {
    ...{ kind: base.split, heldOut: base.heldOut, seed: options.seed },
  });
  const learners = await startLearners(trial, options, base, dataset, frames);
  try {
    const curves = new Map(learners.map(({ name }) => [name, [] as Look[]]));
    for (let due = options.every; due <= options.seconds; due += options.every) {
      for (const learner of learners) {
        const curve = curves.get(learner.name)!;
        const before = curve.at(-1) ?? { seconds: 0, images: 0 };
        const { seconds, images } = await learner.learn(Math.max(0, due - before.seconds));
        const look = {
          seconds: before.seconds + seconds,
          images: before.images + images,
          psnr: await learner.look(),
        };
        curve.push(look);
        trial.note(`  ${due} s: ${learner.name} ${look.psnr.toFixed(2)} dB, ${look.images} images`);
      }
    }
    tell(trial, curves);
    await writeFileAtomic(join(trial.folder, 'curves.html'), await page(curves));
  } finally {
    for (const learner of learners) await learner.close();
    dataset.close();
  }
});

async function startLearners(
  trial: Trial,
  { data, python, seconds, seed }: TimeOptions,
  base: TrainOptions,
  dataset: Dataset,
  frames: DatasetSplit,
): Promise<Learner[]> {
  const { image } = dataset.manifest;
  const job = { folder: data, dataset, frames, time: trial.seconds };
  const speed = await measureSpeed(architectureFor(base, image), base, trial.seconds);
  const steps = Math.max(1, Math.round((seconds * speed) / base.batchSize));
  const original = { ...PRESETS.original, seed, steps: Number.MAX_SAFE_INTEGER };
  const folder = join(trial.folder, 'pytorch');
  await mkdir(folder);
  return [
    learnHere(`ours (${base.preset})`, { ...job, options: shortTraining(base, steps) }),
    learnHere('the original’s, here', { ...job, options: original }),
    await learnInPytorch(
      'the original’s, in PyTorch',
      { ...job, options: original },
      python,
      folder,
    ),
  ];
}

function tell(trial: Trial, curves: ReadonlyMap<string, readonly Look[]>): void {
  for (const [name, curve] of curves) {
    const last = curve.at(-1)!;
    for (const share of [0.1, 0.2, 0.5]) {
      const look = curve[Math.ceil(share * curve.length) - 1]!;
      trial.fact(`${name}: after ${look.seconds.toFixed(0)} s`, look.psnr, 'dB');
    }
    const words = `${name}: after ${last.seconds.toFixed(0)} s`;
    if (name.startsWith('ours')) trial.goal(words, last.psnr, { atLeast: DEMO }, 'dB');
    else trial.fact(words, last.psnr, 'dB');
    trial.fact('  images a second', last.images / last.seconds);
  }
  const [ours, ...others] = [...curves.values()];
  const best = Math.max(...others.flatMap((curve) => curve.map(({ psnr }) => psnr)));
  const ahead = ours!.find(({ psnr }) => psnr > best);
  trial.fact(
    'ours is above all that the original’s reach after',
    ahead === undefined ? 'never' : ahead.seconds,
    ahead === undefined ? '' : 's',
  );
  trial.record('curves', Object.fromEntries(curves));
}

async function page(curves: ReadonlyMap<string, readonly Look[]>): Promise<string> {
  const looks = [...curves.values()];
  const { style, script } = await chartParts([
    {
      title: 'PSNR of held-out frames, dB',
      abscissa: 'seconds of learning',
      labels: [...curves.keys()],
      data: [
        looks[0]!.map(({ seconds }) => seconds),
        ...looks.map((curve) => curve.map(({ psnr }) => psnr)),
      ],
    },
  ]);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Time to a picture</title><style>${style}
body{background:#101014;color:#d8d4cc;font:15px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:1020px;padding:0 1rem}
h1{font-weight:400}</style></head><body>
<h1>Time to a picture</h1><div id="charts"></div>
${script}
</body></html>
`;
}
