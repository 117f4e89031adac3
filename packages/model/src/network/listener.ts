import { heardSize } from '../audio/hearing.ts';
import type { Layer } from './layer.ts';
import { measureLayers } from './measure-layers.ts';
import type { WeightSpec } from './run-layers.ts';

/**
 * The sound encoder that stands beside a picture VAE (Wav2CLIP's pattern, 2110.11499): a window of sound gives a
 * mixture over the latent space, one component for each label, and how familiar the sound is.
 */
export interface ListenerArchitecture {
  /** Log-mel rows of a window. */
  readonly rows: number;
  readonly bands: number;
  /** Parts of the mixture: one for each label. */
  readonly components: number;
  /** The dimension Z. */
  readonly latentSize: number;
  /** From windows [B, rows, bands, 1] to [B, components + components · Z + 1]. */
  readonly layers: readonly Layer[];
}

/** A listener for a latent space. Small: a window takes some five million multiply-adds. */
export function listenerArchitecture(
  size: Pick<ListenerArchitecture, 'rows' | 'bands' | 'components' | 'latentSize'>,
): ListenerArchitecture {
  const conv = (level: number, filters: number): Layer => ({
    kind: 'conv',
    name: `listener/${level}`,
    filters,
    kernel: 3,
    stride: 2,
    activation: 'elu',
  });
  return {
    ...size,
    layers: [
      ...[24, 48, 64, 96].map((filters, level) => conv(level, filters)),
      { kind: 'pool' },
      { kind: 'dense', name: 'listener/trunk', units: 96, activation: 'elu' },
      { kind: 'dense', name: 'listener/heard', units: heardSize(size), activation: 'linear' },
    ],
  };
}

/** All weights of a listener, in a fixed order. */
export function listenerWeightSpecs({
  layers,
  rows,
  bands,
}: ListenerArchitecture): readonly WeightSpec[] {
  return measureLayers(layers, [rows, bands, 1]).weights;
}
