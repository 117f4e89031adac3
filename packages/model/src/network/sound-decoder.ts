import type { Layer } from './layer.ts';
import { measureLayers } from './measure-layers.ts';
import type { WeightSpec } from './run-layers.ts';

/** Rows and bands of the coarse window that a sound decoder gives: 40 ms and two mel bands a value. */
const ROWS = 25;
const BANDS = 32;
const HIDDEN = 96;

/**
 * The sound decoder that stands beside a picture VAE: from a latent to the window of sound that belongs to its picture,
 * levelled as the listener takes it, and coarse. It completes the joint model, whose other parts are the picture's encoder and
 * decoder and the listener (1611.01891 trains such decoders together; here the latent space is the picture's).
 */
export interface SoundDecoderArchitecture {
  /** Of the coarse window. */
  readonly rows: number;
  readonly bands: number;
  /** The dimension Z. */
  readonly latentSize: number;
  /** From latents [B, Z] to coarse windows [B, rows · bands]. */
  readonly layers: readonly Layer[];
}

/** A sound decoder for a latent space: some eighty thousand multiply-adds. */
export function soundDecoderArchitecture(latentSize: number): SoundDecoderArchitecture {
  return {
    rows: ROWS,
    bands: BANDS,
    latentSize,
    layers: [
      { kind: 'dense', name: 'sound-decoder/hidden', units: HIDDEN, activation: 'elu' },
      { kind: 'dense', name: 'sound-decoder/window', units: ROWS * BANDS, activation: 'linear' },
    ],
  };
}

/** All weights of a sound decoder, in a fixed order. */
export function soundDecoderWeightSpecs({
  layers,
  latentSize,
}: SoundDecoderArchitecture): readonly WeightSpec[] {
  return measureLayers(layers, [latentSize]).weights;
}
