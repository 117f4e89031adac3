/** What a worklet is sent to end it, and what it answers from its last block. */
export const WORKLET_END = 'end';

/**
 * Ends a worklet, and resolves when it has ended. It ends by itself alone, in a block of its context: one that is cut off
 * before is never given back by the browser. So it stays connected until it answers.
 * A context that does not run has no blocks: then it resolves at once.
 */
export async function endWorklet(node: AudioWorkletNode): Promise<void> {
  if (node.context.state === 'running') {
    await new Promise<void>((resolve) => {
      node.port.onmessage = ({ data }) => {
        // What it sent before may still be on its way.
        if (data === WORKLET_END) resolve();
      };
      node.port.postMessage(WORKLET_END);
    });
  }
  node.disconnect();
  node.port.close();
}
