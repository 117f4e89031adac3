import { elementCount } from '../network/measure-layers.ts';

/** A node of a graph model's topology. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, unknown>>;
}

/** What a node gives, for a batch of one. */
export interface Value {
  readonly shape: readonly number[];
  /** The values, where they are integers that are known. */
  readonly integers: readonly number[] | null;
}

/** Values of a tensor, at most: 256 MB of them. */
const MOST_VALUES = 1 << 26;

/** Settings that every operation has alike, as Phosphene writes them: all that shapes and sums depend on beside inputs. */
const FIXED: Readonly<Record<string, string>> = {
  num_args: '{"i":"1"}',
  epsilon: '{"f":0}',
  explicit_paddings: '{"list":{}}',
  dilations: '{"list":{"i":["1","1","1","1"]}}',
  // `NHWC`; text is in base64.
  data_format: '{"s":"TkhXQw=="}',
  transpose_a: '{"b":false}',
  transpose_b: '{"b":false}',
  align_corners: '{"b":false}',
  half_pixel_centers: '{"b":false}',
};

type Operation = (inputs: readonly Value[], node: GraphNode) => readonly number[] | Value;

/**
 * What an operation gives.
 *
 * @throws {RangeError} for an operation that Phosphene doesn't write, and where its inputs don't fit it or each other
 */
export function resultOf(node: GraphNode, inputs: readonly Value[]): Value {
  const operation = Object.hasOwn(OPERATIONS, node.op) ? OPERATIONS[node.op] : undefined;
  if (operation === undefined) throw new RangeError('no operation of Phosphene’s');
  for (const [name, due] of Object.entries(FIXED)) {
    const found = node.attr[name];
    if (found !== undefined && JSON.stringify(found) !== due) {
      throw new RangeError(`has another ${name} than Phosphene writes`);
    }
  }
  const result = operation(inputs, node);
  const value = 'shape' in result ? result : { shape: result, integers: null };
  const isSize = (side: number): boolean => Number.isSafeInteger(side) && side >= 0;
  if (!value.shape.every(isSize) || elementCount(value.shape) > MOST_VALUES) {
    throw new RangeError(`gives [${value.shape.join()}], which no picture needs`);
  }
  return value;
}

const same: Operation = ([x]) => must(x).shape;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  Identity: ([x]) => must(x),
  Relu: same,
  Elu: same,
  Sigmoid: same,
  Square: same,
  Rsqrt: same,
  AddV2: broadcast,
  Sub: broadcast,
  Mul: broadcast,
  BiasAdd: ([x, bias]) => biased(must(x).shape, bias),
  _FusedMatMul: ([x, kernel, bias], node) => {
    refuseFused(node);
    const [rows, depth] = sides(x, 2);
    const [due, columns] = sides(kernel, 2);
    refuse(depth !== due, `multiplies ${depth} by ${due} values`);
    return biased([rows!, columns!], bias);
  },
  _FusedConv2D: ([x, kernel, bias], node) => {
    refuseFused(node);
    refusePadding(node, 'same');
    const [batch, height, width, channels] = sides(x, 4);
    const [, , due, filters] = sides(kernel, 4);
    refuse(channels !== due, `has a kernel for ${due} channels where there are ${channels}`);
    const [down, across] = steps(node, 'strides');
    return biased([batch!, Math.ceil(height! / down), Math.ceil(width! / across), filters!], bias);
  },
  Conv2DBackpropInput: ([size, kernel, x], node) => {
    refusePadding(node, 'same');
    const whole = integers(size);
    const [, , channels, due] = sides(kernel, 4);
    const [batch, height, width, filters] = sides(x, 4);
    const [down, across] = steps(node, 'strides');
    const expected = [batch, height! * down, width! * across, channels];
    refuse(filters !== due, `has a kernel for ${due} filters where there are ${filters}`);
    refuse(whole.join() !== expected.join(), `gives [${whole.join()}], not [${expected.join()}]`);
    return whole;
  },
  Reshape: ([x, shape]) => {
    const wanted = integers(shape);
    const known = wanted.filter((side) => side !== -1);
    const left = elementCount(must(x).shape) / elementCount(known);
    const result = wanted.map((side) => (side === -1 ? left : side));
    refuse(wanted.length > known.length + 1, 'leaves two sides open');
    refuse(
      elementCount(result) !== elementCount(must(x).shape) || !result.every(Number.isSafeInteger),
      `makes [${result.join()}] of [${must(x).shape.join()}]`,
    );
    return result;
  },
  Transpose: ([x, order]) => {
    const { shape } = must(x);
    const axes = integers(order);
    const sorted = [...axes].sort((a, b) => a - b);
    refuse(sorted.join() !== shape.map((_, axis) => axis).join(), `orders axes as ${axes.join()}`);
    return axes.map((axis) => shape[axis]!);
  },
  ConcatV2: (inputs) => {
    const [axis] = integers(inputs.at(-1));
    const parts = inputs.slice(0, -1);
    const first = must(parts[0]).shape;
    const place = axis! < 0 ? axis! + first.length : axis!;
    const others = (shape: readonly number[]): string => shape.toSpliced(place, 1).join();
    refuse(!(place >= 0 && place < first.length), `joins along an axis ${axis}`);
    refuse(
      parts.some(({ shape }) => others(shape) !== others(first)),
      'joins what doesn’t fit',
    );
    const side = parts.reduce((sum, { shape }) => sum + shape[place]!, 0);
    const known = parts.every((part) => part.integers !== null);
    return {
      shape: first.toSpliced(place, 1, side),
      integers: known && first.length === 1 ? parts.flatMap((part) => part.integers!) : null,
    };
  },
  Slice: ([x, begin, size]) => {
    const { shape, integers: values } = must(x);
    const [from, wanted] = [integers(begin), integers(size)];
    refuse(from.length !== shape.length || wanted.length !== shape.length, 'has other axes');
    const result = shape.map((side, axis) =>
      wanted[axis] === -1 ? side - from[axis]! : wanted[axis]!,
    );
    refuse(
      shape.some((side, axis) => from[axis]! < 0 || from[axis]! + result[axis]! > side),
      `takes what is beyond [${shape.join()}]`,
    );
    const known = values !== null && shape.length === 1;
    return {
      shape: result,
      integers: known ? values.slice(from[0], from[0]! + result[0]!) : null,
    };
  },
  Shape: ([x]) => ({ shape: [must(x).shape.length], integers: must(x).shape }),
  Mean: reduce,
  Max: reduce,
  MaxPool: ([x], node) => {
    refusePadding(node, 'valid');
    const [block, step] = [steps(node, 'ksize'), steps(node, 'strides')];
    refuse(
      block.join() !== step.join(),
      `has blocks of ${block.join()} in steps of ${step.join()}`,
    );
    const [batch, height, width, channels] = sides(x, 4);
    const [down, across] = step;
    return [batch!, Math.floor(height! / down), Math.floor(width! / across), channels!];
  },
  ResizeNearestNeighbor: ([x, size]) => {
    const [batch, , , channels] = sides(x, 4);
    const [height, width, ...more] = integers(size);
    refuse(height === undefined || width === undefined || more.length > 0, 'has no two sides');
    return [batch!, height!, width!, channels!];
  },
};

