import { bundleFromDrop } from '../bundle/bundle-from-drop.ts';
import type { StageFeature } from '../stage/stage-feature.ts';
import './drop.css';

/** Opens bundles that are dropped anywhere on the page, and gives a photo to whom it concerns. */
export const drop: StageFeature = (stage) => {
  const { root } = stage.page;
  let depth = 0;
  const mark = (change: number): void => {
    depth = Math.max(0, depth + change);
    root.classList.toggle('dropping', depth > 0);
  };
  window.addEventListener('dragenter', (event) => {
    event.preventDefault();
    mark(1);
  });
  window.addEventListener('dragleave', () => mark(-1));
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(-depth);
    if (event.dataTransfer === null) return;
    const photo = droppedPhoto(event.dataTransfer);
    if (photo === null) void stage.open(bundleFromDrop(event.dataTransfer));
    else stage.givePhoto(photo);
  });
};

/** The photo, where a single one was dropped; all else is a bundle, whole or in files. */
function droppedPhoto({ files }: DataTransfer): File | null {
  const [file, ...others] = files;
  return others.length === 0 && file?.type.startsWith('image/') === true ? file : null;
}
