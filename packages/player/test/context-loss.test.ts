import { expect, test } from '@jest/globals';
import { contextLoss } from '../src/context-loss/context-loss.ts';
import type { Stage } from '../src/stage/stage.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

test('a lost context stops the loop; once it is back the decoder is made anew, then the look', async () => {
  const display = new TestDisplay();
  const playback = await testPlayback(display);
  const canvas = new EventTarget();
  const hidden = new Promise<void>((resolve) => {
    const toast = { hide: resolve, show: () => undefined };
    contextLoss({ page: { canvas }, playback, toast } as unknown as Stage);
  });
  const loss = new Event('webglcontextlost', { cancelable: true });
  canvas.dispatchEvent(loss);
  // Without this the browser would not restore it.
  expect(loss.defaultPrevented).toBe(true);
  expect(playback.suspended).toBe(true);
  canvas.dispatchEvent(new Event('webglcontextrestored'));
  await hidden;
  expect(display.calls).toEqual(['forget', 'recover', 'setLook']);
  expect(playback.suspended).toBe(false);
});
