import {
  lightenTrail,
  trailMotion,
  type LookMoment,
  type PictureSize,
  type Pixels,
  type Trails,
} from '@phosphene/sampler';
import { trailSteps } from '../display/trail-steps.ts';

/** Step 9 of the look on the CPU, as pictures are shown. */
export class PlainTrail {
  #trail: Pixels = new Uint8Array();
  /** The trail's tick; `null` before there is one. */
  #tick: number | null = null;

  /** Brings the trail up to a moment's last whole tick. @param pictureAt gives the picture of a whole tick */
  advance(
    trails: Trails,
    size: PictureSize,
    { position, tickRate }: LookMoment,
    pictureAt: (tick: number) => Pixels,
  ): void {
    for (const { tick, passed } of trailSteps(this.#tick, position, tickRate)) {
      const picture = pictureAt(tick);
      this.#trail =
        passed === null
          ? Float32Array.from(picture)
          : lightenTrail(picture, this.#trail, size, trailMotion(trails, tickRate, passed));
    }
    this.#tick = Math.floor(position);
  }

  /** What is seen at the moment of a picture. */
  seen(
    picture: Pixels,
    trails: Trails,
    size: PictureSize,
    { position, tickRate }: LookMoment,
  ): Pixels {
    const beyond = position - Math.floor(position);
    return lightenTrail(picture, this.#trail, size, trailMotion(trails, tickRate, beyond));
  }

  /** The next trail begins anew. */
  forget(): void {
    this.#tick = null;
    this.#trail = new Uint8Array();
  }
}
