import type { ResidualLengths } from './residual-lengths.ts';
import { segmentLengths } from './segment-lengths.ts';

/** A polyline through the latent space, and where the pictures along it lie. */
export interface LatentPath {
  /** [points, Z], row by row. */
  readonly latents: Float64Array;
  /** [points, M] picture coordinates. Distances between them, with the residual lengths, are decoded distances. */
  readonly pictures: Float64Array;
  readonly residual: ResidualLengths;
}

/** The length of a path in the picture: the sum of its decoded distances. */
export function decodedLength({ pictures, residual }: LatentPath, coordinates: number): number {
  return segmentLengths(pictures, coordinates, residual).reduce((sum, length) => sum + length, 0);
}

/** Points that there is room for at first. */
const INITIAL_ROOM = 256;

/** Builds paths point by point, one after the other in the same memory. */
export class LatentPathBuilder {
  readonly #size: number;
  readonly #coordinates: number;
  readonly #residuals: number[] = [];
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
    this.#latents = new Float64Array(INITIAL_ROOM * size);
    this.#pictures = new Float64Array(INITIAL_ROOM * coordinates);
  }

  /** Begins another path. */
  begin(): this {
    this.#count = 0;
    this.#edge = -1;
    this.#residuals.length = 0;
    this.#edges.length = 0;
    return this;
  }

  /** The points that follow are on another edge. */
  beginEdge(): void {
    this.#edge += 1;
  }

  /**
   * Copies a point.
   *
   * @param latent [Z]
   * @param picture [M]
   * @param residual length of the segment from the last point to this one; of the first point it does not count
   */
  add(latent: Float64Array, picture: Float64Array, residual: number): void {
    if ((this.#count + 1) * this.#size > this.#latents.length) {
      this.#latents = doubled(this.#latents);
      this.#pictures = doubled(this.#pictures);
    }
    this.#latents.set(latent, this.#count * this.#size);
    this.#pictures.set(picture, this.#count * this.#coordinates);
    if (this.#count > 0) {
      this.#residuals.push(residual);
      this.#edges.push(this.#edge);
    }
    this.#count += 1;
  }

  /** A copy of the path that was built. */
  build(): LatentPath {
    return {
      latents: this.#latents.slice(0, this.#count * this.#size),
      pictures: this.#pictures.slice(0, this.#count * this.#coordinates),
      residual: {
        lengths: new Float64Array(this.#residuals),
        edges: new Int32Array(this.#edges),
      },
    };
  }
}

function doubled(values: Float64Array): Float64Array {
  const longer = new Float64Array(2 * values.length);
  longer.set(values);
  return longer;
}
