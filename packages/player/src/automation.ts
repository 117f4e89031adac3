import { RGBAFormat, UnsignedByteType, WebGLRenderTarget } from 'three';
import type { Playback } from './playback.ts';

/**
 * `window.phosphene`, with `?test` in the address: what browser tests and trials drive the stage by. Not for
 * pages that embed it: it may change with any version.
 */
export interface Automation {
  /** What the stage is doing; `null` before a bundle is open. */
  state(): {
    readonly running: boolean;
    readonly suspended: boolean;
    readonly position: number;
    readonly seed: number;
    readonly backend: string;
    readonly decoded: number;
    readonly displayRate: number;
    readonly decodeRate: number;
    /** Main thread, milliseconds a displayed frame, beside the decoder. */
    readonly page: number;
    /** Main thread, milliseconds a decode. */
    readonly issue: number;
    readonly latency: number;
  } | null;
  /** What tfjs and Three.js hold; constant while a bundle plays. */
  memory(): { tensors: number; bytes: number; textures: number; programs: number };
  /** SHA-256, in hex, of the latents of these ticks one after the other, float32 little-endian. */
  latentsHash(firstTick: number, count: number): Promise<string>;
  /**
   * The picture of one tick at a size in pixels, interpolation off: RGB bytes, the top row first. The loop
   * stands still meanwhile.
   */
  paint(tick: number, width: number, height: number): Promise<Uint8Array>;
  /** Decodes ticks one after the other as fast as it goes, without showing them. */
  decode(firstTick: number, count: number): Promise<void>;
  /** As a driver's crash does. Restore with the second, after the page has seen the first. */
  loseContext(): void;
  restoreContext(): void;
}

/** @param playback gives the current one, if any */
export function createAutomation(playback: () => Playback | null): Automation {
  const current = (): Playback => {
    const playing = playback();
    if (playing === null) throw new Error('no bundle is open');
    return playing;
  };
  let lossExtension: WEBGL_lose_context | null = null;

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

  function scratch(width: number, height: number): WebGLRenderTarget {
    return new WebGLRenderTarget(width, height, {
      format: RGBAFormat,
      type: UnsignedByteType,
      depthBuffer: false,
    });
  }

  return {
    state() {
      const playing = playback();
      if (playing === null) return null;
      const { running, suspended, position, score, decoder, meters } = playing;
      const { decoded, displayRate, decodeRate, page, issue, latency } = meters;
      const backend = decoder.description;
      return {
        ...{ running, suspended, position, seed: score.seed, backend, decoded },
        ...{ displayRate, decodeRate, page, issue, latency },
      };
    },
    memory() {
      const { decoder, context } = current();
      const { info } = context.renderer;
      const programs = info.programs?.length ?? 0;
      return { ...decoder.memory(), textures: info.memory.textures, programs };
    },
    async latentsHash(firstTick, count) {
      const { walk } = current();
      const latents = new Float32Array(count * walk.size);
      for (let i = 0; i < count; i++) {
        walk.latentAt(firstTick + i, latents.subarray(i * walk.size, (i + 1) * walk.size));
      }
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', latents));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    paint: (tick, width, height) =>
      alone(async ({ bundle, context, decoder, picture, score, walk }) => {
        const { renderer } = context;
        const { image } = bundle.manifest;
        const frame = { tick, ready: true, target: scratch(image.width, image.height) };
        const target = scratch(width, height);
        await decoder.decode(walk.latentAt(tick), score.look, frame.target);
        renderer.resetState();
        const whole = { x: 0, y: 0, width, height };
        picture.draw(renderer, { before: frame, after: frame, mix: 0 }, target, whole);
        const rgba = new Uint8Array(width * height * 4);
        renderer.readRenderTargetPixels(target, 0, 0, width, height, rgba);
        frame.target.dispose();
        target.dispose();
        const rgb = new Uint8Array(width * height * 3);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const from = ((height - 1 - y) * width + x) * 4;
            rgb.set(rgba.subarray(from, from + 3), (y * width + x) * 3);
          }
        }
        return rgb;
      }),
    decode: (firstTick, count) =>
      alone(async (playing) => {
        const { bundle, context, decoder, score, walk, meters } = playing;
        const target = scratch(bundle.manifest.image.width, bundle.manifest.image.height);
        for (let i = 0; i < count; i++) {
          await decoder.decode(walk.latentAt(firstTick + i), score.look, target);
          meters.decoded++;
          // Now and then the queue is let run dry, as a display's frames would.
          if (i % 16 === 15) context.gl.finish();
        }
        target.dispose();
      }),
    loseContext() {
      lossExtension = current().context.gl.getExtension('WEBGL_lose_context');
      lossExtension?.loseContext();
    },
    restoreContext() {
      lossExtension?.restoreContext();
    },
  };
}
