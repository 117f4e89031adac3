import {
  createWalk,
  decodeLatent,
  latentSpaceFrom,
  type Corners,
  type Score,
} from '@phosphene/sampler';
import { isWhole } from '../corners/pinned-picture.ts';
import { enterAtOnce, enterByCrossfade } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { FollowedHearing } from './followed-hearing.ts';
import type { OutputEvent } from './output-messages.ts';

/** Where the operator's walk was at a time, and how fast it goes. */
interface Motion {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** In ticks. */
  readonly position: number;
  /** Ticks a second. */
  readonly rate: number;
}

/** A playback that is where the operator's is. Its clock is the operator's: a position at a time. */
export class FollowedPlayback {
  readonly playback: Playback;
  #motion: Motion;
  #corners: Corners | null;

  /**
   * @param time milliseconds since 1970
   * @param timeOrigin of the display's times, in milliseconds since 1970
   * @param corners the output's own; `null`: the look's
   */
  constructor(
    playback: Playback,
    time: number,
    timeOrigin: number,
    corners: Corners | null = null,
  ) {
    this.playback = playback;
    this.#corners = corners;
    this.#showLook();
    this.#motion = { time, position: playback.position, rate: 0 };
    playback.running = true;
    playback.clock = (displayed) => this.positionAt(displayed + timeOrigin);
  }

  /** Ticks, 0 or more. @param time milliseconds since 1970 */
  positionAt(time: number): number {
    const { position, rate, time: since } = this.#motion;
    return Math.max(0, position + (rate * (time - since)) / 1000);
  }

  /** Does what the operator's stage did. */
  take({ walk, motion, look, hears, latent, level }: OutputEvent, time: number): void {
    const { playback } = this;
    if (walk !== undefined) this.#enter(walk, motion?.position ?? 0, time);
    if (motion !== undefined) {
      this.#motion = { time, ...motion };
      playback.speed = motion.rate / playback.walk.tickRate;
    }
    if (look !== undefined) {
      playback.score = { ...playback.score, look };
      this.#showLook();
    }
    if (hears === true) playback.hearing ??= new FollowedHearing(() => playback.walk);
    if (hears === false) playback.hearing = null;
    const { hearing } = playback;
    if (!(hearing instanceof FollowedHearing)) return;
    hearing.level = level ?? hearing.level;
    if (latent !== undefined) {
      hearing.push(latent[0], decodeLatent(latent[1], hearing.size, 'the operator'));
    }
  }

  #enter(
    { score, crossfade }: NonNullable<OutputEvent['walk']>,
    position: number,
    time: number,
  ): void {
    const { playback } = this;
    const { hearing } = playback;
    const own = withoutSteering(score);
    const next = createWalk(own, latentSpaceFrom(playback.bundle), playback.walk);
    if (crossfade === null) {
      enterAtOnce(playback, next, position);
      if (hearing !== null) playback.hearing = new FollowedHearing(() => playback.walk);
    } else {
      const shift = Math.round(position - this.positionAt(time));
      enterByCrossfade(playback, next, crossfade, shift);
      if (hearing instanceof FollowedHearing) hearing.shift(shift);
    }
    playback.score = own;
    this.#showLook();
  }

  /** Gives the output corners of its own; `null`: the look's. */
  pin(corners: Corners | null): void {
    this.#corners = corners;
    this.#showLook();
  }

  #showLook(): void {
    const { display, score } = this.playback;
    const own = this.#corners;
    const corners = own === null ? score.look.corners : isWhole(own) ? null : own;
    display.setLook({ ...score.look, corners });
  }
}

/** A score without steering: where the operator's stage is steered, its latents are told. */
export function withoutSteering(score: Score): Score {
  return { ...score, steer: { directions: [], labels: {} } };
}
