import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { packLatentCodes } from '@phosphene/model/bundle';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';

/** A bundle that has an encoder, and its footage's first frame as a picture. */
export interface SeeingBundle {
  readonly folder: string;
  /** The frame's code as the bundle has it, [Z]. */
  readonly code: Float32Array;
  /** The frame, at so many times its size, in the middle of a picture that is wider than it. */
  readonly picture: (scale: number, margin: number) => Buffer;
}

/** Writes a fixture whose code 0 is what its encoder gives for a drawn picture. tfjs needs a back end. */
export async function makeSeeingBundle(
  folder: string,
  channels: 1 | 3,
  side = 32,
): Promise<SeeingBundle> {
  await makeFixtureBundle(folder, { channels, side, widths: [16, 12, 8], encoder: true });
  const { encoder, codes } = await openBundle(folder);
  const { weightsManifest, ...rest } = JSON.parse(encoder!.topology) as tf.io.ModelJSON;
  const model = await loadGraphModel(
    tf.io.fromMemory({
      ...rest,
      weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
      weightData: encoder!.weights,
    }),
  );
  const picture = (scale: number, margin: number): Canvas => draw(side, scale, margin);
  const code = tf.tidy(() => {
    const image = tf.tensor4d(pixelsOf(picture(1, 0), channels), [1, side, side, channels]);
    const posterior = model.predict({ image }) as tf.Tensor2D;
    return tf.slice2d(posterior, [0, 0], [1, codes.size]).dataSync<'float32'>().slice();
  });
  model.dispose();
  codes.means.set(code);
  const packed = packLatentCodes(codes);
  await writeFile(join(folder, 'latents.bin'), packed);
  const path = join(folder, 'phosphene.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    latents: { file: { sha256: string } };
  };
  manifest.latents.file.sha256 = sha256(packed);
  await writeFile(path, JSON.stringify(manifest));
  return { folder, code, picture: (...size) => picture(...size).toBuffer('image/png') };
}

/** A bright ball before a coloured ground. */
function draw(side: number, scale: number, margin: number): Canvas {
  const canvas = createCanvas((side + 2 * margin) * scale, side * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const ground = context.createLinearGradient(margin, 0, margin + side, side);
  ground.addColorStop(0, '#20407f');
  ground.addColorStop(1, '#c06030');
  context.fillStyle = ground;
  context.fillRect(0, 0, side + 2 * margin, side);
  const ball = context.createRadialGradient(margin + 12, 14, 1, margin + 12, 14, 10);
  ball.addColorStop(0, '#fff4d0');
  ball.addColorStop(1, '#fff4d000');
  context.fillStyle = ball;
  context.fillRect(0, 0, side + 2 * margin, side);
  return canvas;
}

function pixelsOf(canvas: Canvas, channels: 1 | 3): Float32Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const luma = [0.299, 0.587, 0.114];
  return Float32Array.from({ length: canvas.width * canvas.height * channels }, (_, at) => {
    const first = 4 * Math.floor(at / channels);
    if (channels === 3) return data[first + (at % 3)]! / 255;
    return luma.reduce((sum, share, colour) => sum + share * data[first + colour]!, 0) / 255;
  });
}
