import * as tf from '@tensorflow/tfjs-core';
import { imageSize, planesOf, type ImageShape } from './image-shape.ts';

/** Cycles a pixel (0.5 is the finest that there is) above which power counts as fine detail. */
const FINE = 0.25;
const BATCH = 64;

/** Power at each spatial frequency, mean over pictures and channels. */
export interface PowerSpectrum {
  readonly height: number;
  /** Frequencies across: the other half mirrors these. */
  readonly columns: number;
  /** [height, columns]: `|F|² / (H · W)` without each plane's mean; white noise of variance v has v everywhere. */
  readonly power: Float64Array;
  /** How often each column stands in the whole spectrum, [columns]: 1 or 2. */
  readonly weights: Float64Array;
  /** Radial frequency of each place, cycles a pixel, [height, columns]. */
  readonly frequencies: Float64Array;
}

/** Mean power by rings of radial frequency. */
export interface RadialSpectrum {
  /** Middle of each ring, cycles a pixel. */
  readonly frequencies: number[];
  /** Mean power in it; 0 where a ring holds no frequency. */
  readonly power: number[];
}

/**
 * The mean power spectrum of pictures, without a window, by products with cosines and sines: any size, any back
 * end.
 *
 * @param images [N, H, W, C]
 */
export async function powerSpectrum(
  images: Float32Array,
  shape: ImageShape,
): Promise<PowerSpectrum> {
  const { height, width, channels } = shape;
  const size = imageSize(shape);
  const count = images.length / size;
  const columns = Math.floor(width / 2) + 1;
  const power = new Float64Array(height * columns);
  for (let first = 0; first < count; first += BATCH) {
    const part = Math.min(BATCH, count - first);
    const sum = tf.tidy(() => {
      const values = images.slice(first * size, (first + part) * size);
      return tf.sum(batchPower(tf.tensor4d(values, [part, height, width, channels])), 0);
    });
    (await sum.data()).forEach((value, at) => (power[at]! += value / (count * channels)));
    sum.dispose();
  }
  const weights = columnWeights(width, columns);
  const frequencies = radialFrequencies(height, width);
  return { height, columns, power, weights, frequencies };
}

/**
 * Power of fine detail: the mean over all radial frequencies above 0.25 cycles a pixel. Divided by that of real
 * frames it says how sharp pictures are: 1 as sharp, 0 all blur.
 *
 * @param images [N, H, W, C] in 0…1
 */
export async function highFrequencyPower(images: Float32Array, shape: ImageShape): Promise<number> {
  return finePower(await powerSpectrum(images, shape));
}

/** `highFrequencyPower` of a spectrum that is there already. */
export function finePower(spectrum: PowerSpectrum): number {
  return meanPower(spectrum, (frequency) => frequency > FINE);
}

/**
 * `highFrequencyPower` of each picture of a batch that is a tensor, [B, H, W, C].
 *
 * @returns [B]
 */
export function batchFinePower(images: tf.Tensor4D): tf.Tensor1D {
  const [count, height, width, channels] = images.shape;
  const columns = Math.floor(width / 2) + 1;
  const weights = columnWeights(width, columns);
  const fine = radialFrequencies(height, width).map((frequency, at) =>
    frequency > FINE ? weights[at % columns]! : 0,
  );
  const places = fine.reduce((sum, weight) => sum + weight, 0);
  return tf.tidy(() => {
    const each = tf.tensor1d(Float32Array.from(fine, (weight) => weight / (places * channels)));
    const power = tf.reshape(batchPower(images), [count, channels, height * columns]);
    return tf.sum(tf.mul(power, each), [1, 2]) as tf.Tensor1D;
  });
}

/** Mean power by radial frequency, in `rings` equal steps from 0 to the finest, 0.5 cycles a pixel. */
export function radialSpectrum(spectrum: PowerSpectrum, rings = 32): RadialSpectrum {
  const step = 0.5 / rings;
  const edges = Array.from({ length: rings }, (_, ring) => ring * step);
  return {
    frequencies: edges.map((edge) => edge + step / 2),
    power: edges.map((edge) => meanPower(spectrum, (f) => f > edge && f <= edge + step)),
  };
}

function meanPower(
  { columns, power, weights, frequencies }: PowerSpectrum,
  within: (frequency: number) => boolean,
): number {
  let [sum, places] = [0, 0];
  power.forEach((value, at) => {
    if (!within(frequencies[at]!)) return;
    sum += weights[at % columns]! * value;
    places += weights[at % columns]!;
  });
  return places === 0 ? 0 : sum / places;
}

function columnWeights(width: number, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, x) => (x === 0 || 2 * x === width ? 1 : 2));
}

/** [H, W / 2 + 1], cycles a pixel. */
function radialFrequencies(height: number, width: number): Float64Array {
  const columns = Math.floor(width / 2) + 1;
  return Float64Array.from({ length: height * columns }, (_, at) => {
    const y = Math.floor(at / columns);
    return Math.hypot(Math.min(y, height - y) / height, (at % columns) / width);
  });
}

/** `|F|² / (H · W)` of each plane, [B · C, H, W / 2 + 1]. */
function batchPower(images: tf.Tensor4D): tf.Tensor3D {
  const planes = planesOf(images);
  const [count, height, width] = planes.shape;
  const columns = Math.floor(width / 2) + 1;
  const across = waves(width, columns);
  const down = waves(height, height);
  // The mean goes first: beside it the rest would drown in rounding.
  const rows = tf.reshape(tf.sub(planes, tf.mean(planes, [1, 2], true)), [-1, width]);
  const turn = (t: tf.Tensor): tf.Tensor2D =>
    tf.reshape(tf.transpose(tf.reshape(t, [count, height, columns]), [0, 2, 1]), [-1, height]);
  const [re, im] = [turn(tf.matMul(rows, across.cos)), turn(tf.matMul(rows, across.sin))];
  const real = tf.sub(tf.matMul(re, down.cos), tf.matMul(im, down.sin));
  const imaginary = tf.add(tf.matMul(re, down.sin), tf.matMul(im, down.cos));
  const power = tf.div(tf.add(tf.square(real), tf.square(imaginary)), height * width);
  return tf.transpose(tf.reshape(power, [count, columns, height]), [0, 2, 1]);
}

function waves(length: number, frequencies: number): { cos: tf.Tensor2D; sin: tf.Tensor2D } {
  const table = (wave: (angle: number) => number): tf.Tensor2D =>
    tf.tensor2d(
      Float32Array.from({ length: length * frequencies }, (_, at) => {
        const turns = (Math.floor(at / frequencies) * (at % frequencies)) % length;
        return wave((2 * Math.PI * turns) / length);
      }),
      [length, frequencies],
    );
  return { cos: table(Math.cos), sin: table(Math.sin) };
}
