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

/** Points that there is room for at first. */
const ROOM = 256;

/** Puts ways together, point by point, one after the other in the same memory. */
export class WayInMaking {
  readonly #size: number;
  readonly #coordinates: number;
  readonly #unseen: number[] = [];
  readonly #edges: number[] = [];
  #count = 0;
  #latents: Float64Array;
  #pictures: Float64Array;
  #edge = -1;

  /**
   * @param size Z
   * @param coordinates M
   */
  constructor(size: number, coordinates: number) {
    this.#size = size;
    this.#coordinates = coordinates;
    this.#latents = new Float64Array(ROOM * size);
    this.#pictures = new Float64Array(ROOM * coordinates);
  }

  /** Begins another way. */
  begin(): this {
    this.#count = 0;
    this.#edge = -1;
    this.#unseen.length = 0;
    this.#edges.length = 0;
    return this;
  }

  /** What follows is another edge. */
  beginEdge(): void {
    this.#edge += 1;
  }

  /**
   * Copies the point.
   *
   * @param latent [Z]
   * @param picture [M]
   * @param unseen of the stretch from the last point to this one; of the first point it does not count
   */
  add(latent: Float64Array, picture: Float64Array, unseen: number): void {
    if ((this.#count + 1) * this.#size > this.#latents.length) {
      this.#latents = twiceAsLong(this.#latents);
      this.#pictures = twiceAsLong(this.#pictures);
    }
    this.#latents.set(latent, this.#count * this.#size);
    this.#pictures.set(picture, this.#count * this.#coordinates);
    if (this.#count > 0) {
      this.#unseen.push(unseen);
      this.#edges.push(this.#edge);
    }
    this.#count += 1;
  }

  /** A copy of what was put together. */
  finished(): Way {
    return {
      latents: this.#latents.slice(0, this.#count * this.#size),
      pictures: this.#pictures.slice(0, this.#count * this.#coordinates),
      unseen: {
        lengths: new Float64Array(this.#unseen),
        edges: new Int32Array(this.#edges),
      },
    };
  }
}

function twiceAsLong(values: Float64Array): Float64Array {
  const longer = new Float64Array(2 * values.length);
  longer.set(values);
  return longer;
}
