import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import { createWalk } from '../walk/create-walk.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import { Lingering, memoryProcess } from '../walk/lingering.ts';
import type { HeardMoment } from './heard-moment.ts';
import { LabelDirections } from './label-directions.ts';
import { shareOfTick, SoundPull } from './sound-pull.ts';

/** A walk that responds to sound. */
export interface HearingWalk {
  /** The dimension Z. */
  readonly size: number;
  readonly tickRate: number;
  /** Whether it goes back to the walk that doesn't listen, or is there. */
  readonly leaving: boolean;
  /** Whether it is there: the latents are those of the score's walk, `ahead` ticks later, until a moment is heard. */
  readonly left: boolean;
  /** Ticks that onsets have cut so far. */
  readonly ahead: number;
  /** Takes the newest moment; it counts from the next tick on, and ends leaving. */
  hear(moment: HeardMoment): void;
  /** Leaves the sound: what is heard fades within two seconds from the next tick on, without a jump. */
  leave(): void;
  /**
   * The latent of a tick, [Z]. Ticks ascend; those that are passed over are gone through.
   *
   * @throws {RangeError} for a tick that is not after the last one
   */
  latentAt(tick: number, into?: Float32Array): Float32Array;
}

const LINGERING_STREAM = 4;
const KICK_STREAM = 5;
/** Seconds: time constant by which a kick fades. */
const KICK_FADES = 0.2;
/** Seconds in which a walk leaves the sound, or comes back to it. */
const LEAVING = 2;
/** Seconds between two onsets that count. */
const ONSETS_APART = 0.12;

/**
 * The lingering random walk, drawn to what is heard. Between the walk and the target of the sound it is as far as the
 * pull is strong; near the target it lingers as the walk does at an anchor. The same moments at the same ticks give
 * the same bits on every engine.
 *
 * @throws {PhospheneError} when the space lacks what the score needs
 */
export function createHearingWalk(score: Score, space: LatentSpace): HearingWalk {
  const { listening, memory, tickRate, seed } = score;
  const { codes, labels = [] } = space;
  const { size } = codes;
  const walk = createWalk(score, space);
  const pull = new SoundPull(listening, labels, size, tickRate);
  const noise = new RandomStream(seed, LINGERING_STREAM);
  const lingering = new Lingering(memoryProcess(memory, tickRate), noise, size);
  const directions = new LabelDirections(space);
  const fade = 1 - shareOfTick(KICK_FADES, tickRate);
  const [target, strayed, push] = [0, 1, 2].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const kick = new Float64Array(size);
  const latent = new Float32Array(size);
  let newest: HeardMoment | null = null;
  let onset = 0;
  /** The walk's own time runs ahead of the ticks by what was cut. */
  let ahead = 0;
  let next = 0;
  let lastOnset = -Infinity;
  let leaving = false;
  /** 0…1: how far it is with the sound, linear in time. */
  let presence = 1;
  /** Nothing was heard and nothing faded: there is nothing to leave. */
  let untouched = true;

  function advance(tick: number): void {
    const change = 1 / (LEAVING * tickRate);
    presence = leaving ? Math.max(0, presence - change) : Math.min(1, presence + change);
    if (!leaving) pull.advance(newest);
    for (let d = 0; d < size; d++) kick[d]! *= fade;
    if (onset >= listening.threshold && tick - lastOnset >= ONSETS_APART * tickRate) {
      lastOnset = tick;
      respond(tick, onset);
    }
    onset = 0;
  }

  function respond(tick: number, strength: number): void {
    const { onset: response, kick: reach } = listening;
    if (response === 'kick') {
      const random = new RandomStream(seed, KICK_STREAM, tick);
      for (let d = 0; d < size; d++) push[d] = random.normal();
      directions.stretch(pull.label, push, strayed);
      for (let d = 0; d < size; d++) kick[d]! += reach * Math.min(3, strength) * strayed[d]!;
    } else if (response !== 'nothing') {
      const { start, dwellTicks, travelTicks } = walk.segmentAt(tick + ahead);
      const leaves = start + dwellTicks;
      const goal = response === 'cut' ? leaves + travelTicks : leaves;
      ahead = Math.max(ahead, goal - tick);
      if (response === 'cut') pull.letGo();
    }
  }

  return {
    size,
    tickRate,
    get leaving() {
      return leaving;
    },
    get left() {
      return leaving && (untouched || presence === 0);
    },
    get ahead() {
      return ahead;
    },
    hear(moment) {
      [leaving, untouched] = [false, false];
      newest = moment;
      onset = Math.max(onset, moment.onset);
    },
    leave() {
      leaving = true;
      onset = 0;
    },
    latentAt(tick, into = new Float32Array(size)) {
      if (!Number.isSafeInteger(tick) || tick < next) {
        throw new RangeError(`ticks ascend: ${next} is next, and this one is ${tick}`);
      }
      while (next <= tick) advance(next++);
      walk.latentAt(tick + ahead, latent);
      const strength = pull.strength * presence * presence * (3 - 2 * presence);
      pull.target(target);
      directions.stretch(pull.label, lingering.at(tick), strayed);
      for (let d = 0; d < size; d++) {
        const heard = target[d]! + memory.spread * strayed[d]! + kick[d]!;
        into[d] = latent[d]! + strength * (heard - latent[d]!);
      }
      return into;
    },
  };
}
