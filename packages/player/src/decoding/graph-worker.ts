import { firstBrokenPicture } from '@phosphene/sampler';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { GraphReply, GraphRequest, StageGraph } from './graph-messages.ts';
import { startWasm } from './start-wasm.ts';

// The entry of the thread that runs a graph in wasm: the decoder's one picture at a time, or the encoder's.

let network: GraphModel;
let model: StageGraph;

const reply = (message: GraphReply, transferred: Transferable[] = []): void =>
  self.postMessage(message, { transfer: transferred });

self.onmessage = ({ data }: MessageEvent<GraphRequest>): void => {
  (data.kind === 'open' ? open(data) : run(data.values)).catch((error: unknown) =>
    reply({ kind: 'fault', message: error instanceof Error ? error.message : String(error) }),
  );
};

async function open(request: Extract<GraphRequest, { kind: 'open' }>): Promise<void> {
  await startWasm(request.threads, request.files);
  ({ model } = request);
  network = await loadGraphModel(tf.io.fromMemory(model.graph));
  reply({ kind: 'ready' });
}

async function run(given: Float32Array): Promise<void> {
  const result = tf.tidy(() => {
    const input = tf.tensor(given, [...model.shape]);
    return network.execute({ [model.input]: input }, model.output) as tf.Tensor;
  });
  // A copy: what tfjs gives may lie in memory that is shared or used again.
  const values = new Float32Array(await result.data<'float32'>());
  result.dispose();
  const broken = firstBrokenPicture(values, values.length) !== null;
  const memory = { tensors: tf.memory().numTensors, bytes: tf.memory().numBytes };
  reply({ kind: 'result', values, broken, memory }, [values.buffer]);
}
