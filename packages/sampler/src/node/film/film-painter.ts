import { enlarge } from '../../look/enlarge.ts';
import { lightenTrail, trailMotion } from '../../look/light-trails.ts';
import { fitInto } from '../../look/fit-into.ts';
import type { Look } from '../../look/look.ts';
import { createFramePainter, type FramePainter } from '../../look/paint-frame.ts';
import type { PictureSize } from '../../look/picture-size.ts';
import { pinCorners } from '../../look/pin-corners.ts';
import type { Pixels } from '../../look/resample.ts';
import {
  bendPicture,
  enlargeForWork,
  finishPicture,
  isWorked,
  workingSize,
} from '../../look/work-picture.ts';
import type { ReplayedPicture, SeenPicture, TakeMoment } from '../../take/replay-take.ts';
import type { PictureDecoder } from '../open-decoder.ts';
import { filmFeed, type FilmFeed } from './film-feed.ts';
import type { FilmPlan } from './film-plan.ts';
import type { FilmScript } from './film-script.ts';
import { FilmTrails } from './film-trails.ts';
import { StepPictures } from './step-pictures.ts';

/** What paints the pictures of a bundle. */
export interface PaintedBundle {
  readonly decoder: Pick<PictureDecoder, 'decode'>;
  readonly image: FilmPlan['image'];
}

/** Decodes what a film's frames show, and paints them as far as its encoder is given them (`FilmFeed`). */
export class FilmPainter {
  readonly feed: FilmFeed;
  readonly #bundles: readonly PaintedBundle[];
  readonly #image: FilmPlan['image'];
  readonly #size: PictureSize;
  readonly #trails: FilmTrails;
  /** Of pictures that held: they stay at their moment while the film goes on. */
  readonly #heldTrails: FilmTrails;
  /** The last look of each bundle and its painter: looks change seldom. */
  readonly #painters: { look: Look; painter: FramePainter }[] = [];

