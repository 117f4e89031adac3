/** The grid of a latent whose units are of parts of the picture, row by row in the latent. */
export interface LatentParts {
  readonly rows: number;
  readonly columns: number;
}

/** Points of the path. */
export const PARTS_POINTS = 65;
/** Cells over which the front goes from the one picture to the other, as mosaics in training have it. */
const WIDTH = 1;
/** Of the path's points, those at which a front is weighed. */
const WEIGHED = 4;

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

/**
 * A path from one picture to another part by part: a front passes over the picture, and behind it every part is of the
 * second one. Half way the picture is new as a whole, and each part but those on the front is of one of the two. Of
 * several fronts, straight and round, the one is taken that lies where the two latents differ least.
 *
 * @param from [Z]
 * @param to [Z]
 * @returns [PARTS_POINTS, Z], row by row
 */
export function partsPath(from: Float64Array, to: Float64Array, parts: LatentParts): Float64Array {
  const size = from.length;
  const cells = parts.rows * parts.columns;
  const depth = size / cells;
  const apart = Float64Array.from({ length: cells }, (_, cell) => {
    let squares = 0;
    for (let unit = cell * depth; unit < (cell + 1) * depth; unit++) {
      squares += (to[unit]! - from[unit]!) * (to[unit]! - from[unit]!);
    }
    return Math.sqrt(squares);
  });
  const fields = frontFields(parts);
  const costs = fields.map((field) => seamCost(field, apart, parts));
  const field = fields[costs.indexOf(Math.min(...costs))]!;
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

/** How visible a front is on its way: cells between the two pictures, and neighbours of different ones, by how they differ. */
function seamCost(
  field: Float64Array,
  apart: Float64Array,
  { rows, columns }: LatentParts,
): number {
  let cost = 0;
  for (let point = WEIGHED; point < PARTS_POINTS - 1; point += WEIGHED) {
    const weights = weightsAt(field, point / (PARTS_POINTS - 1));
    const between = (a: number, b: number): number =>
      (weights[a]! - weights[b]!) * (weights[a]! - weights[b]!) * apart[a]! * apart[b]!;
    for (let cell = 0; cell < weights.length; cell++) {
      const weight = weights[cell]!;
      cost += 4 * weight * (1 - weight) * apart[cell]! * apart[cell]!;
      if (cell % columns < columns - 1) cost += between(cell, cell + 1);
      if (cell < (rows - 1) * columns) cost += between(cell, cell + columns);
    }
  }
  return cost;
}
