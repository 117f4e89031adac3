import type { Page } from 'playwright-core';

/** An expression of the page: how many pieces of takes lie in the browser's store. */
const KEPT_PIECES = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('phosphene-takes');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction('pieces').objectStore('pieces').count();
    counting.onsuccess = () => {
      opening.result.close();
      resolve(counting.result);
    };
  };
})`;

/** How many pieces of takes lie in the store of a stage's browser. */
export function countKeptPieces(page: Page): Promise<number> {
  return page.evaluate<number>(KEPT_PIECES);
}
