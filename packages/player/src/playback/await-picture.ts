import type { Playback } from './playback.ts';

/** How often the display has painted when everything that it paints with has been compiled and used. */
const PAINTED = 2;

/**
 * Watches a playback that stands still until all that a show needs has been done once: two frames decoded, and the
 * moment between them painted. Shaders are compiled on first use, so nothing is compiled later.
 *
 * @param onDecoded called once, when the first frame has been decoded
 * @param onReady called once, afterwards
 * @returns stops watching
 */
export function awaitPicture(
  { frames, meters, position }: Playback,
  onDecoded: () => void,
  onReady: () => void,
): () => void {
  let request = 0;
  let told = false;
  let painted: number | null = null;
  const look = (): void => {
    const pair = frames.around(position);
    if (pair !== null && !told) {
      told = true;
      onDecoded();
    }
    if (pair !== null && pair.before !== pair.after) {
      painted ??= meters.painted;
      if (meters.painted >= painted + PAINTED) {
        onReady();
        return;
      }
    }
    request = requestAnimationFrame(look);
  };
  request = requestAnimationFrame(look);
  return () => cancelAnimationFrame(request);
}
