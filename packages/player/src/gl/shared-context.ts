import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';

/** One WebGL2 context, on which Three.js draws and, where it can, tfjs decodes. */
export interface SharedContext {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly renderer: WebGLRenderer;
  /** The graphics adapter and its driver, as far as the browser tells. */
  readonly adapter: string;
  /**
   * Calls the listener when the context is lost, until the returned function is called. That is the moment to free what
   * belongs to it, by the usual calls: they do nothing on a lost context, and later, on the restored one, they are errors.
   */
  readonly onLoss: (listener: () => void) => () => void;
  /** Gives back what Three.js has for the context; the context stays with its canvas. */
  readonly dispose: () => void;
}

/**
 * Makes the context and hands it to Three.js; tfjs takes it when it decodes on it. `null` when the browser has no WebGL2:
 * the canvas is then still free for another kind of context.
 *
 * @param preserved whether the canvas keeps its picture after it was composited, for others to read at any time
 */
export function createSharedContext(
  canvas: HTMLCanvasElement,
  preserved = false,
): SharedContext | null {
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    preserveDrawingBuffer: preserved,
    powerPreference: 'high-performance',
  });
  if (gl === null) return null;
  const renderer = new WebGLRenderer({ canvas, context: gl, antialias: false });
  // Values are display-encoded throughout: nothing may be converted or mapped.
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;
  renderer.autoClear = false;
  renderer.setPixelRatio(1);
  return {
    ...{ canvas, gl, renderer, adapter: adapterOf(gl) },
    onLoss(listener) {
      canvas.addEventListener('webglcontextlost', listener);
      return () => canvas.removeEventListener('webglcontextlost', listener);
    },
    dispose: () => renderer.dispose(),
  };
}

/** Whether an adapter computes on the processor: there wasm is the fastest decoder, and a picture on WebGL takes a second. */
export function isSoftware(adapter: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(adapter);
}

/** Whether this browser has WebGL2 on the processor alone. */
export function paintsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return false;
  const software = isSoftware(adapterOf(gl));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return software;
}

function adapterOf(gl: WebGL2RenderingContext): string {
  const masked = String(gl.getParameter(gl.RENDERER));
  // Firefox tells, and warns on the console where the extension is asked for.
  if (!/^(WebKit WebGL|Mozilla)$/.test(masked)) return masked;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  return extension === null ? masked : String(gl.getParameter(extension.UNMASKED_RENDERER_WEBGL));
}
