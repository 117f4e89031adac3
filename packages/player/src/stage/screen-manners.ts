/** Milliseconds without movement after which the cursor goes. */
const IDLE = 2000;

/** Hides the cursor while it lies still over the stage. */
export function hideIdleCursor(stage: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    stage.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => stage.classList.add('idle'), IDLE);
  };
  for (const type of ['pointermove', 'pointerdown'] as const) stage.addEventListener(type, wake);
  wake();
}

/** Keeps the screen from going dark, from now on, as often as the page is shown again. */
export function keepAwake(): void {
  const request = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused on a low battery: then the screen goes dark as the owner wished.
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', request);
  request();
}

/**
 * Goes to full screen, or back.
 *
 * @returns what to tell the viewer where the browser can't; `null` where it can
 */
export async function toggleFullScreen(stage: HTMLElement): Promise<string | null> {
  try {
    if (document.fullscreenElement === null)
      await stage.requestFullscreen({ navigationUI: 'hide' });
    else await document.exitFullscreen();
    return null;
  } catch {
    return 'this browser allows no full screen here';
  }
}
