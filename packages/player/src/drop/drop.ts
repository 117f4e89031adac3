import { bundleFromDrop } from '../bundle/bundle-from-drop.ts';
import type { StageFeature } from '../stage/stage-feature.ts';
import './drop.css';

/** Opens bundles that are dropped anywhere on the page. */
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
    if (event.dataTransfer !== null) void stage.open(bundleFromDrop(event.dataTransfer));
  });
};
