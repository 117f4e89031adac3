import {
  trailMotion,
  type LookMoment,
  type PictureSize,
  type Trails,
  type TrailMotion,
} from '@phosphene/sampler';
import { HalfFloatType, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import { trailSteps } from '../../display/trail-steps.ts';
import { pictureTarget } from '../picture-target.ts';
import { ScreenPass } from '../screen-pass.ts';
import resample from './resample.glsl?raw';
import shader from './trails.glsl?raw';

/** Step 9 of the look, feedback trails; `lightenTrail` of the sampler defines each step, and what is seen. */
export class TrailsEffect {
  readonly result: WebGLRenderTarget;
  readonly #targets: readonly [WebGLRenderTarget, WebGLRenderTarget];
  /** Which of the two has the trail. */
  #newest: 0 | 1 = 0;
  /** The trail's tick; `null` before there is one. */
  #tick: number | null = null;
  readonly #pass = new ScreenPass(`${resample}${shader}`, {
    source: { value: null },
    trail: { value: null },
    share: { value: 0 },
    cosine: { value: 1 },
    sine: { value: 0 },
  });

  constructor({ width, height }: PictureSize) {
    const target = (): WebGLRenderTarget => pictureTarget(width, height, HalfFloatType);
    this.result = target();
    this.#targets = [target(), target()];
  }

  compile(renderer: WebGLRenderer): void {
    this.#pass.compile(renderer);
  }

  /** Brings the trail up to a moment's last whole tick. @param pictureAt draws the picture of a whole tick */
  advance(
    renderer: WebGLRenderer,
    trails: Trails,
    { position, tickRate }: LookMoment,
    pictureAt: (tick: number) => WebGLRenderTarget,
  ): void {
    for (const { tick, passed } of trailSteps(this.#tick, position, tickRate)) {
      const next = this.#newest === 0 ? 1 : 0;
      const motion = trailMotion(trails, tickRate, passed ?? 1);
      this.#lighten(
        renderer,
        pictureAt(tick),
        passed === null ? { ...motion, share: 0 } : motion,
        this.#targets[next],
      );
      this.#newest = next;
    }
    this.#tick = Math.floor(position);
  }

  /** Draws what is seen at the moment. @param source its picture */
  draw(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    trails: Trails,
    { position, tickRate }: LookMoment,
  ): void {
    const beyond = position - Math.floor(position);
    this.#lighten(renderer, source, trailMotion(trails, tickRate, beyond), this.result);
  }

  /** The next trail begins anew. */
  forget(): void {
    this.#tick = null;
  }

  release(): void {
    this.forget();
    for (const target of [...this.#targets, this.result]) target.dispose();
  }

  dispose(): void {
    this.release();
    this.#pass.dispose();
  }

  #lighten(
    renderer: WebGLRenderer,
    source: WebGLRenderTarget,
    motion: TrailMotion,
    into: WebGLRenderTarget,
  ): void {
    const trail = this.#targets[this.#newest].texture;
    this.#pass.set({ source: source.texture, trail, ...motion });
    this.#pass.draw(renderer, into);
  }
}
