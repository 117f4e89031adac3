import { lightenTrail, trailMotion } from '../../look/light-trails.ts';
import type { PictureSize } from '../../look/picture-size.ts';
import type { Pixels } from '../../look/resample.ts';
import type { ReplayedPicture } from '../../take/replay-take.ts';

/** The picture of a step, of the working size, before the trails. */
export interface StepPicture extends Pick<ReplayedPicture, 'look' | 'time'> {
  readonly pixels: Pixels;
}

/**
 * The trails of a film, wherever it is entered: a segment that another process renders, or that is made again, has the same
 * bits. Steps are in blocks of as many as a picture is seen for. In a block the trail is the one that began with the block
 * before it, so that what came earlier is left out, which is less than half of a byte. So two trails are kept: that one, and
 * the one for the next block, which begins with this one.
 */
export class FilmTrails {
  readonly #size: PictureSize;
  readonly #block: number;
  readonly #pictureOf: (step: number) => Promise<StepPicture>;
  readonly #hasTrail: (step: number) => boolean;
  #step = -1;
  #begun = -1;
  #trail: Pixels | null = null;
  #next: Pixels | null = null;

  /**
   * @param size of the pictures
   * @param block steps, at least 1
   * @param hasTrail whether a step's look has trails; where it hasn't, they begin anew
   */
  constructor(
    size: PictureSize,
    block: number,
    pictureOf: (step: number) => Promise<StepPicture>,
    hasTrail: (step: number) => boolean,
  ) {
    this.#size = size;
    this.#block = block;
    this.#pictureOf = pictureOf;
    this.#hasTrail = hasTrail;
  }

  /**
   * The trail at a step whose look has one.
   *
   * @param begun the first step that belongs to it
   */
  async at(step: number, begun: number): Promise<Pixels> {
    const first = Math.max(begun, (Math.floor(step / this.#block) - 1) * this.#block);
    if (begun !== this.#begun || this.#step > step || this.#step < first - 1) {
      this.#trail = this.#next = null;
      this.#begun = begun;
      this.#step = first - 1;
    }
    while (this.#step < step) await this.#advance(++this.#step);
    return this.#trail!;
  }

  async #advance(step: number): Promise<void> {
    if (!this.#hasTrail(step)) {
      this.#trail = this.#next = null;
      return;
    }
    const picture = await this.#pictureOf(step);
    const trail = this.#laidOver(this.#trail, picture);
    const next = this.#next === null ? null : this.#laidOver(this.#next, picture);
    const begins = step % this.#block === 0;
    this.#trail = begins ? (next ?? trail) : trail;
    this.#next = begins ? picture.pixels : next;
  }

  #laidOver(trail: Pixels | null, { pixels, look, time }: StepPicture): Pixels {
    if (trail === null) return pixels;
    return lightenTrail(pixels, trail, this.#size, trailMotion(look.trails, time.tickRate, 1));
  }
}
