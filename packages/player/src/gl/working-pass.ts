import {
  isNeutralDisplacement,
  isWorked,
  workingSize,
  type Look,
  type LookMoment,
  type PictureSize,
} from '@phosphene/sampler';
import { UnsignedByteType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { DisplacementEffect } from './effects/displacement-effect.ts';
import type { EdgeEffect } from './effects/edge-effect.ts';
import { EnlargeEffect } from './effects/enlarge-effect.ts';
import { GrainEffect } from './effects/grain-effect.ts';
import { MirrorEffect } from './effects/mirror-effect.ts';
import { TrailsEffect } from './effects/trails-effect.ts';
import { pictureTarget } from './picture-target.ts';

/** Draws the picture in colour of a moment, at its own size, for the trails. */
export interface WorkedMoment {
  readonly time: LookMoment;
  /** Draws the moment's picture in colour, at its own size. */
  readonly draw: () => void;
  /** The moment at a whole tick before; `null` where no trails are wanted. */
  readonly at: ((tick: number) => WorkedMoment) | null;
}

/**
 * Steps 6 to 10 of the look: the effects on the picture four times as large. What a look doesn't use has no memory on the
 * GPU and isn't drawn; Three.js gives a target its memory when it is first drawn into.
 */
export class WorkingPass {
  readonly #size: PictureSize;
  readonly #edges: EdgeEffect;
  /** For all kernels but `edge`. */
  readonly #enlarge: EnlargeEffect;
  readonly #large: WebGLRenderTarget;
  readonly #displacement: DisplacementEffect;
  readonly #mirror: MirrorEffect;
  readonly #trails: TrailsEffect;
  readonly #grain: GrainEffect;
  #look: Look | null = null;

  /** @param coloured the picture in colour, of the size `from` @param edges of the same picture */
  constructor(coloured: WebGLRenderTarget, from: PictureSize, edges: EdgeEffect) {
    const size = workingSize(from);
    this.#size = size;
    this.#edges = edges;
    this.#enlarge = new EnlargeEffect(coloured, from);
    this.#large = pictureTarget(size.width, size.height, UnsignedByteType);
    this.#displacement = new DisplacementEffect(size);
    this.#mirror = new MirrorEffect(size);
    this.#trails = new TrailsEffect(size);
    this.#grain = new GrainEffect(size);
  }

  /** Bytes, of the working size, the top row first. */
  get result(): WebGLRenderTarget {
    return this.#grain.result;
  }

  /** Whether the look has something to be done here. */
  get on(): boolean {
    return this.#look !== null && isWorked(this.#look);
  }

  setLook(look: Look): void {
    this.#look = look;
    this.#enlarge.kernel = look.kernel;
    if (isNeutralDisplacement(look.displacement)) this.#displacement.release();
    if (look.mirror.kind === 'none') this.#mirror.release();
    if (look.trails.memory === 0) this.#trails.release();
    if (isWorked(look)) return;
    this.#grain.release();
    this.#enlarge.release();
    this.#large.dispose();
  }

  /** Has the driver compile all effects, so that a performer can turn each up without waiting. */
  compile(renderer: WebGLRenderer): void {
    for (const effect of this.#effects) effect.compile(renderer);
  }

  draw(renderer: WebGLRenderer, moment: WorkedMoment): void {
    const look = this.#look!;
    const { trails } = look;
    const earlier = trails.memory > 0 ? moment.at : null;
    if (earlier !== null) {
      this.#trails.advance(renderer, trails, moment.time, (tick) =>
        this.#bend(renderer, earlier(tick), look),
      );
    }
    let picture = this.#bend(renderer, moment, look);
    if (earlier !== null) {
      this.#trails.draw(renderer, picture, trails, moment.time);
      picture = this.#trails.result;
    }
    this.#grain.draw(renderer, picture, look, moment.time);
  }

  /** The next trail begins anew. */
  forget(): void {
    this.#trails.forget();
  }

  dispose(): void {
    for (const effect of this.#effects) effect.dispose();
    this.#enlarge.dispose();
    this.#large.dispose();
  }

  get #effects() {
    return [this.#displacement, this.#mirror, this.#trails, this.#grain];
  }

  /** Steps 6 to 8. @returns where the picture is then */
  #bend(renderer: WebGLRenderer, { time, draw }: WorkedMoment, look: Look): WebGLRenderTarget {
    draw();
    let picture = this.#large;
    if (look.kernel === 'edge') {
      this.#edges.draw(renderer);
      picture = this.#edges.result;
    } else {
      this.#enlarge.draw(renderer, picture, { x: 0, y: 0, ...this.#size }, 'top-first');
    }
    if (!isNeutralDisplacement(look.displacement)) {
      this.#displacement.draw(renderer, picture, look, time);
      picture = this.#displacement.result;
    }
    if (look.mirror.kind !== 'none') {
      this.#mirror.draw(renderer, picture, look, time);
      picture = this.#mirror.result;
    }
    return picture;
  }
}
