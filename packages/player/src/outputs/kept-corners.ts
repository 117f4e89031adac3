import { Corners } from '@phosphene/sampler';
import { is } from 'valibot';
import { pageStorage, recallEntry, rememberEntry } from '../page/page-storage.ts';

/** Where the page's storage holds them. */
const ITEM = 'phosphene.corners';

/** Where on the desktop the window's screen is, and its size: a projector's is the same tomorrow. */
export function screenPlace(): string {
  // Browsers without these (Safari) tell screens apart by their sizes.
  const { availLeft = 0, availTop = 0 } = screen as { availLeft?: number; availTop?: number };
  return `${screen.width}×${screen.height} at ${availLeft},${availTop}`;
}

/** The corners that an output had on a screen; `null` where it had none of its own. */
export function recallCorners(place: string): Corners | null {
  const corners = recallEntry(pageStorage(), ITEM, place);
  return is(Corners, corners) ? corners : null;
}

/** Keeps an output's corners for its screen. */
export function rememberCorners(place: string, corners: Corners | null): void {
  rememberEntry(pageStorage(), ITEM, place, corners);
}
