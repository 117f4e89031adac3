import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { startFfmpeg } from '@phosphene/model/media';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import {
  createFramePainter,
  createWalk,
  parseScore,
  steerWalk,
  type ScoreInput,
} from '../src/index.ts';
import { codecFromPath, openDecoder, parseFrameRate, renderFilm } from '../src/node/index.ts';
import { makeFixtureBundle, makeFolder, movingPicture } from './make-fixture-bundle.ts';

/** What the tests of one file share: a folder and two fixture bundles. */
export interface FilmBench {
  readonly folder: string;
  readonly colour: string;
  readonly luma: string;
}

/** Sets the bench up before the tests of a file and removes it after them. */
export function filmBench(): FilmBench {
  const bench = { folder: '', colour: '', luma: '' };
  beforeAll(async () => {
    await setBackend('cpu');
    bench.folder = await makeFolder();
    bench.colour = await makeFixtureBundle(bench.folder, movingPicture(3), 'colour');
    bench.luma = await makeFixtureBundle(bench.folder, movingPicture(1), 'luma');
  });
  afterAll(() => rm(bench.folder, { recursive: true, force: true }));
  return bench;
}

/** How a film is rendered where it differs from the default. */
export interface RenderOptions {
  readonly score?: Partial<ScoreInput>;
  readonly seconds?: number;
  /** As `parseFrameRate` reads it; 20 by default. */
  readonly fps?: string;
  readonly audio?: string;
  readonly size?: { width: number; height: number };
  readonly workers?: number;
  /** Half a second by default, so that short films have several. */
  readonly segmentSeconds?: number;
  readonly take?: { readonly path: string; readonly text: string };
  readonly signal?: AbortSignal;
  readonly onDone?: (done: number) => void;
  readonly force?: boolean;
}

/** Renders a film of a bench's bundle. */
export async function render(
  { folder }: FilmBench,
  bundleFolder: string,
  name: string,
  options: RenderOptions = {},
): Promise<string> {
  const out = join(folder, name);
  const { seconds = 2, fps = '20', score, workers, signal, onDone, ...rest } = options;
  const program = { path: fileURLToPath(new URL('segment-worker.mjs', import.meta.url)), args: [] };
  await renderFilm(
    {
      bundle: await openBundle(bundleFolder),
      score: parseScore({ version: 1, seed: 3, ...score }),
      seconds,
      rate: parseFrameRate(fps),
      codec: codecFromPath(out),
      out,
      backend: 'cpu',
      segmentSeconds: 0.5,
      version: 'test',
      ...(workers !== undefined && { workers: { program, count: workers } }),
      ...rest,
    },
    {
      ...(signal !== undefined && { signal }),
      onProgress: ({ done }) => onDone?.(done),
    },
  );
  return out;
}

/** Every frame of a film as RGB bytes. */
export async function decodeFrames(path: string, options: readonly string[] = []): Promise<Buffer> {
  const process = await startFfmpeg({
    inputs: [{ path, options: [] }],
    filters: ['scale=in_color_matrix=bt709:flags=bicubic+accurate_rnd+full_chroma_int'],
    output: { pipe: true, options: ['-f', 'rawvideo', '-pix_fmt', 'rgb24', ...options] },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdout!) chunks.push(chunk as Buffer);
  await process.finished;
  return Buffer.concat(chunks);
}

/** The frames of a walk, steered, painted by the look, without any film. */
export async function paintFrames(
  bundleFolder: string,
  frames: number,
  fps: number,
  input: Partial<ScoreInput> = {},
): Promise<Uint8Array> {
  const { manifest, ...bundle } = await openBundle(bundleFolder);
  const { width, height, channels } = manifest.image;
  const score = parseScore({ version: 1, seed: 3, look: { palette: 'inferno' }, ...input });
  const walk = steerWalk(createWalk(score, bundle), score, bundle);
  const decoder = await openDecoder({ manifest, ...bundle });
  const painter = createFramePainter(score.look, channels);
  const all = new Uint8Array(frames * width * height * 3);
  for (let frame = 0; frame < frames; frame++) {
    const picture = await decoder.decode(walk.latentBetween((frame * 30) / fps), 1);
    painter.paint(picture, all.subarray(frame * width * height * 3));
  }
  decoder.dispose();
  return all;
}

/** In dB, of two pictures in bytes. */
export function psnr(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return 10 * Math.log10((255 * 255 * a.length) / sum);
}

/** Writes a tone as a sound file. */
export async function makeTone(
  { folder }: FilmBench,
  name: string,
  seconds: number,
): Promise<string> {
  const samples = Float32Array.from({ length: 48_000 * seconds }, (_, i) => 0.4 * Math.sin(i / 17));
  const path = join(folder, name);
  const raw = ['-f', 'f32le', '-ar', '48000', '-ac', '1'];
  const process = await startFfmpeg({
    inputs: [{ pipe: true, options: raw }],
    output: { path, options: ['-ac', '1'] },
  });
  process.stdin!.end(Buffer.from(samples.buffer));
  await process.finished;
  return path;
}
