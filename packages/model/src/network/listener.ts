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
  /** From windows [B, rows, bands, 1] to [B, components + 1 + components · Z], which `readHearing` takes apart. */
  readonly layers: readonly Layer[];
}

/**
 * A listener for a latent space: two networks on the same window. The first names what sounds, the second says where in
 * the latent space it is. They share nothing: pictures that can't be foretold from the sound would teach the first one
 * windows by heart (docs/experiments/ear.md). A window takes 45 million multiply-adds.
 */
export function listenerArchitecture(
  size: Pick<ListenerArchitecture, 'rows' | 'bands' | 'components' | 'latentSize'>,
): ListenerArchitecture {
  const { components, latentSize } = size;
  const conv = (name: string, filters: number, stride: 1 | 2): Layer => ({
    ...{ kind: 'conv', name: `listener/${name}`, filters, kernel: 3, stride, activation: 'elu' },
  });
  const dense = (name: string, units: number, activation: 'elu' | 'linear'): Layer => ({
    ...{ kind: 'dense', name: `listener/${name}`, units, activation },
  });
  const naming: Layer[] = [
    { kind: 'changes' },
    conv('label/0', 24, 2),
    conv('label/1', 48, 1),
    { kind: 'max-pool', rows: 2, columns: 2 },
    conv('label/2', 64, 1),
    { kind: 'max-pool', rows: 1, columns: 2 },
    conv('label/3', 64, 1),
    { kind: 'pool', over: 'rows' },
    dense('label/trunk', 96, 'elu'),
    dense('label/heard', components + 1, 'linear'),
  ];
  const placing: Layer[] = [
    ...[24, 48, 64, 96].map((filters, level) => conv(`latent/${level}`, filters, 2)),
    { kind: 'pool', over: 'grid' },
    dense('latent/trunk', 96, 'elu'),
    dense('latent/heard', components * latentSize, 'linear'),
  ];
  return { ...size, layers: [{ kind: 'parallel', branches: [naming, placing] }] };
}

/** All weights of a listener, in a fixed order. */
export function listenerWeightSpecs({
  layers,
  rows,
  bands,
}: ListenerArchitecture): readonly WeightSpec[] {
  return measureLayers(layers, [rows, bands, 1]).weights;
}
