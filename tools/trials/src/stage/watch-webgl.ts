import type { Page } from 'playwright-core';

/** What a page has asked of WebGL. */
export interface WebglCalls {
  /** Reads that wait until the GPU has done all that was asked of it. */
  readonly waiting: number;
  /** Reads into a buffer and out of one, which wait for nothing where a fence says when. */
  readonly buffered: number;
  /**
   * Milliseconds from the navigation's start to the frame after the first picture on a canvas of the page, be it by WebGL
   * or plain; `null` before it.
   */
  readonly firstPicture: number | null;
}

/** Runs in a page before its own code, and counts. */
export const WATCH_WEBGL = `(() => {
  const calls = { waiting: 0, buffered: 0, firstPicture: null };
  globalThis.webglCalls = calls;
  const { prototype } = WebGL2RenderingContext;
  const before = (name, see) => {
    const own = prototype[name];
    prototype[name] = function (...values) {
      see(this);
      return own.apply(this, values);
    };
  };
  before('readPixels', (gl) => {
    if (gl.getParameter(gl.PIXEL_PACK_BUFFER_BINDING) === null) calls.waiting++;
    else calls.buffered++;
  });
  before('getBufferSubData', () => calls.buffered++);
  let drawn = false;
  const see = () => {
    drawn = true;
    requestAnimationFrame(() => {
      calls.firstPicture = performance.now();
    });
  };
  const plain = CanvasRenderingContext2D.prototype;
  const { drawImage } = plain;
  plain.drawImage = function (...values) {
    if (!drawn && this.canvas.isConnected) see();
    return drawImage.apply(this, values);
  };
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    before(name, (gl) => {
      if (!drawn && gl.getParameter(gl.DRAW_FRAMEBUFFER_BINDING) === null) see();
    });
  }
})()`;

/** What a page with `WATCH_WEBGL` has asked until now. */
export const webglCalls = (page: Page): Promise<WebglCalls> =>
  page.evaluate<WebglCalls>('webglCalls');
