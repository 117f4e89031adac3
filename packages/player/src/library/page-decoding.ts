/** Whether a dream of this page has tfjs in the page's own thread. */
let taken = false;

/**
 * Takes tfjs of the page's own thread: WebGL2 on the display's context, and WebGPU. It is one for the whole page, with one
 * back end at a time and one context for WebGL2, so that it serves one dream. Others decode in wasm, each in a thread
 * with a tfjs of its own.
 *
 * @returns gives it back, as often as it is called; `null` where another dream has it
 */
export function takePageDecoding(): (() => void) | null {
  if (taken) return null;
  taken = true;
  let held = true;
  return () => {
    if (held) taken = false;
    held = false;
  };
}
