import protobuf from 'protobufjs/light.js';
import type { GraphNode } from './graph-node.ts';

/** Any day's of the last years: by which rules TensorFlow reads the operations. */
const PRODUCER = 1286;

const many = (type: string, id: number): protobuf.IField => ({ rule: 'repeated', type, id });

/** The fields of saved_model.proto and what it holds that a graph without variables needs. */
const schema = protobuf.Root.fromJSON({
  nested: {
    Dimension: { fields: { size: { type: 'int64', id: 1 } } },
    Shape: { fields: { dim: many('Dimension', 2) } },
    Tensor: {
      fields: {
        dtype: { type: 'int32', id: 1 },
        tensorShape: { type: 'Shape', id: 2 },
        tensorContent: { type: 'bytes', id: 4 },
      },
    },
    List: { fields: { i: many('int64', 3), f: many('float', 4) } },
    Attribute: {
      // Which says that a 0 or a `false` is stored, too.
      oneofs: { value: { oneof: ['list', 's', 'i', 'f', 'b', 'type', 'shape', 'tensor'] } },
      fields: {
        list: { type: 'List', id: 1 },
        s: { type: 'bytes', id: 2 },
        i: { type: 'int64', id: 3 },
        f: { type: 'float', id: 4 },
        b: { type: 'bool', id: 5 },
        type: { type: 'int32', id: 6 },
        shape: { type: 'Shape', id: 7 },
        tensor: { type: 'Tensor', id: 8 },
      },
    },
    Node: {
      fields: {
        name: { type: 'string', id: 1 },
        op: { type: 'string', id: 2 },
        input: many('string', 3),
        attr: { keyType: 'string', type: 'Attribute', id: 5 } as protobuf.IMapField,
      },
    },
    Versions: { fields: { producer: { type: 'int32', id: 1 } } },
    Graph: { fields: { node: many('Node', 1), versions: { type: 'Versions', id: 4 } } },
    MetaInfo: { fields: { tags: many('string', 4) } },
    MetaGraph: {
      fields: {
        metaInfoDef: { type: 'MetaInfo', id: 1 },
        graphDef: { type: 'Graph', id: 2 },
      },
    },
    SavedModel: {
      fields: { schemaVersion: { type: 'int64', id: 1 }, metaGraphs: many('MetaGraph', 2) },
    },
  },
}).lookupType('SavedModel');

/** The tag under which the graph stands in the file. */
export const TAG = 'serve';

/** What a `saved_model.pb` holds for a graph without variables. The same nodes give the same bytes. */
export function encodeSavedModel(nodes: readonly GraphNode[]): Uint8Array {
  const graphDef = { node: nodes, versions: { producer: PRODUCER } };
  const metaGraphs = [{ metaInfoDef: { tags: [TAG] }, graphDef }];
  return schema.encode(schema.create({ schemaVersion: 1, metaGraphs })).finish();
}
