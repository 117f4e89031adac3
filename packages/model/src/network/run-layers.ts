import type { Activation, Layer } from './layer.ts';

/** A weight of a layer. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly role: 'kernel' | 'bias' | 'shuffle-kernel' | 'residual-end';
  /** Inputs that meet in one output. */
  readonly fanIn: number;
}

/**
 * What a reading of layers must be able to do. `T` is its idea of a value: a tensor in training, a shape
 * when weights are counted, a node in a graph model.
 */
export interface LayerOps<T> {
  shape(x: T): readonly number[];
  dense(x: T, kernel: WeightSpec, bias: WeightSpec, activation: Activation): T;
  conv(x: T, kernel: WeightSpec, bias: WeightSpec, stride: 1 | 2, activation: Activation): T;
  convTranspose(x: T, kernel: WeightSpec, bias: WeightSpec, stride: 2, activation: Activation): T;
  activate(x: T, activation: Activation): T;
  add(x: T, y: T): T;
  /** x / √(mean of x² over the axes + 1e-4) */
  normalise(x: T, axes: readonly number[]): T;
  /** The first dimension of `shape` may be −1. */
  reshape(x: T, shape: readonly number[]): T;
  transpose(x: T, permutation: readonly number[]): T;
  /** [B, H, W, C] → [B, 2H, 2W, C] by repetition. */
  repeatTwice(x: T): T;
  /** [B, …] side by side: [B, sum of their units] */
  join(parts: readonly T[]): T;
  /** [B, H, W, C] → [B, H / rows, W / columns, C] */
  maxPool(x: T, rows: number, columns: number): T;
  /** [B, H, W, C] → [B, the axes that are left]: mean or maximum over `axes`. */
  reduce(x: T, by: 'mean' | 'max', axes: readonly number[]): T;
  /** [B, H, W, C] → [B, H, W, 2C]: each row beside its difference to the row before, the first beside 0. */
  changes(x: T): T;
}

/** Reads layers from first to last with the given operations. Shapes are without the batch, but for x's. */
export function runLayers<T>(layers: readonly Layer[], ops: LayerOps<T>, input: T): T {
  return layers.reduce((x, layer) => runLayer(layer, ops, x), input);
}

function runLayer<T>(layer: Layer, ops: LayerOps<T>, x: T): T {
  const shape = ops.shape(x);
  const channels = shape.at(-1)!;
  switch (layer.kind) {
    case 'dense': {
      const kernel = weight(layer.name, 'kernel', [channels, layer.units], channels);
      return ops.dense(x, kernel, bias(layer.name, layer.units), layer.activation);
    }
    case 'conv':
      return convolve(ops, x, layer.name, layer.filters, layer, 'kernel');
    case 'conv-transpose': {
      const { kernel, filters, name, stride, activation } = layer;
      const spec = weight(
        name,
        'kernel',
        [kernel, kernel, filters, channels],
        kernel ** 2 * channels,
      );
      return ops.convTranspose(x, spec, bias(name, filters), stride, activation);
    }
    case 'shuffle-up': {
      const wide = convolve(ops, x, layer.name, layer.filters * 4, layer, 'shuffle-kernel');
      return shuffle(ops, wide, layer.filters);
    }
    case 'resize-up':
      return convolve(ops, ops.repeatTwice(x), layer.name, layer.filters, layer, 'kernel');
    case 'residual': {
      const { kernel, activation, name } = layer;
      const first = { kernel, activation };
      const hidden = convolve(ops, x, `${name}/first`, channels, first, 'kernel');
      const last = { kernel, activation: 'linear' as const };
      const branch = convolve(ops, hidden, `${name}/last`, channels, last, 'residual-end');
      return ops.activate(ops.add(x, branch), activation);
    }
    case 'normalise':
      return ops.normalise(x, layer.each === 'pixel' ? [3] : [1, 2, 3]);
    case 'parallel':
      return ops.join(layer.branches.map((branch) => runLayers(branch, ops, x)));
    case 'max-pool':
      return ops.maxPool(x, layer.rows, layer.columns);
    case 'pool': {
      const axes = layer.over === 'grid' ? [1, 2] : [1];
      const units = axes.length === 1 ? shape[2]! * channels : channels;
      const parts = (['mean', 'max'] as const).map((by) => ops.reduce(x, by, axes));
      return ops.join(parts.map((part) => ops.reshape(part, [-1, units])));
    }
    case 'changes':
      return ops.changes(x);
    case 'activation':
      return ops.activate(x, layer.activation);
    case 'reshape':
      return ops.reshape(x, [-1, ...layer.shape]);
    case 'flatten':
      return ops.reshape(x, [-1, shape.slice(1).reduce((a, b) => a * b)]);
  }
}

function convolve<T>(
  ops: LayerOps<T>,
  x: T,
  name: string,
  filters: number,
  how: { kernel: number; activation: Activation; stride?: 1 | 2 },
  role: WeightSpec['role'],
): T {
  const channels = ops.shape(x).at(-1)!;
  const { kernel, stride = 1, activation } = how;
  const spec = weight(name, role, [kernel, kernel, channels, filters], kernel ** 2 * channels);
  return ops.conv(x, spec, bias(name, filters), stride, activation);
}

/**
 * Pixel shuffle [B, H, W, 4F] → [B, 2H, 2W, F]. The channels count (row, column, filter), so that one
 * transposition of rank four, with the innermost values left together, does it.
 */
function shuffle<T>(ops: LayerOps<T>, x: T, filters: number): T {
  const [, height, width] = ops.shape(x) as [number, number, number, number];
  const rows = ops.reshape(x, [-1, width, 2, 2 * filters]);
  const woven = ops.transpose(rows, [0, 2, 1, 3]);
  return ops.reshape(woven, [-1, 2 * height, 2 * width, filters]);
}

function weight(
  name: string,
  role: WeightSpec['role'],
  shape: readonly number[],
  fanIn: number,
): WeightSpec {
  return { name: `${name}/kernel`, shape, role, fanIn };
}

function bias(name: string, size: number): WeightSpec {
  return { name: `${name}/bias`, shape: [size], role: 'bias', fanIn: 1 };
}
