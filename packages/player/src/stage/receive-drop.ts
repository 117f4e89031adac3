import type { BundleFiles } from '../bundle/bundle-files.ts';
import { bundleFromDrop } from '../bundle/bundle-from-drop.ts';

/** Takes bundles that are dropped anywhere on the page. */
export function receiveDrops(
  stage: HTMLElement,
  onBundle: (files: Promise<BundleFiles>) => void,
): void {
  let depth = 0;
  const mark = (change: number): void => {
    depth = Math.max(0, depth + change);
    stage.classList.toggle('dropping', depth > 0);
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
    if (event.dataTransfer !== null) onBundle(bundleFromDrop(event.dataTransfer));
  });
}
