import { PhospheneError } from '@phosphene/model/errors';
import { checkJson, parseJson, Sha256 } from '@phosphene/model/json';
import * as v from 'valibot';
import { Look } from '../look/look.ts';
import { Score } from '../score.ts';

const Finite = v.pipe(v.number(), v.finite());
const Tick = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since the take began. */
const Time = v.pipe(Finite, v.minValue(0));

/** A bundle that is played. */
export const TakeBundle = v.object({
  name: v.string(),
  /** Of its `phosphene.json`; `null` where the page was not secure, and browsers don't hash. */
  hash: v.nullable(Sha256),
  latentSize: v.pipe(Tick, v.minValue(1), v.maxValue(65536)),
});
export type TakeBundle = v.InferOutput<typeof TakeBundle>;

/** The first line of a take. */
export const TakeHeader = v.object({
  format: v.literal('phosphene-take'),
  version: v.literal(1),
  /** The first one. */
  bundle: TakeBundle,
});
export type TakeHeader = v.InferOutput<typeof TakeHeader>;

/**
 * What happened at a moment, and holds from there on; what is left out stays as it was. Times ascend. A `latent` belongs
 * to the walk that was entered last, and is what was decoded for a tick in place of the walk's own latent.
 */
export const TakeEvent = v.object({
  t: Time,
  /** Another bundle, with its walk. */
  bundle: v.optional(TakeBundle),
  /** Seconds in which the last picture of the bundle before fades over to the first of this one. */
  fade: v.optional(v.pipe(Finite, v.minValue(0), v.maxValue(600))),
  /** Another walk. `crossfade`: how it is entered from the one before; `null` at once. */
  walk: v.optional(
    v.object({
      score: Score,
      crossfade: v.nullable(
        v.object({
          leave: Tick,
          enter: Tick,
          ticks: v.pipe(Tick, v.minValue(1)),
          arrived: v.exactOptional(v.boolean()),
        }),
      ),
    }),
  ),
  /** Where the walk is, in ticks, and how many it goes a second: 0 while it is paused. */
  motion: v.optional(v.object({ position: v.pipe(Finite, v.minValue(0)), rate: Finite })),
  look: v.optional(Look),
  /** Whether the output goes to black, or back. */
  black: v.optional(v.boolean()),
  /** Whether the picture holds. */
  held: v.optional(v.boolean()),
  /**
   * Whether latents that were heard, or steered by hand, stand in for the walk's own. Said again, with a motion: the
   * latents before it are counted on from there.
   */
  hears: v.optional(v.boolean()),
  /** A tick and its latent: float32 little-endian, in base64. */
  latent: v.optional(v.tuple([Tick, v.pipe(v.string(), v.base64())])),
  /** How loud the sound is at the tick of a `latent` in the same line, 0…1; 0 before one is told. */
  level: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** The take was ended by the performer; without it, it broke off. */
  end: v.optional(v.literal(true)),
});
export type TakeEvent = v.InferOutput<typeof TakeEvent>;

/** A take in memory. */
export interface Take {
  readonly header: TakeHeader;
  /** All bundles that it was played on, in the order of their first appearance: the header's, then the events'. */
  readonly bundles: readonly TakeBundle[];
  readonly events: readonly TakeEvent[];
  /** Milliseconds. */
  readonly duration: number;
  /** Whether its last line was torn, as by a crash: that line is lost. */
  readonly torn: boolean;
}

/** A line of a take, with its end. */
export function takeLine(line: TakeHeader | TakeEvent): string {
  return `${JSON.stringify(line)}\n`;
}

/**
 * Reads a take: one JSON object a line, the header first.
 *
 * @param subject for messages: `night.take`
 * @throws {PhospheneError} naming the line and the field that is wrong
 */
export function parseTake(text: string, subject = 'take'): Take {
  const lines = text.split('\n');
  // Each whole line has an end.
  const torn = lines.pop() !== '';
  if (lines.length === 0) throw notATake(subject);
  // Line by line: a night has hundreds of thousands, and what was parsed of one is no longer needed once it is checked.
  const read = (n: number): unknown =>
    parseJson(lines[n]!, `${subject}, line ${n + 1}`, {
      remedy: 'Take another copy of the take, or cut it before that line.',
    });
  const header = checkJson(TakeHeader, read(0), `${subject}, line 1`);
  const events: TakeEvent[] = [];
  let last = 0;
  for (let n = 1; n < lines.length; n++) {
    const place = `${subject}, line ${n + 1}`;
    const event = checkJson(TakeEvent, read(n), place);
    if (event.t < last) {
      throw new PhospheneError(`${place}: "t" goes back from ${last} to ${event.t}.`, {
        remedy: 'Take another copy of the take.',
      });
    }
    if (event.bundle !== undefined && event.walk === undefined) {
      throw new PhospheneError(`${place}: another "bundle" without a "walk" on it.`, {
        remedy: 'Take another copy of the take.',
      });
    }
    last = event.t;
    events.push(event);
  }
  if (events[0]?.walk === undefined || events[0].motion === undefined) throw notATake(subject);
  const bundles = [header.bundle];
  for (const { bundle } of events) {
    if (bundle !== undefined && bundleIndex(bundles, bundle) < 0) bundles.push(bundle);
  }
  return { header, bundles, events, duration: last, torn };
}

/** Which of some bundles this one is; −1 for none. */
export function bundleIndex(bundles: readonly TakeBundle[], wanted: TakeBundle): number {
  return bundles.findIndex(
    ({ name, hash, latentSize }) =>
      hash === wanted.hash &&
      latentSize === wanted.latentSize &&
      (hash !== null || name === wanted.name),
  );
}

function notATake(subject: string): PhospheneError {
  return new PhospheneError(`${subject}: it is no take: it doesn't say what was played.`, {
    remedy: 'Name a file that the stage recorded (key r), such as night.take.',
  });
}
