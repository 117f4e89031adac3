/** The grid of a latent whose units are of parts of the picture, row by row in the latent. */
export interface LatentParts {
  readonly rows: number;
  readonly columns: number;
}

/** Points of the path. */
export const PARTS_POINTS = 65;
/** Cells over which the front goes from the one picture to the other, as mosaics in training have it. */
const WIDTH = 1;
/** Shares of the way at which a front is weighed: there the picture is of both. */
const WEIGHED = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

const DIAGONAL = Math.SQRT1_2;
/** Directions in which a straight front may move: right and down. */
const DIRECTIONS = [
  [1, 0],
  [DIAGONAL, DIAGONAL],
  [0, 1],
  [-DIAGONAL, DIAGONAL],
  [-1, 0],
  [-DIAGONAL, -DIAGONAL],
  [0, -1],
  [DIAGONAL, -DIAGONAL],
] as const;

/** A front that goes over the cells of a latent. */
interface Front {
  /** When it reaches each cell, in cells, [rows · columns]. */
  readonly field: Float64Array;
  /** How much a cell between the two pictures counts, [rows · columns]. */
  readonly mixed: Float64Array;
  /** How much the seam to the next cell at the right counts, and to the one below, [rows · columns] each. */
  readonly right: Float64Array;
  readonly below: Float64Array;
}

/** Paths from one picture to another part by part, over one latent's cells. */
export class PartsPaths {
  readonly #cells: number;
  readonly #columns: number;
  readonly #fronts: readonly Front[];
  /** How far the two pictures are apart in each cell; memory for the pair that is weighed. */
  readonly #apart: Float64Array;

  constructor(parts: LatentParts) {
    this.#cells = parts.rows * parts.columns;
    this.#columns = parts.columns;
    this.#fronts = frontFields(parts).map((field) => weighFront(field, parts));
    this.#apart = new Float64Array(this.#cells);
  }

  /**
   * A front passes over the picture, and behind it every part is of the second one. Half way the picture is new as a
   * whole, and each part but those on the front is of one of the two. Of several fronts, straight and round, the one is
   * taken that lies where the two latents differ least.
   *
   * @param from [Z]
   * @param to [Z]
   * @returns [PARTS_POINTS, Z], row by row
   */
  between(from: Float64Array, to: Float64Array): Float64Array {
    const size = from.length;
    const depth = size / this.#cells;
    const { field } = this.#fronts[this.weigh(from, to).front]!;
    const latents = new Float64Array(PARTS_POINTS * size);
    for (let point = 0; point < PARTS_POINTS; point++) {
      const weights = weightsAt(field, point / (PARTS_POINTS - 1));
      for (let unit = 0; unit < size; unit++) {
        const weight = weights[Math.floor(unit / depth)]!;
        latents[point * size + unit] = from[unit]! + weight * (to[unit]! - from[unit]!);
      }
    }
    return latents;
  }

  /** The front that shows least between two pictures, and how much it shows. @returns the front's number, and its cost */
  weigh(from: Float64Array, to: Float64Array): { front: number; cost: number } {
    const depth = from.length / this.#cells;
    const apart = this.#apart;
    for (let cell = 0; cell < this.#cells; cell++) {
      let squares = 0;
      for (let unit = cell * depth; unit < (cell + 1) * depth; unit++) {
        squares += (to[unit]! - from[unit]!) * (to[unit]! - from[unit]!);
      }
      apart[cell] = Math.sqrt(squares);
    }
    let best = { front: 0, cost: Infinity };
    this.#fronts.forEach(({ mixed, right, below }, front) => {
      let cost = 0;
      for (let cell = 0; cell < this.#cells; cell++) {
        const here = apart[cell]!;
        const next = (apart[cell + 1] ?? 0) * right[cell]!;
        const under = (apart[cell + this.#columns] ?? 0) * below[cell]!;
        cost += here * (mixed[cell]! * here + next + under);
      }
      if (cost < best.cost) best = { front, cost };
    });
    return best;
  }
}

/** When a front reaches each cell, in cells, [rows · columns] each. */
function frontFields({ rows, columns }: LatentParts): Float64Array[] {
  const of = (value: (right: number, low: number) => number): Float64Array =>
    Float64Array.from({ length: rows * columns }, (_, cell) =>
      value((cell % columns) + 0.5 - columns / 2, Math.floor(cell / columns) + 0.5 - rows / 2),
    );
  const distance = (right: number, low: number): number => Math.sqrt(right * right + low * low);
  return [
    ...DIRECTIONS.map(([across, down]) => of((right, low) => across * right + down * low)),
    of(distance),
    of((right, low) => -distance(right, low)),
  ];
}

/** How much each cell is of the second picture when a share of the path is behind, 0…1. */
function weightsAt(field: Float64Array, share: number): Float64Array {
  const least = Math.min(...field) - WIDTH / 2;
  const most = Math.max(...field) + WIDTH / 2;
  const front = least + share * (most - least);
  return field.map((place) => Math.min(1, Math.max(0, 0.5 + (front - place) / WIDTH)));
}

/** Sums up over a front's way which cells are between the two pictures, and which neighbours are of different ones. */
function weighFront(field: Float64Array, { rows, columns }: LatentParts): Front {
  const cells = rows * columns;
  const front = {
    field,
    mixed: new Float64Array(cells),
    right: new Float64Array(cells),
    below: new Float64Array(cells),
  };
  for (const share of WEIGHED) {
    const weights = weightsAt(field, share);
    const seam = (a: number, b: number): number =>
      (weights[a]! - weights[b]!) * (weights[a]! - weights[b]!);
    for (let cell = 0; cell < cells; cell++) {
      const weight = weights[cell]!;
      front.mixed[cell]! += 4 * weight * (1 - weight);
      if (cell % columns < columns - 1) front.right[cell]! += seam(cell, cell + 1);
      if (cell < cells - columns) front.below[cell]! += seam(cell, cell + columns);
    }
  }
  return front;
}
