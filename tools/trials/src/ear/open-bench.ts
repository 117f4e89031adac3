import { openEars } from '@phosphene/sampler/node';
import { openTrained } from '../open-trained.ts';
import { createPictureJudge } from './picture-judge.ts';
import type { EarBench } from './recognise.ts';

/** Opens a bundle with ears, and trains the classifier of its data set's frames. */
export async function openBench(
  bundle: string,
  folders: { readonly run: string; readonly data: string },
): Promise<EarBench & { close(): void }> {
  const trained = await openTrained(bundle, folders);
  const { dataset } = trained;
  const frames = Uint32Array.from({ length: dataset.frameCount }, (_, frame) => frame);
  const labels = new Int32Array(frames.length);
  for (const { label, firstFrame, frames: count } of dataset.manifest.clips) {
    labels.fill(label, firstFrame, firstFrame + count);
  }
  const judge = await createPictureJudge(trained, frames, labels);
  const ears = await openEars(trained.bundle);
  return {
    trained,
    judge,
    ears,
    levelling: trained.bundle.manifest.listener!.levelling,
    close() {
      ears.dispose();
      judge.dispose();
      trained.close();
    },
  };
}
