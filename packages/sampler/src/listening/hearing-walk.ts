import { RandomStream } from '@phosphene/model/random';
import type { Score } from '../score.ts';
import { createWalk, type Walk } from '../walk/create-walk.ts';
import { applyImagination } from '../walk/imagination.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import { Lingering, memoryProcess } from '../walk/lingering.ts';
import type { BeatGrid } from '../tempo/beat-grid.ts';
import { BeatWait } from './beat-wait.ts';
import type { HeardMoment } from './heard-moment.ts';
import { HeldDwell } from './held-dwell.ts';
import { LabelDirections } from './label-directions.ts';
import { SoundLevel } from './sound-level.ts';
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
  /** Ticks that onsets have cut so far, less those for which journeys have waited. */
  readonly ahead: number;
  /** 0…1: how loud it is at the last tick whose latent was asked for (`SoundLevel`). */
  readonly level: number;
  /**
   * Takes the newest moment; it counts from the next tick on, and ends leaving.
   *
   * @param end where the walk is at the moment's end: ticks divided by their rate. By default the moment's own time, as
   *   where sound and walk begin together
   */
  hear(moment: HeardMoment, end?: number): void;
  /**
   * Waits for the beats of this grid, in the walk's time, from now on, and not for those of the moments; `null` while no
   * tempo is known.
   */
  follow(grid: BeatGrid | null): void;
  /** Waits for something else than the score says, from the next tick on. */
  waitFor(wait: Score['listening']['wait']): void;
  /** Leaves the sound: what is heard fades within two seconds from the next tick on, without a jump. */
  leave(): void;
  /**
   * The latent of a tick, [Z]. Ticks ascend; those that are passed over are gone through.
   *
   * @throws {RangeError} for a tick before the first, or not after the last one
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
 * @param first the tick at which it begins; up to it nothing is heard
 * @param before a walk whose route is shared, as `createWalk` has it
 * @throws {PhospheneError} when the space lacks what the score needs
 */
export function createHearingWalk(
  score: Score,
  space: LatentSpace,
  first = 0,
  before?: Walk,
): HearingWalk {
  const { listening, tickRate, seed } = score;
  const { memory } = applyImagination(score, space);
  const { codes, labels = [] } = space;
  const { size } = codes;
  const walk = createWalk(score, space, before);
  const pull = new SoundPull(listening, labels, size, tickRate);
  const noise = new RandomStream(seed, LINGERING_STREAM);
  const lingering = new Lingering(memoryProcess(memory, tickRate), noise, size);
  const directions = new LabelDirections(space);
  const wait = new BeatWait(listening, tickRate);
  const dwell = new HeldDwell(walk);
  const level = new SoundLevel(tickRate);
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
  /** Seconds of the walk at which the moment with that onset ends. */
  let onsetEnd = 0;
  /** The walk's own time runs ahead of the ticks by what was cut. */
  let ahead = 0;
  let next = first;
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
    level.advance(leaving ? null : newest);
    for (let d = 0; d < size; d++) kick[d]! *= fade;
    if (onset >= listening.threshold && tick - lastOnset >= ONSETS_APART * tickRate) {
      lastOnset = tick;
      wait.push(onset, onsetEnd, tick);
    }
    onset = 0;
    if (leaving) dwell.release();
    else if (tick > first) {
      ahead += dwell.step(tick, tick - 1 + ahead, (over) => wait.next(over)) - 1;
    }
    const due = wait.take(tick);
    if (due !== null) respond(tick, due);
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
      dwell.release();
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
    get level() {
      return level.value;
    },
    hear(moment, end = moment.time) {
      [leaving, untouched] = [false, false];
      newest = moment;
      wait.hear(moment, end);
      if (moment.onset <= onset) return;
      [onset, onsetEnd] = [moment.onset, end];
    },
    follow: (grid) => wait.follow(grid),
    waitFor(kind) {
      wait.waitsFor = kind;
    },
    leave() {
      leaving = true;
      onset = 0;
      wait.drop();
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
