import { DIRECTIONS, type Score } from '@phosphene/sampler';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';

/** How far a pad reaches, in standard deviations. */
export const REACH = 3;

/** Where a hand puts what it holds; the rest stays as it is. */
export interface SteerChange {
  /** In standard deviations, by the number of the direction from 0; what is beyond the reach is limited. */
  readonly directions?: Readonly<Record<number, number>>;
  /** 0…1, by the name that the score has for the label. */
  readonly labels?: Readonly<Record<string, number>>;
}

/** Goes on with a score that steers otherwise. What is neutral is left out of it, so that addresses stay short. */
export function steer(playback: Playback, change: SteerChange): void {
  changeScore(playback, { ...playback.score, steer: steered(playback.score.steer, change) });
}

/** Lets go of all pads and labels. */
export function centre(playback: Playback): void {
  changeScore(playback, { ...playback.score, steer: { directions: [], labels: {} } });
}

/** The score's own name of a label. */
export function labelKey(labels: readonly string[], index: number): string {
  const name = labels[index]!;
  return labels.indexOf(name) === index ? name : String(index);
}

function steered(before: Score['steer'], change: SteerChange): Score['steer'] {
  const directions = Array.from({ length: DIRECTIONS }, (_, n) => {
    const value = change.directions?.[n] ?? before.directions[n] ?? 0;
    return Math.min(REACH, Math.max(-REACH, value));
  });
  while (directions.at(-1) === 0) directions.pop();
  const strengths = Object.entries({ ...before.labels, ...change.labels });
  const labels = Object.fromEntries(strengths.filter(([, strength]) => strength > 0));
  return { directions, labels };
}

/** What is steered, in words: `1 +0.5  2 −1.0  trumpet 0.60`; `null` where nothing is. */
export function describeSteering({ directions, labels }: Score['steer']): string | null {
  const words = [
    ...directions.flatMap((value, n) => (value === 0 ? [] : [`${n + 1} ${signed(value)}`])),
    ...Object.entries(labels).map(([name, strength]) => `${name} ${strength.toFixed(2)}`),
  ];
  return words.length === 0 ? null : words.join('  ');
}

/** With a sign as wide as a digit. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}
