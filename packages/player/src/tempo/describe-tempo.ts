import { beatInBarAt, type BeatGrid, type Score } from '@phosphene/sampler';

type Wait = Score['listening']['wait'];

/** The figures of the tempo, as one line; `null` where none is known and nothing waits. @param now seconds */
export function describeTempo(grid: BeatGrid | null, wait: Wait, now: number): string | null {
  const waiting = wait === 'nothing' ? '' : `; ${describeWait(wait)}`;
  if (grid === null) return waiting === '' ? null : `tempo   none yet${waiting}`;
  const { source, confidence, beatsPerBar } = grid;
  const beat = `beat ${beatInBarAt(grid, now) + 1} of ${beatsPerBar}`;
  return `tempo   ${describeBeats(grid)} by ${source}, confidence ${confidence.toFixed(2)}, ${beat}${waiting}`;
}

/** `120 bpm` */
export function describeBeats({ period }: Pick<BeatGrid, 'period'>): string {
  return `${(60 / period).toFixed(0)} bpm`;
}

/** `waits for the beat` */
export function describeWait(wait: Wait): string {
  return wait === 'nothing' ? 'waits for nothing' : `waits for the ${wait}`;
}
