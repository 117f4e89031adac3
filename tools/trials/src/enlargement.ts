/**
 * The look's kernels against pictures four times the size: footage at 256 pixels is reduced to 64 and enlarged again.
 * Which is nearest, and which looks best?
 */
import { basename, join } from 'node:path';
import { findMediaTools, startFfmpeg } from '@phosphene/model/media';
import { writeFileAtomic } from '@phosphene/model/files';
import { makeSampleFootage, type InstrumentLabel } from '@phosphene/sample-footage';
import { enlarge, KERNEL_NAMES, type KernelName } from '@phosphene/sampler';
import { wholeNumber } from '@phosphene/terminal';
import { psnr, selectBackend, similarity, type BackendRequest } from '@phosphene/trainer';
import { drawRows } from './draw-rows.ts';
import { alignColumns, runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface EnlargementOptions extends TrialOptions {
  readonly footage: readonly string[];
  readonly frames: number;
  readonly backend: BackendRequest;
}

/** Sample clips by whether the parameters of `edge` were chosen on them, and footage that was given. */
const GROUPS = ['tuned on', 'held out', 'other footage'] as const;
type Group = (typeof GROUPS)[number];

/** The sample clips on which the parameters of `edge` were chosen. */
const TUNED_ON: readonly InstrumentLabel[] = ['cornet-muted', 'mandolin', 'trumpet'];

interface Clip {
  readonly name: string;
  readonly group: Group;
  /** RGB bytes, each [256, 256, 3]. */
  readonly frames: readonly Uint8Array[];
}

interface Result {
  readonly group: Group;
  readonly reduction: Reduction;
  readonly kernel: KernelName;
  readonly frames: number;
  /** Means over frames. */
  readonly psnr: number;
  readonly ssim: number;
}

const LARGE = { width: 256, height: 256 };
const SMALL = { width: 64, height: 64 };
const PROJECTED = { width: 1080, height: 1080 };
/** Sides of the crops on the sheets, as shares of the picture. */
const CROP = 0.375;
const FPS = 10;

/** How a picture comes to its small size: the mean over its area, or as ingest does it. */
const REDUCTIONS = {
  area: reduceByArea,
  ingest: (image: Uint8Array) => enlarge(image, LARGE, SMALL, 'bicubic'),
};
type Reduction = keyof typeof REDUCTIONS;

const command = trialCommand(
  'enlargement',
  'The enlargement kernels of the look against footage of four times the size.',
)
  .option('--footage <files...>', 'films of 256 pixels a side or more, beside those drawn here', [])
  .option('--frames <n>', 'of each clip', wholeNumber, 6)
  .option('--backend <name>', 'what computes the similarity', 'auto')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:enlargement
  npm run trial:enlargement -- --footage ../shared/media/footage-cases/av1_video.mkv`,
  );

await runTrial<EnlargementOptions>(command, async (trial, options) => {
  trial.note((await selectBackend(options.backend)).description);
  const { clips: drawn } = await makeSampleFootage({
    folder: join(trial.folder, 'footage'),
    secondsPerClip: 6,
    size: LARGE.width,
    fps: FPS,
    seed: options.seed,
  });
  const paths: { path: string; group: Group }[] = [
    ...drawn.map(
      ({ label, path }) =>
        ({ path, group: TUNED_ON.includes(label) ? 'tuned on' : 'held out' }) as const,
    ),
    ...options.footage.map((path) => ({ path, group: 'other footage' }) as const),
  ];
  const clips: Clip[] = [];
  for (const { path, group } of paths) {
    clips.push({ name: basename(path), group, frames: await readFrames(path, options.frames) });
  }

  const results: Result[] = [];
  for (const group of GROUPS) {
    const frames = clips.filter((clip) => clip.group === group).flatMap((clip) => clip.frames);
    if (frames.length === 0) continue;
    for (const reduction of Object.keys(REDUCTIONS) as Reduction[]) {
      const small = frames.map((frame) => REDUCTIONS[reduction](frame));
      for (const kernel of KERNEL_NAMES) {
        const larger = small.map((image) => enlarge(image, SMALL, LARGE, kernel));
        results.push({
          ...{ group, reduction, kernel, frames: frames.length },
          ...(await compare(frames, larger)),
        });
      }
    }
  }
  trial.record('enlargement', results);
  trial.note(tableOf(results));
  for (const reduction of Object.keys(REDUCTIONS) as Reduction[]) {
    const above = lead(results, reduction);
    trial.goal(`edge above the next best, ${reduction}`, above.psnr, { atLeast: 0 }, 'dB');
    trial.goal(`edge above the next best, ${reduction}, SSIM`, above.ssim, { atLeast: 0 });
  }

  const sheet = join(trial.folder, 'enlargement.png');
  await writeFileAtomic(sheet, drawSheet(clips));
  const projected = join(trial.folder, 'projected.png');
  await writeFileAtomic(projected, drawProjected(clips));
  trial.note(`Crops beside the footage: ${sheet}\nCrops of 1080 pixels: ${projected}`);
});

/** How far `edge` is above the best of the others, on what was held out. */
function lead(results: readonly Result[], reduction: Reduction): { psnr: number; ssim: number } {
  const judged = results.filter((one) => one.group === 'held out' && one.reduction === reduction);
  const others = judged.filter(({ kernel }) => kernel !== 'edge');
  const edge = judged.find(({ kernel }) => kernel === 'edge')!;
  return {
    psnr: edge.psnr - Math.max(...others.map((other) => other.psnr)),
    ssim: edge.ssim - Math.max(...others.map((other) => other.ssim)),
  };
}

function tableOf(results: readonly Result[]): string {
  const rows = results.map((one) => [
    ...[one.group, String(one.frames), one.reduction, one.kernel],
    ...[one.psnr.toFixed(2), one.ssim.toFixed(4)],
  ]);
  return alignColumns([['clips', 'frames', 'reduced by', 'kernel', 'PSNR', 'SSIM'], ...rows]);
}

async function compare(
  frames: readonly Uint8Array[],
  larger: readonly Uint8Array[],
): Promise<{ psnr: number; ssim: number }> {
  const shape = { ...LARGE, channels: 3 };
  const [a, b] = [unitRange(frames), unitRange(larger)];
  return { psnr: mean(psnr(a, b, shape)), ssim: mean(await similarity(a, b, shape)) };
}

/** Frames of a clip, evenly over its first seconds, its middle square at 256 pixels a side. */
async function readFrames(path: string, count: number): Promise<Uint8Array[]> {
  const side = LARGE.width;
  const { everyFrame } = await findMediaTools();
  const film = await startFfmpeg({
    inputs: [{ path, options: [] }],
    filters: [
      `scale=${side}:${side}:force_original_aspect_ratio=increase:flags=area+accurate_rnd`,
      `crop=${side}:${side}`,
      `select=not(mod(n\\,${FPS}))`,
    ],
    output: {
      pipe: true,
      options: [
        ...['-frames:v', String(count), ...everyFrame],
        ...['-f', 'rawvideo', '-pix_fmt', 'rgb24'],
      ],
    },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of film.stdout!) chunks.push(chunk as Buffer);
  await film.finished;
  const bytes = Buffer.concat(chunks);
  const size = side * side * 3;
  return Array.from({ length: bytes.length / size }, (_, n) =>
    Uint8Array.from(bytes.subarray(n * size, (n + 1) * size)),
  );
}

/** The mean over 4 × 4 pixels. */
function reduceByArea(image: Uint8Array): Uint8Array {
  const times = LARGE.width / SMALL.width;
  const result = new Uint8Array(SMALL.width * SMALL.height * 3);
  for (let i = 0; i < result.length; i++) {
    const pixel = Math.floor(i / 3);
    const [x, y] = [pixel % SMALL.width, Math.floor(pixel / SMALL.width)];
    let sum = 0;
    for (let at = 0; at < times * times; at++) {
      const row = y * times + Math.floor(at / times);
      sum += image[(row * LARGE.width + x * times + (at % times)) * 3 + (i % 3)]!;
    }
    result[i] = Math.floor(sum / (times * times) + 0.5);
  }
  return result;
}

/** A row for each clip: the footage, then every kernel. */
function drawSheet(clips: readonly Clip[]): Buffer {
  const side = LARGE.width * CROP;
  const rows = clips.map(({ name, group, frames }) => {
    const frame = frames[Math.floor(frames.length / 2)]!;
    const small = reduceByArea(frame);
    const larger = KERNEL_NAMES.map((kernel) => enlarge(small, SMALL, LARGE, kernel));
    return {
      words: `${name} (${group}): footage, ${KERNEL_NAMES.join(', ')}`,
      pictures: unitRange([frame, ...larger].map((image) => cropOf(image, LARGE.width, side))),
    };
  });
  return drawRows(rows, { width: side, height: side, channels: 3 }, 3);
}

/** From 64 pixels a side to 1080, a row for each clip. */
function drawProjected(clips: readonly Clip[]): Buffer {
  const side = PROJECTED.width * CROP;
  const rows = clips.map(({ name, frames }) => {
    const small = reduceByArea(frames[Math.floor(frames.length / 2)]!);
    const larger = KERNEL_NAMES.map((kernel) => enlarge(small, SMALL, PROJECTED, kernel));
    return {
      words: `${name}, 64 to 1080: ${KERNEL_NAMES.join(', ')}`,
      pictures: unitRange(larger.map((image) => cropOf(image, PROJECTED.width, side))),
    };
  });
  return drawRows(rows, { width: side, height: side, channels: 3 });
}

/** A square of a square picture, left and above of its middle. */
function cropOf(image: Uint8Array, width: number, side: number): Uint8Array {
  const from = Math.floor((width - side) * 0.45);
  const result = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    const row = ((from + y) * width + from) * 3;
    result.set(image.subarray(row, row + side * 3), y * side * 3);
  }
  return result;
}

function unitRange(images: readonly Uint8Array[]): Float32Array {
  const size = images[0]!.length;
  const result = new Float32Array(images.length * size);
  images.forEach((image, n) => image.forEach((byte, i) => (result[n * size + i] = byte / 255)));
  return result;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
