import type { Look } from '../../look/look.ts';
import { trailTicks } from '../../look/light-trails.ts';
import type { ReplayedPicture, TakeMoment } from '../../take/replay-take.ts';
import type { Walk } from '../../walk/create-walk.ts';
import type { FilmPlan } from './film-plan.ts';

/** What a film shows. */
export interface FilmScript {
  /** All looks of the film, with their palettes. */
  readonly looks: readonly Look[];
  /** Steps after which nothing is left of a picture in any trail; 0 where there are none. */
  readonly trailSteps: number;
  momentOf(frame: number): TakeMoment;
  /** The picture of a step of the trails. */
  pictureOfStep(step: number): ReplayedPicture;
}

/**
 * A walk from its beginning on, in the score's look. Steps of trails are its ticks.
 *
 * @param levelAt how loud it is at a position in ticks, 0…1
 */
export function walkScript(
  { score, rate }: Pick<FilmPlan, 'score' | 'rate'>,
  walk: Pick<Walk, 'latentBetween'>,
  levelAt: (position: number) => number = () => 0,
): FilmScript {
  const { look, tickRate, seed } = score;
  const ticksPerFrame = (tickRate * rate.denominator) / rate.numerator;
  const pictureAt = (position: number): ReplayedPicture => ({
    bundle: 0,
    latent: walk.latentBetween(position),
    look,
    time: { position, tickRate, seed, level: levelAt(position) },
  });
  return {
    looks: [look],
    trailSteps: trailTicks(look.trails, tickRate),
    momentOf(frame) {
      const position = frame * ticksPerFrame;
      const step = Math.floor(position);
      const trail = { step, beyond: position - step, begun: 0 };
      return { ...pictureAt(position), trail, over: null, black: 0 };
    },
    pictureOfStep: pictureAt,
  };
}
