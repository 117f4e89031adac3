import { stretchLengths } from './even-steps.ts';

/**
 * What M coordinates miss of a way. Along one edge the missed parts add up, since it goes one way; those of successive
 * edges lie nearly at right angles, as directions do that are taken at random from thousands.
 */
export interface UnseenLengths {
  /** Of the stretch from each point to the next, [points − 1]. */
  readonly lengths: Float64Array;
  /** Which edge it is on, [points − 1]. */
  readonly edges: Int32Array;
}

/** A way through the latent space as a polyline, and where the pictures along it lie. */
export interface Way {
  /** [points, Z], row by row. */
  readonly latents: Float64Array;
  /** [points, M]: distances between them, with what is unseen, are decoded distances. */
  readonly pictures: Float64Array;
  readonly unseen: UnseenLengths;
}

/** How long a way is in the picture. */
export function wayLength({ pictures, unseen }: Way, coordinates: number): number {
  return stretchLengths(pictures, coordinates, unseen).reduce((sum, length) => sum + length, 0);
}

/** Puts a way together, point by point. */
export class WayInMaking {
  readonly #latents: Float64Array[] = [];
  readonly #pictures: Float64Array[] = [];
  readonly #unseen: number[] = [];
  readonly #edges: number[] = [];
  #edge = -1;

  /** What follows is another edge. */
  beginEdge(): void {
    this.#edge += 1;
  }

  /** @param unseen of the stretch from the last point to this one; of the first point it does not count */
  add(latent: Float64Array, picture: Float64Array, unseen: number): void {
    if (this.#latents.length > 0) {
      this.#unseen.push(unseen);
      this.#edges.push(this.#edge);
    }
    this.#latents.push(latent);
    this.#pictures.push(picture);
  }

  finished(): Way {
    return {
      latents: joined(this.#latents),
      pictures: joined(this.#pictures),
      unseen: {
        lengths: new Float64Array(this.#unseen),
        edges: new Int32Array(this.#edges),
      },
    };
  }
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const values = rows[0]?.length ?? 0;
  const whole = new Float64Array(rows.length * values);
  rows.forEach((row, n) => whole.set(row, n * values));
  return whole;
}
