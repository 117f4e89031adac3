import type { StageFeature } from '../stage/stage-feature.ts';

/** Keeps the screen from going dark from the first begin on, as often as the page is shown again. */
export const wakeLock: StageFeature = (stage) => {
  const request = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused on a low battery: then the screen goes dark as the owner wished.
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  let listening = false;
  stage.onBegin(() => {
    if (!listening) document.addEventListener('visibilitychange', request);
    listening = true;
    request();
  });
};