  /** @param bundles in the order in which the script's pictures count them */
  constructor(
    { image, size, batch }: Pick<FilmPlan, 'image' | 'size' | 'batch'>,
    bundles: readonly PaintedBundle[],
    script: FilmScript,
  ) {
    this.feed = filmFeed({ image, size }, script.looks);
    this.#bundles = bundles;
    this.#image = image;
    this.#size = size;
    const steps = new StepPictures(script, batch, (pictures) => this.#decode(pictures));
    const trails = (): FilmTrails =>
      new FilmTrails(
        workingSize(image),
        Math.max(1, script.trailSteps),
        async (step) => {
          const { picture, bytes } = await steps.of(step);
          const { look, time } = picture;
          return { look, time, pixels: this.#bend(picture, bytes) };
        },
        (step) => script.pictureOfStep(step).look.trails.memory > 0,
      );
    this.#trails = trails();
    this.#heldTrails = trails();
  }

  /** @returns RGB bytes, [moments, feed.size.height, feed.size.width, 3] */
  async paint(moments: readonly TakeMoment[]): Promise<Uint8Array> {
    const frames = await this.#see(moments, this.#trails);
    const covers = moments.flatMap(({ over }) => (over === null ? [] : [over]));
    const covering = await this.#see(covers, this.#heldTrails);
    const { width, height } = this.feed.size;
    const length = width * height * 3;
    const bytes = new Uint8Array(moments.length * length);
    moments.forEach(({ over, black }, n) => {
      const frame = bytes.subarray(n * length, (n + 1) * length);
      frame.set(frames[n]!);
      if (over !== null) mix(frame, covering[covers.indexOf(over)]!, over.share);
      if (black > 0) for (let i = 0; i < length; i++) frame[i] = frame[i]! * (1 - black) + 0.5;
    });
    return bytes;
  }

  /** Paints pictures up to the feed's size. */
  async #see(pictures: readonly SeenPicture[], trails: FilmTrails): Promise<Uint8Array[]> {
    // At a whole tick the trail itself is what is seen.
    const decoded = pictures.filter(({ look, trail }) => !hasTrail(look) || trail.beyond > 0);
    const small = await this.#decode(decoded);
    const seen: Uint8Array[] = [];
    for (const picture of pictures) {
      const bytes = small[decoded.indexOf(picture)];
      seen.push(
        isWorked(picture.look)
          ? await this.#work(picture, bytes, trails)
          : this.#fed(picture.look, bytes!),
      );
    }
    return seen;
  }

  /** @param bytes in colour; left out where the trail is what is seen */
  async #work(
    picture: SeenPicture,
    bytes: Uint8Array | undefined,
    trails: FilmTrails,
  ): Promise<Uint8Array> {
    const { look, time, trail } = picture;
    const size = workingSize(this.#image);
    let pixels = bytes === undefined ? null : this.#bend(picture, bytes);
    if (hasTrail(look)) {
      const left = await trails.at(trail.step, trail.begun);
      const motion = trailMotion(look.trails, time.tickRate, trail.beyond);
      pixels = pixels === null ? left : lightenTrail(pixels, left, size, motion);
    }
    const worked = finishPicture(pixels!, size, look, time);
    if (this.feed.kind !== 'whole') return worked;
    return this.#pinned(look, enlarge(worked, size, this.#size, 'bicubic'));
  }

  /** Steps 6 to 8 of the look. */
  #bend({ look, time }: ReplayedPicture, bytes: Uint8Array): Pixels {
    const large = enlargeForWork(bytes, this.#image, look.kernel);
    return bendPicture(large, workingSize(this.#image), look, time);
  }

  /** A picture without effects at the feed's size. */
  #fed(look: Look, bytes: Uint8Array): Uint8Array {
    const { kind } = this.feed;
    if (kind === 'small') return bytes;
    if (kind === 'large') return enlargeForWork(bytes, this.#image, look.kernel);
    return this.#pinned(look, enlarge(bytes, this.#image, this.#size, look.kernel));
  }

  #pinned({ corners }: Look, bytes: Uint8Array): Uint8Array {
    return corners === null ? bytes : pinCorners(bytes, this.#size, corners);
  }

  /** Steps 1 to 5. @returns of each, RGB bytes, [height, width, 3] */
  async #decode(pictures: readonly ReplayedPicture[]): Promise<Uint8Array[]> {
    const painted = new Map<ReplayedPicture, Uint8Array>();
    for (let bundle = 0; bundle < this.#bundles.length; bundle++) {
      const own = pictures.filter((picture) => picture.bundle === bundle);
      if (own.length === 0) continue;
      const all = await this.#decodeOf(bundle, own);
      own.forEach((picture, n) => painted.set(picture, all[n]!));
    }
    return pictures.map((picture) => painted.get(picture)!);
  }

  /** Pictures of one bundle, in the film's own picture. */
  async #decodeOf(bundle: number, pictures: readonly ReplayedPicture[]): Promise<Uint8Array[]> {
    const { decoder, image } = this.#bundles[bundle]!;
    const size = pictures[0]!.latent.length;
    const latents = new Float32Array(pictures.length * size);
    pictures.forEach(({ latent }, n) => latents.set(latent, n * size));
    const decoded = await decoder.decode(latents, pictures.length);
    const pixels = image.width * image.height;
    const values = pixels * image.channels;
    return pictures.map(({ look }, n) => {
      const bytes = new Uint8Array(pixels * 3);
      const picture = decoded.subarray(n * values, (n + 1) * values);
      this.#painterOf(bundle, look).paint(picture, bytes);
      return fitInto(bytes, image, this.#image, look.kernel);
    });
  }

  #painterOf(bundle: number, look: Look): FramePainter {
    const last = this.#painters[bundle];
    if (last?.look === look) return last.painter;
    const painter = createFramePainter(look, this.#bundles[bundle]!.image.channels);
    this.#painters[bundle] = { look, painter };
    return painter;
  }
}

function hasTrail({ trails }: Look): boolean {
  return trails.memory > 0;
}

function mix(into: Uint8Array, other: Uint8Array, share: number): void {
  for (let i = 0; i < into.length; i++) into[i] = into[i]! + share * (other[i]! - into[i]!) + 0.5;
}
