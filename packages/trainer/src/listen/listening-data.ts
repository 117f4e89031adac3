import type { Dataset } from '@phosphene/dataset';
import { type LatentCodes } from '@phosphene/model/bundle';
import type { SoundRows } from './augment-window.ts';

/** A frame with sound: the window that ends with it, and where its picture lies. */
export interface HeardFrame {
  readonly frame: number;
  readonly sound: SoundRows;
  /** The row at the frame's time. */
  readonly row: number;
  readonly label: number;
  /** Which of the codes is this frame's. */
  readonly code: number;
}

/** What ears are learnt from. */
export interface ListeningData {
  readonly codes: LatentCodes;
  /** By label; empty where no clip of a label has sound. */
  readonly train: readonly (readonly HeardFrame[])[];
  /** Held-out frames whose windows hold no sound that is learnt from. */
  readonly heldOut: readonly HeardFrame[];
}

/** The frames of a data set that have sound, ascending. */
export function framesWithSound({ manifest }: Dataset): Uint32Array {
  return Uint32Array.from(
    manifest.clips.flatMap(({ sound, firstFrame, frames }) =>
      sound === null ? [] : Array.from({ length: frames }, (_, n) => firstFrame + n),
    ),
  );
}

/**
 * Gathers the frames that have sound.
 *
 * @param codes of the frames `framesWithSound` gives, in their order
 * @param heldOut frames that are not learnt from, ascending
 * @param seconds that a window lasts
 */
export function gatherListeningData(
  dataset: Dataset,
  codes: LatentCodes,
  heldOut: Uint32Array,
  seconds: number,
): ListeningData {
  const { labels, clips, sound: format } = dataset.manifest;
  const train: HeardFrame[][] = labels.map(() => []);
  const judged: HeardFrame[] = [];
  const isHeldOut = new Set(heldOut);
  let code = 0;
  for (const clip of clips) {
    const rows = dataset.readSound(clip);
    if (rows === null || format === null) continue;
    const energies = rows.map((value) => Math.exp(value));
    const sound = { energies, count: rows.length / format.bands };
    const times = dataset.readTimes(clip);
    let [lastLearnt, lastHeldOut] = [-Infinity, -Infinity];
    for (let n = 0; n < clip.frames; n++, code++) {
      const time = times[n]! - clip.start;
      const row = Math.round((time * format.sampleRate) / format.hop);
      const frame = clip.firstFrame + n;
      const heard = { frame, sound, row, label: clip.label, code };
      // A window of the one kind never reaches into the sound of the other.
      if (isHeldOut.has(frame)) {
        lastHeldOut = time;
        if (time - lastLearnt >= seconds) judged.push(heard);
      } else {
        lastLearnt = time;
        if (time - lastHeldOut >= seconds) train[clip.label]!.push(heard);
      }
    }
  }
  return { codes, train, heldOut: judged };
}
