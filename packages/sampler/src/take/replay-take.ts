import type { LookMoment } from '../look/look-moment.ts';
import type { Look } from '../look/look.ts';
import { trailTicks } from '../look/light-trails.ts';
import type { Score } from '../score.ts';
import { createWalk, type Walk } from '../walk/create-walk.ts';
import { crossfadeWalks, type Crossfade } from '../walk/crossfade-walks.ts';
import { latentBetweenTicks } from '../walk/latent-between-ticks.ts';
import { smoothStep } from '../walk/smooth-step.ts';
import type { LatentSpace } from '../walk/latent-space.ts';
import { decodeLatent } from '../latent-text.ts';
import { heardAt, heardFrom, levelAt, type HeardSpan } from './heard-span.ts';
import { lastUpTo } from './last-up-to.ts';
import { bundleIndex, type Take, type TakeEvent } from './take.ts';

/** Milliseconds in which the stage goes to black, and lets a held picture go (safety.css of the player). */
const BLACKOUT = 500;
const RELEASE = 800;

/** Milliseconds that a fade lasts at most (take.ts). */
const LONGEST_FADE = 600_000;

/** A picture that is to be decoded, and how it is painted. */
export interface ReplayedPicture {
  /** Which of the take's bundles it is of. */
  readonly bundle: number;
  /** [Z] */
  readonly latent: Float32Array;
  readonly look: Look;
  /** When it is seen. */
  readonly time: LookMoment;
}

/** Where a picture is among the steps of its trail: whole ticks, counted from the beginning. */
export interface TrailPlace {
  /** The last step before it. */
  readonly step: number;
  /** Ticks since that step, 0…1. */
  readonly beyond: number;
  /** The first step of its trail: where the walk was cut, it begins anew. */
  readonly begun: number;
}

/** A picture that is seen, with what went before it. */
export interface SeenPicture extends ReplayedPicture {
  readonly trail: TrailPlace;
}

/** What was on the stage at a moment. */
export interface TakeMoment extends SeenPicture {
  /** A picture that held and is let go, or of the bundle before: it lies over the other, with this share; `null` mostly. */
  readonly over: (SeenPicture & { readonly share: number }) | null;
  /** 0…1: 1 is black. */
  readonly black: number;
}

/** A take that can be entered anywhere. */
export interface TakeReplay {
  /** Seconds. */
  readonly duration: number;
  /** The first walk's, for the record. */
  readonly score: Score;
  /** All that it is painted with, each once. */
  readonly looks: readonly Look[];
  /** Steps after which nothing is left of a picture in any trail (`trailTicks`); 0 where there are none. */
  readonly trailSteps: number;
  /** @param seconds since the take began; beyond its end, what was there last */
  momentAt(seconds: number): TakeMoment;
  /** The picture of a step, at its whole tick. */
  pictureOfStep(step: number): ReplayedPicture;
  /** The latent of a tick of what played at a time, [Z]: the bits that the stage decoded. */
  latentAt(seconds: number, tick: number): Float32Array;
}

/** From one event that changes the walk or its motion to the next. */
interface Span {
  readonly t: number;
  readonly bundle: number;
  /** Milliseconds in which the span before it fades; 0 where it doesn't. */
  readonly fade: number;
  readonly walk: Walk;
  /** What it becomes, where it is still coming from another one. */
  readonly plain: Walk;
  readonly heard: HeardSpan | null;
  readonly position: number;
  readonly rate: number;
  readonly look: Look;
  readonly seed: number;
  /** The step of the whole tick at or before `position`. */
  readonly step: number;
  /** The first step whose tick is in this span. */
  readonly entry: number;
  /** The first step of its trail. */
  readonly begun: number;
}

/** When the output changed, and to what. */
interface Switch {
  readonly t: number;
  readonly on: boolean;
  /** 0…1: how dark it was then. */
  readonly from: number;
}

/**
 * Plays a take again. The walks are made from their scores; at ticks at which the stage listened, and decoded, the
 * latents have the very bits of the night.
 *
 * @param spaces of the take's bundles, in their order
 * @throws {PhospheneError} when a space lacks what a score needs, or a latent has another size
 */
