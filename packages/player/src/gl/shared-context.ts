import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';

/** One WebGL2 context, on which Three.js draws and, where it can, tfjs decodes. */
export interface SharedContext {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly renderer: WebGLRenderer;
}

/**
 * Makes the context, and hands it to tfjs before any of its flags is read and to Three.js. `null` when the
 * browser has no WebGL2: the canvas is then still free for another kind of context.
 */
export function createSharedContext(canvas: HTMLCanvasElement): SharedContext | null {
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (gl === null) return null;
  setWebGLContext(2, gl);
  const renderer = new WebGLRenderer({ canvas, context: gl, antialias: false });
  // Values are display-encoded throughout: nothing may be converted or mapped.
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;
  renderer.autoClear = false;
  renderer.setPixelRatio(1);
  return { canvas, gl, renderer };
}
