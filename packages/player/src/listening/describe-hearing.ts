import type { HearingState } from './live-hearing.ts';

/** Milliseconds that sound may come late. */
const TOO_LATE = 500;

/** The figures of listening, as one line. */
export function describeHearing(state: HearingState, labels: readonly string[]): string {
  const { newest, source, listenerMs, backlog, lostHops, soundToLightMs } = state;
  const heard =
    newest === null
      ? 'nothing yet'
      : `${labels[newest.label] ?? newest.label}, certainty ${newest.certainty.toFixed(2)}, familiar ${newest.familiar.toFixed(2)}`;
  const lost = lostHops === 0 ? '' : `, ${lostHops} lost`;
  const light = soundToLightMs === null ? '' : `, to light in ${soundToLightMs.toFixed(0)} ms`;
  return `hears   ${heard}; ${source}, ${listenerMs.toFixed(1)} ms a window, ${backlog} waiting${lost}${light}`;
}

/** The warning where sound comes too late, and what to do; `null` where it doesn't. */
export function describeDelay({ behindMs }: Pick<HearingState, 'behindMs'>): string | null {
  if (behindMs < TOO_LATE) return null;
  const seconds = (behindMs / 1000).toFixed(1);
  return `sound is ${seconds} s behind: the machine is too slow. Close other programs, or play a smaller bundle.`;
}
