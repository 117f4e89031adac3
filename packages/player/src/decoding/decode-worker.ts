import { firstBrokenPicture } from '@phosphene/sampler';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { DecodeReply, DecodeRequest } from './decode-messages.ts';
import { startWasm } from './start-wasm.ts';

// The entry of the thread that decodes in wasm: one picture at a time.

let model: GraphModel;
let latentSize = 0;

const reply = (message: DecodeReply, transferred: Transferable[] = []): void =>
  self.postMessage(message, { transfer: transferred });

self.onmessage = ({ data }: MessageEvent<DecodeRequest>): void => {
  (data.kind === 'open' ? open(data) : decode(data.latent)).catch((error: unknown) =>
    reply({ kind: 'fault', message: error instanceof Error ? error.message : String(error) }),
  );
};

async function open(request: Extract<DecodeRequest, { kind: 'open' }>): Promise<void> {
  await startWasm(request.threads, request.files);
  ({ latentSize } = request);
  model = await loadGraphModel(tf.io.fromMemory(request.graph));
  reply({ kind: 'ready' });
}

async function decode(latent: Float32Array): Promise<void> {
  const image = tf.tidy(() => {
    const input = tf.tensor2d(latent, [1, latentSize]);
    return model.execute({ latent: input }, 'image') as tf.Tensor4D;
  });
  // A copy: what tfjs gives may lie in memory that is shared or used again.
  const values = new Float32Array(await image.data<'float32'>());
  image.dispose();
  const broken = firstBrokenPicture(values, values.length) !== null;
  const memory = { tensors: tf.memory().numTensors, bytes: tf.memory().numBytes };
  reply({ kind: 'picture', values, broken, memory }, [values.buffer]);
}