export function replayTake(take: Take, spaces: readonly LatentSpace[]): TakeReplay {
  const { spans, black, held } = readSpans(take, spaces);

  function pictureAt(t: number): SeenPicture {
    return pictureOf(spans[lastBefore(spans, t)]!, t);
  }

  function pictureOf(span: Span, t: number): SeenPicture {
    const position = Math.max(0, positionAt(span, t));
    const whole = Math.floor(position);
    const step = span.step + whole - Math.floor(span.position);
    const { begun } = span;
    return { ...pictureIn(span, position), trail: { step, beyond: position - whole, begun } };
  }

  function pictureIn(span: Span, position: number): ReplayedPicture {
    const latentAt = (tick: number, into: Float32Array): Float32Array => latentOf(span, tick, into);
    const { look, seed, heard, bundle } = span;
    const { tickRate, size } = span.walk;
    const level = levelAt(heard, position);
    const [latent, spare] = [new Float32Array(size), new Float32Array(size)];
    return {
      bundle,
      latent: latentBetweenTicks(latentAt, position, latent, spare),
      look,
      time: { position, tickRate, seed, level },
    };
  }

  function latentOf({ heard, walk }: Span, tick: number, into: Float32Array): Float32Array {
    return heardAt(heard, tick, into) ?? walk.latentAt(tick, into);
  }

  return {
    duration: take.duration / 1000,
    score: take.events[0]!.walk!.score,
    looks: [...new Set(spans.map(({ look }) => look))],
    trailSteps: spans.reduce(
      (most, { look, walk }) => Math.max(most, trailTicks(look.trails, walk.tickRate)),
      0,
    ),
    momentAt(seconds) {
      const t = Math.min(take.duration, Math.max(0, seconds * 1000));
      const hold = held[lastBefore(held, t)];
      const dark = blackness(black, t);
      const left = leftPicture(t);
      if (hold === undefined || left !== null) return { ...pictureAt(t), over: left, black: dark };
      if (hold.on) return { ...pictureAt(hold.t), over: null, black: dark };
      const u = Math.min(1, (t - hold.t) / RELEASE);
      const share = 1 - smoothStep(u);
      const begun = held[lastBefore(held, t) - 1];
      const over = share === 0 || begun === undefined ? null : { ...pictureAt(begun.t), share };
      return { ...pictureAt(t), over, black: dark };
    },
    pictureOfStep(step) {
      const at = lastUpTo(spans.length, (n) => spans[n]!.entry, step);
      const span = spans[Math.max(0, at)]!;
      return pictureIn(span, Math.max(0, Math.floor(span.position) + step - span.step));
    },
    latentAt: (seconds, tick) => {
      const span = spans[lastBefore(spans, seconds * 1000)]!;
      return latentOf(span, tick, new Float32Array(span.walk.size));
    },
  };

  /** The last picture of the bundle before, while it fades; `null` where none does. */
  function leftPicture(t: number): TakeMoment['over'] {
    for (let at = lastBefore(spans, t); at > 0; at--) {
      const { t: since, fade, bundle } = spans[at]!;
      if (t - since < fade) {
        const share = 1 - smoothStep((t - since) / fade);
        return { ...pictureOf(spans[at - 1]!, since), share };
      }
      // A fade is no longer than that, and only the last change of bundle counts.
      if (bundle !== spans[at - 1]!.bundle || t - since > LONGEST_FADE) return null;
    }
    return null;
  }
}

/** What the events say, one after the other. */
function readSpans(
  { bundles, events }: Take,
  spaces: readonly LatentSpace[],
): { spans: Span[]; black: Switch[]; held: Switch[] } {
  const spans: Span[] = [];
  const [black, held]: [Switch[], Switch[]] = [[], []];
  let now: Span | null = null;
  let level = 0;
  for (const event of events) {
    if (event.black !== undefined) black.push(switched(black, event.t, event.black));
    if (event.held !== undefined) held.push(switched(held, event.t, event.held));
    level = event.level ?? level;
    if (event.latent !== undefined && now?.heard) {
      now.heard.ticks.push(event.latent[0]);
      now.heard.latents.push(
        decodeLatent(event.latent[1], spaces[now.bundle]!.codes.size, 'the take'),
      );
      now.heard.levels.push(level);
    }
    const bundle = event.bundle === undefined ? null : bundleIndex(bundles, event.bundle);
    const next = nextSpan(
      now,
      event,
      { index: bundle ?? now?.bundle ?? 0, entered: bundle !== null },
      spaces,
    );
    if (next === now) continue;
    now = next;
    spans.push(next);
  }
  return { spans, black, held };
}

function nextSpan(
  last: Span | null,
  event: TakeEvent,
  bundle: { readonly index: number; readonly entered: boolean },
  spaces: readonly LatentSpace[],
): Span {
  const { t, walk, motion, look, hears } = event;
  if (last !== null && [walk, motion, look, hears].every((one) => one === undefined)) return last;
  // Nothing of a walk goes on in another bundle.
  const before = bundle.entered ? null : last;
  const space = spaces[bundle.index]!;
  const plain = walk === undefined ? last!.plain : createWalk(walk.score, space, before?.plain);
  const entered = walk === undefined ? last!.walk : enterWalk(before, plain, walk.crossfade);
  const passed = last === null ? 0 : positionAt(last, t);
  const listens = hears ?? (last !== null && last.heard !== null);
  const position = motion?.position ?? passed;
  const jump = position - passed;
  const cut = last === null || (walk !== undefined && walk.crossfade === null);
  const left = last === null ? -1 : last.step + Math.floor(passed) - Math.floor(last.position);
  // Where the walk goes on, the tick that has passed is the last span's, whatever it counts as.
  const step = cut ? left + 1 : left;
  return {
    ...{ t, step, begun: cut ? step : last.begun },
    entry: cut || Number.isInteger(position) ? step : step + 1,
    seed: walk?.score.seed ?? last!.seed,
    bundle: bundle.index,
    fade: bundle.entered ? 1000 * (event.fade ?? 0) : 0,
    walk: entered,
    plain,
    heard: listens ? heardFrom(before?.heard ?? null, event, jump) : null,
    position,
    rate: motion?.rate ?? last?.rate ?? 0,
    look: look ?? walk?.score.look ?? last!.look,
  };
}

function enterWalk(last: Span | null, next: Walk, crossfade: Crossfade | null): Walk {
  if (crossfade === null || last === null) return next;
  return crossfadeWalks(crossfade.arrived === true ? last.plain : last.walk, next, crossfade);
}

/** The last of some that has begun at a time; −1 where none has. */
function lastBefore(ascending: readonly { readonly t: number }[], t: number): number {
  return lastUpTo(ascending.length, (n) => ascending[n]!.t, t);
}

/** In ticks, at a time of a span. */
function positionAt({ t: since, position, rate }: Span, t: number): number {
  return position + (rate * (t - since)) / 1000;
}

function switched(before: readonly Switch[], t: number, on: boolean): Switch {
  return { t, on, from: blackness(before, t) };
}

/** 0…1: a change goes on from where the last one was. */
function blackness(switches: readonly Switch[], t: number): number {
  const now = switches[lastBefore(switches, t)];
  if (now === undefined) return 0;
  const u = Math.min(1, (t - now.t) / BLACKOUT);
  return now.from + u * ((now.on ? 1 : 0) - now.from);
}
