import { PhospheneError } from '@phosphene/model';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';

/** One WebGL2 context, on which Three.js draws and, where it can, tfjs decodes. */
export interface SharedContext {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly renderer: WebGLRenderer;
}

/**
 * Makes the context, and hands it to tfjs before any of its flags is read and to Three.js.
 *
 * @throws {PhospheneError} when the browser has no WebGL2
 */
export function createSharedContext(canvas: HTMLCanvasElement): SharedContext {
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (gl === null) {
    throw new PhospheneError('This browser offers no WebGL2, which the stage is painted with.', {
      remedy:
        'Switch hardware acceleration on in the browser’s settings, update the graphics driver, or open this page in a current Chrome, Edge, Firefox or Safari.',
    });
  }
  setWebGLContext(2, gl);
  const renderer = new WebGLRenderer({ canvas, context: gl, antialias: false });
  // Values are display-encoded all the way: nothing may be converted or mapped.
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;
  renderer.autoClear = false;
  renderer.setPixelRatio(1);
  return { canvas, gl, renderer };
}
