import { checkJson } from '@phosphene/model/json';
import * as v from 'valibot';
import { Look } from './look/look.ts';

const number = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const integer = (least: number, most: number) => v.pipe(number(least, most), v.safeInteger());

/** How far an anchor strays, in standard deviations of what it is drawn from. */
const scale = v.optional(number(0, 10), 1);

/** What `anchors.from` may be. */
export const ANCHOR_KINDS = ['codes', 'label', 'mixture', 'prior'] as const;
/** What `memory.directions` may be. */
export const LINGERING_DIRECTIONS = ['all', 'footage'] as const;

/** Where the walk lingers. */
const Anchors = v.variant('from', [
  /**
   * Codes of the footage, jittered: a frame's mean + scale × its posterior deviation × noise. The default: by Fréchet
   * distance they are as near to real frames as encoded footage is, 99 × nearer than the prior and 3 × nearer than
   * the best mixture (docs/experiments/anchors.md).
   */
  v.object({ from: v.literal('codes'), scale }),
  /** The same, of the frames of one label: its name, or its index. */
  v.object({ from: v.literal('label'), label: v.union([v.string(), integer(0, 65535)]), scale }),
  /**
   * Gaussians fitted to the codes after training: mean + scale × deviation; needs a bundle that has them. Between
   * frames of one scene it finds new pictures, between scenes it blends them.
   */
  v.object({ from: v.literal('mixture'), scale }),
  /** Scale × N(0, I), as the original did. */
  v.object({ from: v.literal('prior'), scale }),
]);

const Dwell = v.pipe(
  v.object({
    distribution: v.optional(v.picklist(['exponential', 'uniform', 'constant']), 'exponential'),
    /**
     * Seconds. Exponential: the mean before the distribution is cut to min…max. Constant: the dwell
     * itself. Uniform: not used.
     */
    mean: v.optional(number(0.01, 600), 4),
    min: v.optional(number(0, 600), 1),
    max: v.optional(number(0.01, 600), 15),
  }),
  v.check((dwell) => dwell.min <= dwell.max, 'must have min no larger than max'),
);

const Memory = v.object({
  /** τ, seconds: how long a lingering remembers where it was. */
  timeConstant: v.optional(number(0.001, 3600), 1.5),
  /** s: the stationary standard deviation of the lingering, in units of the latent. */
  spread: v.optional(number(0, 10), 0.3),
  /** 1: autoregressive lag-1, as the original. 2: the smooth second-order process. */
  order: v.optional(v.picklist([1, 2]), 1),
  /**
   * `all`: equally in every direction of the latent, as the original. `footage`: along those in which the footage
   * varies near the anchor, with the same total variance s²·Z, which moves the picture by about a third more; at
   * equal movement its pictures stay a third nearer to the footage (docs/experiments/lingering.md).
   */
  directions: v.optional(v.picklist(LINGERING_DIRECTIONS), 'footage'),
});

/** How long a journey takes. */
const Pace = v.pipe(
  v.variant('by', [
    /** Uniform between min and max seconds. */
    v.object({
      by: v.literal('seconds'),
      min: v.optional(number(0, 600), 2),
      max: v.optional(number(0, 600), 5),
    }),
    /** In proportion to the journey's length in the latent. */
    v.object({ by: v.literal('speed'), unitsPerSecond: v.optional(number(0.001, 1000), 2) }),
    /**
     * In proportion to how much the picture changes, between min and max seconds. A change is the median distance
     * of two pictures of the footage. Needs a bundle with paths.
     */
    v.object({
      by: v.literal('change'),
      perSecond: v.optional(number(0.001, 1000), 0.5),
      min: v.optional(number(0, 600), 2),
      max: v.optional(number(0, 600), 12),
    }),
  ]),
  v.check(
    (pace) => pace.by === 'speed' || pace.min <= pace.max,
    'must have min no larger than max',
  ),
);
const pace = v.optional(Pace, { by: 'seconds' });

/** How the walk gets from one anchor to the next. Further kinds are further members here. */
const Travel = v.variant('kind', [
  /** `geodesic` where the bundle has paths, else `line`. */
  v.object({ kind: v.literal('auto'), pace: v.optional(Pace) }),
  /** Where there was footage, at constant speed in the picture. Its anchors are nodes of the bundle's paths. */
  v.object({ kind: v.literal('geodesic'), pace: v.optional(Pace, { by: 'change' }) }),
  /**
   * Part by part, at constant speed in the picture: a front passes over it, and behind the front all is of the next
   * anchor. For bundles with paths whose latent is of parts.
   */
  v.object({ kind: v.literal('parts'), pace: v.optional(Pace, { by: 'change' }) }),
  /**
   * Straight. `even`: at constant speed in the picture, as the bundle's paths estimate it; else with a soft start and
   * end in the latent: `smooth` 3u² − 2u³, `smoother` 6u⁵ − 15u⁴ + 10u³. By default `even` where there are paths.
   */
  v.object({
    kind: v.literal('line'),
    easing: v.optional(v.picklist(['even', 'smooth', 'smoother'])),
    pace,
  }),
  /** Straight at constant speed in the latent, as the original. */
  v.object({ kind: v.literal('line-uniform'), pace }),
]);
export type Travel = v.InferOutput<typeof Travel>;

