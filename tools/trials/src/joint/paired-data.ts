import { splitDataset, type Dataset } from '@phosphene/dataset';
import { levelWindow, listenerFormat, silentMel, WINDOW_ROWS } from '@phosphene/model/audio';
import { PhospheneError } from '@phosphene/model/errors';
import { gatherListeningData, type HeardFrame, type ListeningData } from '@phosphene/trainer';

/** Frames with their sound, for training and for measuring. */
export interface PairedData {
  /** The ear's data, with codes still to come. */
  readonly listening: Omit<ListeningData, 'codes'>;
  /** By label together, ascending by frame. */
  readonly train: readonly HeardFrame[];
  readonly heldOut: readonly HeardFrame[];
}

/** Rows of a training window at the greatest tempo, three semitones up. */
const REACH = Math.ceil(WINDOW_ROWS * 2 ** (3 / 12));

/**
 * Splits by blocks of time, as training does. Frames after a held-out block whose windows reach back into it are in
 * neither part.
 *
 * @throws {PhospheneError} where no held-out window is free of training's sound
 */
export function pairFrames(
  dataset: Dataset,
  { share, seed }: { readonly share: number; readonly seed: number },
): PairedData {
  const split = splitDataset(dataset, { kind: 'blocks', heldOut: share, seed });
  const seconds = (WINDOW_ROWS * listenerFormat.hop) / listenerFormat.sampleRate;
  const none = new Float32Array(0);
  const noCodes = { size: 0, count: 0, means: none, scales: none, labels: new Uint16Array(0) };
  const { train, heldOut } = gatherListeningData(dataset, noCodes, split.heldOut, seconds);
  if (heldOut.length === 0) {
    throw new PhospheneError(`${dataset.folder}: no held-out second of sound stands by itself.`, {
      remedy: 'Hold out more with --held-out, or take footage with sound.',
    });
  }
  const apart = train.map((frames) =>
    frames.filter(({ sound, row }) =>
      heldOut.every((held) => held.sound !== sound || held.row > row || held.row < row - REACH),
    ),
  );
  return {
    listening: { train: apart, heldOut },
    train: apart.flat().sort((a, b) => a.frame - b.frame),
    heldOut,
  };
}

/** The levelled window that ends at a frame, as it was recorded: [WINDOW_ROWS, bands]. */
export function levelledWindow({ sound, row }: HeardFrame): Float32Array {
  const { bands } = listenerFormat;
  const window = new Float32Array(WINDOW_ROWS * bands).fill(silentMel);
  const first = row - WINDOW_ROWS + 1;
  const [from, to] = [Math.max(0, first), Math.min(sound.count, row + 1)];
  for (let n = from * bands; n < to * bands; n++) {
    window[n - first * bands] = Math.log(sound.energies[n]!);
  }
  levelWindow(window, bands, 'mean', window);
  return window;
}

/** Frames as a network takes them, [N, H, W, C] in 0…1. */
export function readPictures(dataset: Dataset, frames: readonly HeardFrame[]): Float32Array {
  const raw = new Uint8Array(frames.length * dataset.frameBytes);
  const numbers = frames.map(({ frame }) => frame);
  dataset.readFrames(numbers, raw);
  return Float32Array.from(raw, (value) => value / 255);
}
