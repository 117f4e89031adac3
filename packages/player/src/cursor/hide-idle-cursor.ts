import type { StageFeature } from '../stage/stage-feature.ts';

/** Milliseconds without movement after which the cursor is hidden. */
const IDLE = 2000;

/** Hides the cursor while it lies still over the stage. */
export const hideIdleCursor: StageFeature = ({ page: { root } }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    root.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.add('idle'), IDLE);
  };
  for (const type of ['pointermove', 'pointerdown'] as const) root.addEventListener(type, wake);
  wake();
};
