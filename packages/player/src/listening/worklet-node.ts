import type { WorkletOptions, WorkletPort } from './hearing-messages.ts';
import workletAddress from './hear-worklet.ts?worker&url';

/**
 * The worklet that makes log-mel rows of what is connected to it, once it is ready to.
 *
 * @param rows where they go
 */
export async function createWorkletNode(
  context: BaseAudioContext,
  options: WorkletOptions,
  rows: MessagePort,
): Promise<AudioWorkletNode> {
  await context.audioWorklet.addModule(workletAddress);
  const node = new AudioWorkletNode(context, 'hear', { processorOptions: options });
  const ready = new Promise((resolve, reject) => {
    node.port.onmessage = resolve;
    node.onprocessorerror = () => reject(new Error('the sound could not be read'));
  });
  const message: WorkletPort = { rows };
  node.port.postMessage(message, [rows]);
  await ready;
  // Its output is silence; a node that leads nowhere would not be run.
  node.connect(context.destination);
  return node;
}
