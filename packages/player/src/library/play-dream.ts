import { parseScore } from '@phosphene/sampler';
import { CanvasTexture, LinearFilter, SRGBColorSpace } from 'three';
import type { Backend } from '../decoding/backend.ts';
import type { CanvasSize } from '../playback/canvas-resolution.ts';
import { runFrameLoop } from '../playback/frame-loop.ts';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { recoverContext } from '../playback/recover-context.ts';
import { changesOf } from './changes-of.ts';
import type { Dream } from './dream.ts';

/** What a playing dream takes from who made it. */
export interface DreamSurroundings {
  readonly backend: Backend;
  /** The canvas's; `null` for the part of the screen that it fills. */
  readonly size: CanvasSize | null;
  /** Milliseconds. */
  readonly now: () => number;
  readonly onNote: (line: string) => void;
  /** Gives back the playback and what it was made of. */
  readonly onDispose: () => void;
}

/** Runs a playback, and gives what steers and shows it. */
export function playDream(
  playback: Playback,
  { backend, size, now, onNote, onDispose }: DreamSurroundings,
): Dream {
  const { canvas } = playback.display;
  const frameListeners = new Set<() => void>();
  const faultListeners = new Set<(error: unknown) => void>();
  const streams: MediaStream[] = [];
  const changed = changesOf(playback);
  let texture: CanvasTexture | null = null;
  let disposed = false;

  const onPainted = (): void => {
    if (!changed()) return;
    if (texture !== null) upload(texture);
    for (const listener of [...frameListeners]) listener();
  };
  const onFault = (error: unknown): void => {
    // A picture that was underway when the decoder was given back.
    if (disposed) return;
    stopLoop();
    playback.running = false;
    if (faultListeners.size === 0) reportError(error);
    for (const listener of [...faultListeners]) listener(error);
  };
  const stopLoop = runFrameLoop(playback, now, onFault, {
    ...(size !== null && { sizing: () => size }),
    onPainted,
  });
  const stopRecovering = recoverContext(canvas, {
    playback: () => playback,
    onGone: () => onNote('The graphics driver has stopped and is not coming back.'),
    onBack: () => undefined,
    onFault,
  });

  return {
    canvas,
    backend,
    get playing() {
      return playback.running;
    },
    get position() {
      return playback.position;
    },
    get score() {
      return playback.score;
    },
    set score(score) {
      changeScore(playback, parseScore(score));
    },
    get seed() {
      return playback.score.seed;
    },
    set seed(seed) {
      changeScore(playback, parseScore({ ...playback.score, seed }));
    },
    texture() {
      texture ??= textureOf(canvas);
      return texture;
    },
    stream(fps) {
      const stream = canvas.captureStream(fps);
      streams.push(stream);
      return stream;
    },
    play() {
      playback.running = !disposed;
    },
    pause() {
      playback.running = false;
    },
    onFrame: (listener) => added(frameListeners, listener),
    onFault: (listener) => added(faultListeners, listener),
    dispose() {
      if (disposed) return;
      disposed = true;
      playback.running = false;
      stopLoop();
      stopRecovering();
      for (const stream of streams) stream.getTracks().forEach((track) => track.stop());
      texture?.dispose();
      frameListeners.clear();
      faultListeners.clear();
      onDispose();
    },
  };
}

function textureOf(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  return texture;
}

/** Has a texture uploaded; made anew where the canvas has another size, since Three.js gives it its memory only once. */
function upload(texture: CanvasTexture): void {
  const { width, height } = texture.image;
  const { uploaded } = texture.userData as { uploaded?: string };
  const size = `${width}×${height}`;
  if (uploaded !== undefined && uploaded !== size) texture.dispose();
  texture.userData['uploaded'] = size;
  texture.needsUpdate = true;
}

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
