import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkJson, InnerPath } from '@phosphene/model/json';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { io } from '@tensorflow/tfjs-core';

/** A graph model of a folder, the bytes of its files, and the nodes of its graph. */
export interface LoadedGraph {
  readonly model: GraphModel;
  readonly bytes: number;
  readonly nodes: number;
}

/** Loads `model.json` and the shards that it names, none of them outside the folder. */
export async function loadGraphFolder(folder: string): Promise<LoadedGraph> {
  const path = join(folder, 'model.json');
  const text = await readFile(path);
  const { weightsManifest, ...rest } = JSON.parse(text.toString('utf8')) as io.ModelJSON;
  const shards: Buffer[] = [];
  for (const name of weightsManifest.flatMap(({ paths }) => paths)) {
    shards.push(await readFile(join(folder, checkJson(InnerPath, name, path))));
  }
  const weights = new Uint8Array(Buffer.concat(shards));
  const model = await loadGraphModel(
    io.fromMemory({
      ...rest,
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: weights.buffer,
    }),
  );
  const { node } = rest.modelTopology as { node: readonly unknown[] };
  return { model, bytes: text.length + weights.length, nodes: node.length };
}
