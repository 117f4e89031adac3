import { recoverContext } from '../playback/recover-context.ts';
import type { StageFeature } from '../stage/stage-feature.ts';

/** Recovers from a lost WebGL context, and warns the viewer where the driver doesn't come back. */
export const contextLoss: StageFeature = (stage) => {
  recoverContext(stage.page.canvas, {
    playback: () => stage.playback,
    onGone: () => {
      const line = 'The graphics driver has stopped and is not coming back. Reload the page.';
      stage.toast.show(line, Infinity);
    },
    onBack: () => stage.toast.hide(),
    onFault: (error) => stage.fail(error),
  });
};
