import type { StageFeature } from '../stage/stage-feature.ts';

/** Full screen, by its command or by a double click on the picture. */
export const fullScreen: StageFeature = ({ page: { root, canvas }, commands, toast }) => {
  let asking = false;
  const toggle = async (): Promise<void> => {
    // The gate and its key may ask for it together.
    if (asking) return;
    asking = true;
    try {
      if (document.fullscreenElement === null) {
        await root.requestFullscreen({ navigationUI: 'hide' });
      } else {
        await document.exitFullscreen();
      }
    } catch {
      toast.show('this browser allows no full screen here');
    } finally {
      asking = false;
    }
  };
  commands.add({ name: 'full-screen', description: 'full screen', run: () => void toggle() });
  canvas.addEventListener('dblclick', () => commands.run('full-screen'));
};
