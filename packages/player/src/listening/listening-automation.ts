import type { HeardMoment } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { HearingState } from './live-hearing.ts';
import { sha256Hex } from '../bundle/sha256-hex.ts';

/** A moment as plain JSON. */
export interface PlainMoment {
  readonly time: number;
  readonly label: number;
  readonly probabilities: readonly number[];
  readonly certainty: number;
  readonly onset: number;
  readonly beat: number | null;
  readonly familiar: number;
  readonly loudness: number;
  readonly latent: readonly number[];
}

/** What automation can do with the ears: a part of `window.phosphene`. */
export interface ListeningAutomation {
  /** How listening goes; `null` while the stage doesn't listen. */
  listening(): (Omit<HearingState, 'newest'> & { readonly newest: PlainMoment | null }) | null;
  /**
   * Hears a file from beginning to end, as fast as it goes. `rowsHash`: SHA-256, in hex, of its log-mel rows, float32
   * little-endian.
   */
  hearFile(address: string): Promise<{ moments: readonly PlainMoment[]; rowsHash: string }>;
}

/** @param state of the listening that is on, `bundle` that is open, if any */
export function listeningAutomation(
  state: () => HearingState | null,
  bundle: () => StageBundle | undefined,
): ListeningAutomation {
  return {
    listening() {
      const current = state();
      if (current === null) return null;
      return { ...current, newest: current.newest === null ? null : plainMoment(current.newest) };
    },
    async hearFile(address) {
      const opened = bundle();
      if (opened === undefined) throw new Error('no bundle is open');
      const { hearWholeFile } = await import('./hear-whole-file.ts');
      const bytes = await (await fetch(address)).arrayBuffer();
      const { moments, rows } = await hearWholeFile(opened, bytes);
      const rowsHash = await sha256Hex(await new Blob([...rows]).arrayBuffer());
      return { moments: moments.map(plainMoment), rowsHash };
    },
  };
}

function plainMoment(moment: HeardMoment): PlainMoment {
  const { probabilities, latent } = moment;
  return { ...moment, probabilities: [...probabilities], latent: [...latent] };
}
