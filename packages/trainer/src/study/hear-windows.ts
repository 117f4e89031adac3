import { levelWindow, readHearing, type Hearing } from '@phosphene/model/audio';
import type { HeardFrame } from '../listen/listening-data.ts';
import { soundWindow } from '../listen/sound-window.ts';
import { runStoredGraph } from './stored-graph.ts';
import type { StudyContext } from './study-context.ts';

/** What the bundle's listener hears in the windows that end with these frames. */
export async function hearWindows(
  { bundle }: Pick<StudyContext, 'bundle'>,
  frames: readonly HeardFrame[],
): Promise<Hearing[]> {
  const { components, features, input, levelling, rows } = bundle.manifest.listener!;
  const windows = frames.map((frame) => {
    const window = soundWindow(frame);
    const levelled = new Float32Array(window.length);
    levelWindow(window, features.bands, levelling, levelled);
    return levelled;
  });
  const shape = [rows, features.bands, 1];
  const heard = await runStoredGraph(bundle.listener!, { name: input, shape }, windows);
  const { latentSize } = bundle.manifest;
  return heard.map((row) => readHearing({ components, latentSize }, row));
}
