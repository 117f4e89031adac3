import { evenSteps, PathPlanner } from '@phosphene/model/paths';
import type { DecoderRate } from '../decoding/measure-decoders.ts';
import { scoreToQuery } from '@phosphene/sampler';
import { SPARE_PLACE } from '../display/decoded-frames.ts';
import type { DisplayMemory } from '../display/display.ts';
import type { ShownMoment } from '../display/shown-moment.ts';
import type { Playback } from '../playback/playback.ts';
import type { StageFeature } from '../stage/stage-feature.ts';
import { sha256Hex } from '../bundle/sha256-hex.ts';

declare global {
  interface Window {
    phosphene?: Automation;
  }
}

/**
 * `window.phosphene`, with `?test` in the address: what browser tests, trials and `phosphene check` drive the stage by.
 * Not for pages that embed it: it may change with any version.
 */
export interface Automation {
  /** What the stage is doing; `null` before a bundle is open. */
  state(): {
    readonly running: boolean;
    readonly suspended: boolean;
    readonly position: number;
    readonly seed: number;
    /** The score as an address has it. */
    readonly score: string;
    /** Whether the steering is on its way to where the score has it. */
    readonly gliding: boolean;
    readonly backend: string;
    readonly decoded: number;
    readonly displayRate: number;
    readonly decodeRate: number;
    /** Main thread, milliseconds a displayed frame, beside the decoder. */
    readonly page: number;
    /** The longest that one displayed frame kept the main thread since the gate was opened, milliseconds. */
    readonly longestPageMs: number;
    /** Main thread, milliseconds a decode. */
    readonly issue: number;
    readonly latency: number;
    /** What the decoders were measured at, the chosen one first; `null` where the address names one. */
    readonly rates: readonly DecoderRate[] | null;
  } | null;
  /** What tfjs and Three.js hold; constant while a bundle plays. */
  memory(): DisplayMemory;
  /** SHA-256, in hex, of the steered latents of these ticks one after the other, float32 little-endian. */
  latentsHash(firstTick: number, count: number): Promise<string>;
  /**
   * The picture of one tick at a size in pixels, interpolation and trails off: RGB bytes, the top row first. On a plain
   * canvas it is enlarged as the look defines, not by the browser as on show. The loop stands still meanwhile.
   */
  paint(tick: number, width: number, height: number): Promise<Uint8Array>;
  /**
   * The picture of a position, with the trails of all ticks from the first on; between two ticks the last one's picture
   * stands still. Else as `paint`.
   */
  paintTrail(
    firstTick: number,
    position: number,
    width: number,
    height: number,
  ): Promise<Uint8Array>;
  /** Decodes ticks one after the other as fast as it goes, without showing them. */
  decode(firstTick: number, count: number): Promise<void>;
  /** Milliseconds that planning a path between two latents and dividing it into steps takes. */
  plan(from: readonly number[], to: readonly number[], steps: number): number;
  /** As a driver's crash does. Restore with the second, after the page has seen the first. */
  loseContext(): void;
  restoreContext(): void;
}

/** A moment in silence, at which the spare place's picture stands still. */
function spareMoment({ walk, score }: Playback, position: number): ShownMoment {
  const frame = { tick: Math.floor(position), ready: true, level: 0, place: SPARE_PLACE };
  const { tickRate } = walk;
  const moment: ShownMoment = {
    pair: { before: frame, after: frame, mix: 0 },
    time: { position, tickRate, seed: score.seed, level: 0 },
    at: () => moment,
  };
  return moment;
}

/** Puts `window.phosphene` in place where the address asks for it. */
export const automation: StageFeature = (stage) => {
  if (stage.address.test) window.phosphene = createAutomation(() => stage.playback, stage.now);
};

/**
 * @param playback gives the current one, if any
 * @param now in milliseconds
 */
function createAutomation(playback: () => Playback | null, now: () => number): Automation {
  const current = (): Playback => {
    const playing = playback();
    if (playing === null) throw new Error('no bundle is open');
    return playing;
  };
  let finder: PathPlanner | null = null;
  let lossExtension: WEBGL_lose_context | null = null;
  /** The context that the display has; `null` where it paints plainly. */
  const webgl = (): WebGL2RenderingContext | null => current().display.canvas.getContext('webgl2');

  /** Runs work with the decoder to itself. */
  async function alone<T>(work: (playing: Playback) => Promise<T>): Promise<T> {
    const playing = current();
    playing.suspended = true;
    while (playing.underway?.byPromise === true) await new Promise(requestAnimationFrame);
    try {
      return await work(playing);
    } finally {
      playing.suspended = false;
    }
  }

  return {
    state() {
      const playing = playback();
      if (playing === null) return null;
      const { running, suspended, position, score, display, meters, steering } = playing;
      const { decoded, displayRate, decodeRate, page, issue, latency } = meters;
      const { longestPage: longestPageMs } = meters;
      const backend = display.description;
      return {
        ...{ running, suspended, position, seed: score.seed, backend, decoded },
        ...{ score: scoreToQuery(score), gliding: steering.gliding },
        ...{ displayRate, decodeRate, page, issue, latency, longestPageMs },
        rates: display.rates ?? null,
      };
    },
    memory: () => current().display.memory(),
    async latentsHash(firstTick, count) {
      const { walk, steering } = current();
      const latents = new Float32Array(count * walk.size);
      for (let i = 0; i < count; i++) {
        const row = latents.subarray(i * walk.size, (i + 1) * walk.size);
        steering.apply(walk.latentAt(firstTick + i, row));
      }
      return sha256Hex(latents);
    },
    paint: (tick, width, height) =>
      alone(async (playing) => {
        const { display, score, walk, steering } = playing;
        await display.decode(steering.apply(walk.latentAt(tick)), score.look, SPARE_PLACE);
        return display.capture({ ...spareMoment(playing, tick), at: null }, width, height);
      }),
    paintTrail: (firstTick, position, width, height) =>
      alone(async (playing) => {
        const { display, score, walk, steering } = playing;
        display.forget();
        for (let tick = firstTick; tick <= position; tick++) {
          await display.decode(steering.apply(walk.latentAt(tick)), score.look, SPARE_PLACE);
          display.capture(spareMoment(playing, tick), width, height);
        }
        return display.capture(spareMoment(playing, position), width, height);
      }),
    decode: (firstTick, count) =>
      alone(async ({ display, score, walk, meters }) => {
        for (let i = 0; i < count; i++) {
          await display.decode(walk.latentAt(firstTick + i), score.look, SPARE_PLACE);
          meters.decoded++;
          // Now and then the queue is let run dry, as a display's frames would.
          if (i % 16 === 15) webgl()?.finish();
        }
      }),
    plan(from, to, steps) {
      const { paths, codes } = current().bundle;
      if (paths === null) throw new Error('the bundle has no paths');
      if (finder?.paths !== paths) finder = new PathPlanner(paths, codes);
      const [start, end] = [new Float64Array(from), new Float64Array(to)];
      const before = now();
      const { pictures, residual } = finder.geodesic(start, end);
      evenSteps(pictures, paths.coordinates, steps, residual);
      return now() - before;
    },
    loseContext() {
      lossExtension = webgl()?.getExtension('WEBGL_lose_context') ?? null;
      lossExtension?.loseContext();
    },
    restoreContext() {
      lossExtension?.restoreContext();
    },
  };
}
