import type { Oversight } from '@phosphene/model/node';
import type { PictureBasis } from './picture-basis.ts';
import type { PicturePainter } from './picture-painter.ts';

/** A straight way in the latent, looked at in some places. */
export interface Straight {
  /** [Z] */
  readonly from: Float32Array;
  readonly to: Float32Array;
  /** Places between the two ends, evenly spaced. */
  readonly stops: number;
}

/** What was found on it. */
export interface WalkedStraight {
  /** Decoded length, through all its places. */
  readonly length: number;
  /** Coordinates of the places, both ends included: [stops + 2, M]. */
  readonly pictures: Float32Array;
}

/** Pictures that are held at once. */
const HELD = 1024;

/** Paints the places of straight ways, and measures them. */
export async function walkStraights(
  straights: readonly Straight[],
  painter: PicturePainter,
  basis: PictureBasis,
  { onProgress, signal }: Oversight = {},
): Promise<WalkedStraight[]> {
  const walked: WalkedStraight[] = [];
  const total = straights.reduce((sum, { stops }) => sum + stops + 2, 0);
  let done = 0;
  for (let first = 0; first < straights.length;) {
    let last = first;
    let places = 0;
    while (last < straights.length && (last === first || places < HELD)) {
      places += straights[last]!.stops + 2;
      last++;
    }
    const part = straights.slice(first, last);
    const rows = await painter.paint(placesOf(part), signal === undefined ? {} : { signal });
    const pictures = await basis.project(rows);
    let at = 0;
    for (const { stops } of part) {
      const count = stops + 2;
      const { values } = painter;
      const own = rows.subarray(at * values, (at + count) * values);
      walked.push({
        length: painter.stepLengths(own).reduce((sum, length) => sum + length, 0),
        pictures: pictures.slice(at * basis.coordinates, (at + count) * basis.coordinates),
      });
      at += count;
    }
    first = last;
    done += places;
    onProgress?.({ stage: 'paint between frames', done, total, unit: 'pictures' });
  }
  return walked;
}

/** The latents of all places, [places, Z]. */
export function placesOf(straights: readonly Straight[]): Float32Array {
  const size = straights[0]?.from.length ?? 0;
  const places = straights.reduce((sum, { stops }) => sum + stops + 2, 0);
  const latents = new Float32Array(places * size);
  let at = 0;
  for (const { from, to, stops } of straights) {
    for (let stop = 0; stop <= stops + 1; stop++) {
      const share = stop / (stops + 1);
      for (let d = 0; d < size; d++) latents[at++] = from[d]! + share * (to[d]! - from[d]!);
    }
  }
  return latents;
}
