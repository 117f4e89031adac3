import type { Walk } from './create-walk.ts';

/**
 * Where another walk does what a walk does at a position: in the same segment, after the same share of its dwell or of its
 * journey.
 *
 * @param position in ticks of `from`, 0 or more; not whole between two
 * @returns in ticks of `to`
 */
export function correspondingPosition(
  from: Pick<Walk, 'segmentAt'>,
  to: Pick<Walk, 'segment'>,
  position: number,
): number {
  const here = from.segmentAt(Math.floor(position));
  const there = to.segment(here.index);
  const age = position - here.start;
  if (age < here.dwellTicks) return there.start + age * (there.dwellTicks / here.dwellTicks);
  const travelled = (age - here.dwellTicks) * (there.travelTicks / here.travelTicks);
  return there.start + there.dwellTicks + travelled;
}
