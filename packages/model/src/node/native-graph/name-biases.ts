import type { GraphNode } from './graph-node.ts';

/**
 * Calls the addition of a bias to a convolution by its name, `BiasAdd`: TensorFlow makes one operation of
 * convolution, bias and activation only where it can see what they are. tfjs has but the general addition.
 */
export function nameBiases(nodes: readonly GraphNode[]): GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  return nodes.map((node) => {
    const [image, bias] = node.input.map((name) => byName.get(name));
    if (!/^Add(V2)?$/.test(node.op) || image?.op !== 'Conv2D' || bias === undefined) return node;
    const [shape] = bias.shapes;
    if (shape?.length !== 1 || shape[0] !== image.shapes[0]?.at(-1)) return node;
    const attr = { T: node.attr['T']!, data_format: { s: Buffer.from('NHWC') } };
    return { ...node, op: 'BiasAdd', attr };
  });
}