function refuse(isWrong: boolean, reason: string): void {
  if (isWrong) throw new RangeError(reason);
}

function must(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('lacks an input');
  return value;
}

function sides(value: Value | undefined, count: number): readonly number[] {
  const { shape } = must(value);
  refuse(shape.length !== count, `takes [${shape.join()}], which has not ${count} axes`);
  return shape;
}

function integers(value: Value | undefined): readonly number[] {
  const { integers: known } = must(value);
  if (known === null) throw new RangeError('takes sizes that are not known');
  return known;
}

/** @param bias may be left out */
function biased(shape: readonly number[], bias: Value | undefined): readonly number[] {
  const due = shape.at(-1);
  refuse(
    bias !== undefined && bias.shape.join() !== String(due),
    `adds [${bias?.shape.join()}] to ${due} channels`,
  );
  return shape;
}

function broadcast([x, y]: readonly Value[]): readonly number[] {
  const [a, b] = [must(x).shape, must(y).shape];
  const axes = Math.max(a.length, b.length);
  return Array.from({ length: axes }, (_, axis) => {
    const [one, other] = [a, b].map((shape) => shape[axis - axes + shape.length] ?? 1) as [
      number,
      number,
    ];
    refuse(one !== other && one !== 1 && other !== 1, `joins [${a.join()}] and [${b.join()}]`);
    return Math.max(one, other);
  });
}

function reduce([x, along]: readonly Value[], node: GraphNode): readonly number[] {
  const { shape } = must(x);
  const axes = integers(along).map((axis) => (axis < 0 ? axis + shape.length : axis));
  refuse(
    axes.some((axis) => !(axis in shape)),
    `goes along axes ${axes.join()}`,
  );
  if (flag(node, 'keep_dims')) return shape.map((side, axis) => (axes.includes(axis) ? 1 : side));
  return shape.filter((_, axis) => !axes.includes(axis));
}

function flag({ attr }: GraphNode, name: string): boolean {
  return (attr[name] as { b?: boolean } | undefined)?.b === true;
}

/** Of the rows and the columns. */
function steps({ attr }: GraphNode, name: string): readonly [number, number] {
  const list = (attr[name] as { list?: { i?: unknown[] } } | undefined)?.list?.i ?? [];
  const whole = (value: unknown): number => (typeof value === 'string' ? Number(value) : NaN);
  const [batch, down, across, channels] = list.map(whole);
  const fits = [down, across].every((step) => Number.isSafeInteger(step) && step! >= 1);
  refuse(batch !== 1 || channels !== 1 || !fits, `has ${name} ${list.join()}`);
  return [down!, across!];
}

// cspell:ignore FNRQ FMSUQ Qmlhc
/** `SAME` and `VALID`, in base64 as GraphDef's JSON has its text. */
const PADDING = { same: 'U0FNRQ==', valid: 'VkFMSUQ=' } as const;
/** What may be one operation with a product: `BiasAdd`, then nothing, `Relu`, `Elu` or `Sigmoid`. */
const FUSED = ['Qmlhc0FkZA==', 'UmVsdQ==', 'RWx1', 'U2lnbW9pZA=='];

function refuseFused({ input, attr }: GraphNode): void {
  const fused = (attr['fused_ops'] as { list?: { s?: unknown[] } } | undefined)?.list?.s ?? [];
  const [bias, ...activations] = fused.map((one) => FUSED.indexOf(one as string));
  const fits = bias === 0 && activations.length < 2 && activations.every((at) => at > 0);
  refuse(!fits, 'is one with an operation that is not Phosphene’s');
  refuse(!('num_args' in attr) || input.length !== 3, 'has no bias');
}

function refusePadding({ attr }: GraphNode, due: keyof typeof PADDING): void {
  const { s } = (attr['padding'] ?? {}) as { s?: unknown };
  refuse(s !== PADDING[due], 'is padded otherwise');
}
