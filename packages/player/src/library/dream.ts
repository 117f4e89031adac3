import type { Score, ScoreInput } from '@phosphene/sampler';
import type { CanvasTexture } from 'three';
import type { BackendChoice } from '../address/stage-address.ts';
import type { BundleFiles } from '../bundle/bundle-files.ts';
import type { Backend } from '../decoding/backend.ts';
import type { Fit } from '../display/fit-picture.ts';
import type { CanvasSize } from '../playback/canvas-resolution.ts';

/** What a dream is made of. */
export interface DreamOptions {
  /** The bundle: the address of its folder or of its `.zip`, relative to the page; or its files, wherever they lie. */
  readonly bundle: string | BundleFiles;
  /** The walk and its look; what is left out has the score's defaults, seed 1 among them. */
  readonly score?: ScoreInput;
  /**
   * Where the decoder runs. `auto`, the default, takes the fastest, measured once for each bundle and machine and kept in
   * the page's `localStorage`. One dream of a page at a time can have `webgl` or `webgpu`: `auto` gives all others `wasm`.
   */
  readonly backend?: BackendChoice;
  /**
   * The canvas's size in pixels; by default the bundle's picture four times enlarged. `screen`: the part of the screen
   * that the canvas fills, for a canvas that is seen on the page; fewer pixels where the display is slow.
   */
  readonly size?: CanvasSize | 'screen';
  /** How the picture meets a canvas of another shape: `contain`, the default, has bars; `cover` cuts. */
  readonly fit?: Fit;
  /** Milliseconds, to measure decoders by; `performance.now` by default. */
  readonly now?: () => number;
  /** Painted on, and left where it is; by default a new canvas that is on no page. */
  readonly canvas?: HTMLCanvasElement;
  /** Called with lines for the viewer: why a better decoder was passed over, or that the driver is gone. */
  readonly onNote?: (line: string) => void;
}

/** A dream on a canvas. It plays from tick 0 as soon as it is made. */
export interface Dream {
  /** Keeps its picture between two paintings: it may be read at any time. */
  readonly canvas: HTMLCanvasElement;
  /** Where the decoder runs. */
  readonly backend: Backend;
  /** Whether time passes. */
  readonly playing: boolean;
  /** Where on the walk it is, in ticks; not whole between two. */
  readonly position: number;
  /** What is played. Another walk begins at its tick 0; another look alone changes the picture where it is. */
  get score(): Score;
  /** @throws {PhospheneError} naming the field that is wrong; the dream then goes on as it was */
  set score(score: ScoreInput);
  /** The score's. Another one is another walk. */
  seed: number;
  /**
   * The canvas as a texture of the page's own Three.js, always the same one. It is uploaded only where the picture has
   * changed. Its colours are sRGB.
   */
  texture(): CanvasTexture;
  /**
   * The canvas as a video track; it ends with the dream.
   *
   * @param fps frames a second at most; by default one for each picture
   */
  stream(fps?: number): MediaStream;
  play(): void;
  /** Holds the picture, which still follows the score's look. */
  pause(): void;
  /** Calls the listener after each painting of a new picture, until the returned function is called. */
  onFrame(listener: () => void): () => void;
  /**
   * Calls the listener with what has stopped the dream for good, until the returned function is called. Without a listener
   * it is reported as an uncaught error.
   */
  onFault(listener: (error: unknown) => void): () => void;
  /**
   * Ends the dream and gives everything back: threads, memory of the GPU, the texture, tracks. The context of a canvas that
   * the dream has made is given up; one that it was given keeps it, and may be dreamt on again.
   */
  dispose(): void;
}
