/** An operation's setting, by the field of TensorFlow's attr_value.proto that holds it. */
export type Attribute =
  | Readonly<Record<string, never>>
  | { readonly s: Uint8Array }
  | { readonly i: number }
  | { readonly f: number }
  | { readonly b: boolean }
  | { readonly type: number }
  | { readonly shape: ShapeProto }
  | { readonly tensor: TensorProto }
  | { readonly list: { readonly i?: readonly number[]; readonly f?: readonly number[] } };

export interface ShapeProto {
  readonly dim: readonly { readonly size: number }[];
}

export interface TensorProto {
  readonly dtype: number;
  readonly tensorShape: ShapeProto;
  /** The values as they lie in memory. */
  readonly tensorContent: Uint8Array;
}

/** One operation of a graph. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** `name` of a node, or `name:1` for its second output. */
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, Attribute>>;
  /** What comes out; for those who rewrite the graph, it is not stored. */
  readonly shapes: readonly (readonly number[])[];
}

export function shapeProto(shape: readonly number[]): ShapeProto {
  return { dim: shape.map((size) => ({ size })) };
}
