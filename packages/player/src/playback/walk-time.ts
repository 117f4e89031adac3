import type { Playback } from './playback.ts';

/**
 * Where on the walk a time of the page is on show, in seconds of the walk: ticks divided by their rate, as for
 * `HearingWalk`.
 *
 * @param seconds of the page; `now` of the same clock
 */
export function walkTime(
  { position, walk, speed, running }: Pick<Playback, 'position' | 'walk' | 'speed' | 'running'>,
  seconds: number,
  now: number,
): number {
  return position / walk.tickRate + (running ? speed : 0) * (seconds - now);
}
