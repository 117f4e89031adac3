import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { createDecoder } from '../gl/create-decoder.ts';
import { GlDisplay } from '../gl/gl-display.ts';
import { createSharedContext } from '../gl/shared-context.ts';
import { PlainDisplay } from '../plain/plain-display.ts';
import type { BackendChoice } from '../address/stage-address.ts';
import type { Display } from './display.ts';
import { firstThatRuns } from './first-that-runs.ts';
import { createReadBackDecoder } from './read-back-decoder.ts';

/**
 * Makes a display ready for a bundle.
 *
 * @param onNote called with the reason why something better was passed over
 * @throws {PhospheneError} when no decoder runs
 */
export type OpenDisplay = (bundle: StageBundle, onNote: (line: string) => void) => Promise<Display>;

/**
 * What this canvas is painted with, for as long as the page lives: WebGL2; where there is none, a 2D context,
 * unless WebGL was asked for.
 *
 * @throws {PhospheneError} when the browser offers neither
 */
export function chooseDisplay(canvas: HTMLCanvasElement, choice: BackendChoice): OpenDisplay {
  const shared = createSharedContext(canvas);
  if (shared !== null) {
    return async (bundle, onNote) =>
      new GlDisplay(shared, bundle, await createDecoder(shared, bundle, choice, onNote));
  }
  const plain = choice === 'webgl' ? null : canvas.getContext('2d', { alpha: false });
  if (choice === 'webgl' || plain === null) {
    throw new PhospheneError('This browser offers no WebGL2, which the stage is painted with.', {
      remedy:
        'Switch hardware acceleration on in the browser’s settings, update the graphics driver, or open this page in a current Chrome, Edge, Firefox or Safari.' +
        (choice === 'webgl' ? ' Without ?backend=webgl it is painted plainly instead.' : ''),
    });
  }
  const names = choice === 'auto' ? (['webgpu', 'wasm'] as const) : [choice];
  return async (bundle, onNote) => {
    const decoder = await firstThatRuns(
      names,
      (name) => createReadBackDecoder(bundle, name),
      onNote,
    );
    onNote(`No WebGL2 here: painted plainly, by ${decoder.backend}.`);
    return new PlainDisplay(plain, bundle, decoder);
  };
}
