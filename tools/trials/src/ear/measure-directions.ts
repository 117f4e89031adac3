import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { openDataset, splitDataset } from '@phosphene/dataset';
import {
  architectureFor,
  architectureForEars,
  beginListener,
  CheckpointStore,
  encodeFrames,
  evaluateListener,
  framesWithSound,
  gatherListeningData,
  listeningOptions,
  readRunManifest,
  trainListener,
  TrainingState,
  type HeardFrame,
  type ListeningData,
} from '@phosphene/trainer';
import type { Trial } from '../run-trial.ts';

/** Share of the frames that is held out here: a twentieth leaves hardly a window that holds nothing learnt. */
const HELD_OUT = 0.2;

/**
 * How much of the codes' variance within a label is foretold from the second before a frame; and from the second around
 * it, which no stage can hear in time: the ceiling.
 */
export async function measureDirections(
  trial: Trial,
  folders: { readonly run: string; readonly data: string },
  listenSteps: number | undefined,
): Promise<void> {
  const run = (await readRunManifest(folders.run))!;
  const saved = (await new CheckpointStore(folders.run).latest(trial.note))!;
  const dataset = await openDataset(folders.data);
  const vae = architectureFor(run.options, run.image);
  const pictures = TrainingState.restore(vae, saved.step, saved.values);
  const codes = await encodeFrames(
    vae,
    pictures.named('average'),
    dataset,
    framesWithSound(dataset),
  );
  pictures.dispose();
  const { seed } = run.options;
  const { heldOut } = splitDataset(dataset, { kind: 'blocks', heldOut: HELD_OUT, seed });
  const seconds = (WINDOW_ROWS * listenerFormat.hop) / listenerFormat.sampleRate;
  const causal = gatherListeningData(dataset, codes, heldOut, seconds);
  const options = listeningOptions(listenSteps === undefined ? {} : { listenSteps });
  const architecture = architectureForEars(dataset.manifest.labels.length, codes.size);
  for (const [name, data] of [
    ['from the second before', causal],
    ['from the second around (ceiling)', centred(causal)],
  ] as const) {
    trial.note(`Learning where pictures are within a label, ${name}…`);
    const state = beginListener(architecture, seed);
    await trainListener(architecture, state, data, options, seed);
    const found = await evaluateListener(architecture, state.named('average'), data, options);
    state.dispose();
    trial.fact(`R² within a label, ${name}`, found?.withinLabel ?? NaN);
  }
  dataset.close();
}

/** The same frames, each with the window that lies around it. */
function centred({ codes, train, heldOut }: ListeningData): ListeningData {
  const later = (frame: HeardFrame): HeardFrame => ({ ...frame, row: frame.row + WINDOW_ROWS / 2 });
  return { codes, train: train.map((frames) => frames.map(later)), heldOut: heldOut.map(later) };
}