/** What a beginning note does, where the walk listens (`listening.onset`). */
export const ONSET_RESPONSES = ['kick', 'cut', 'next', 'nothing'] as const;

/** What a response to a beginning note, or a journey, may wait for (`listening.wait`). */
export const WAITS = ['nothing', 'beat', 'bar'] as const;

/** How the walk responds to sound. Without ears, or without sound, it changes nothing. */
const Listening = v.object({
  /** How far the walk is drawn to what is heard, where that is certain and familiar: 1 entirely, 0 not at all. */
  pull: v.optional(number(0, 1), 0.95),
  /** Seconds: time constant by which labels are taken up and let go. */
  memory: v.optional(number(0, 60), 0.25),
  /**
   * `kick`: a push along the footage's directions that fades. `cut`: the walk is at its next anchor at once, and the
   * pull begins anew. `next`: the walk sets out for its next anchor.
   */
  onset: v.optional(v.picklist(ONSET_RESPONSES), 'kick'),
  /** Strength in nats from which a beginning counts: a plucked string has about 1. */
  threshold: v.optional(number(0, 20), 0.6),
  /**
   * `beat`, `bar`: where a tempo is known, what an onset does waits for the next beat or bar, unless the onset is at most
   * a sixth of a beat late, and journeys begin on one. `nothing`: at once.
   */
  wait: v.optional(v.picklist(WAITS), 'nothing'),
  /** For `wait: 'bar'`. The first beat that is heard begins a bar. */
  beatsPerBar: v.optional(integer(2, 12), 4),
  /** How far a kick of one nat goes, in units of the latent. */
  kick: v.optional(number(0, 10), 0.25),
  /** `dream`: the walk goes on by itself. `hold`: what was heard last stays. */
  silence: v.optional(v.picklist(['dream', 'hold']), 'dream'),
  /** Labels that it may visit, by name or index; all where it is left out. */
  labels: v.optional(
    v.pipe(v.array(v.union([v.string(), integer(0, 65535)])), v.minLength(1), v.maxLength(65536)),
  ),
});

/** Where the walk begins: there it lingers first, whatever the imagination. */
const Start = v.union([
  /** A frame of the footage, by the number of its code in the bundle. */
  v.object({ frame: integer(0, 0xffffffff) }),
  /** Any place of the latent space, as of a photo: float32 little-endian [Z], in base64. */
  v.object({ latent: v.pipe(v.string(), v.base64(), v.maxLength(1 << 19)) }),
]);

/** Principal directions that a score can steer along, at most. */
export const DIRECTIONS = 8;

/** How far the walk is moved from where it goes by itself. */
const Steer = v.object({
  /** Along the principal directions of the footage, the strongest first, in standard deviations of its codes. */
  directions: v.optional(v.pipe(v.array(number(-3, 3)), v.maxLength(DIRECTIONS)), []),
  /** How far it is drawn to labels, by name or index: 0 not at all, 1 entirely. */
  labels: v.optional(v.record(v.string(), number(0, 1)), {}),
});

/** All that fixes a walk and its look. Defaults fill in what is left out; times are in seconds. */
export const Score = v.object({
  format: v.optional(v.literal('phosphene-score'), 'phosphene-score'),
  version: v.literal(1),
  seed: v.optional(integer(0, 0xffffffff), 1),
  /** Ticks a second. */
  tickRate: v.optional(integer(1, 240), 30),
  /**
   * From what it remembers, 0, to what it makes up, 1, in even steps of the picture: stands in place of the anchors'
   * scale, the memory's spread and the kind of travel, whose pace it keeps. `null`: those fields as they are.
   */
  imagination: v.optional(v.nullable(number(0, 1)), null),
  /** `null`: it begins at an anchor like any other. */
  start: v.optional(v.nullable(Start), null),
  anchors: v.optional(Anchors, { from: 'codes' }),
  dwell: v.optional(Dwell, {}),
  memory: v.optional(Memory, {}),
  travel: v.optional(Travel, { kind: 'auto' }),
  listening: v.optional(Listening, {}),
  steer: v.optional(Steer, {}),
  look: v.optional(Look, {}),
});
export type Score = v.InferOutput<typeof Score>;
/** A score in which whatever has a default may be left out. */
export type ScoreInput = v.InferInput<typeof Score>;

/**
 * Validates a parsed score and fills in its defaults.
 *
 * @param subject what is being read, for the message: `score.json`
 * @throws {PhospheneError} naming the field that is wrong
 */
export function parseScore(document: unknown, subject = 'score'): Score {
  return checkJson(Score, document, subject);
}
