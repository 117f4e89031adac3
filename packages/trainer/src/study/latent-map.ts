import type { LatentCodes } from '@phosphene/model/bundle';
import { projectOnComponents, type PrincipalComponents } from '../measure/principal-components.ts';

/** The codes of a bundle on a plane. */
export interface LatentMap {
  /** [count, 2], 0…1 from the left and from the top; the plane's two axes have one scale. */
  readonly places: Float32Array;
  /** Height over width of what they fill. */
  readonly aspect: number;
  /** Share of the codes' variance that the two axes show. */
  readonly shown: number;
  /** Codes whose pictures are shown, spread over the map. */
  readonly pictured: Uint32Array;
}

const COLUMNS = 12;
const LEAST_ASPECT = 0.4;

/** Lays the codes out by their two strongest principal directions. */
export async function mapLatents(
  codes: LatentCodes,
  components: PrincipalComponents,
): Promise<LatentMap> {
  const { count, size } = codes;
  const axes = Math.min(2, components.variances.length);
  const plane = { mean: components.mean, directions: components.directions.slice(0, axes * size) };
  const coordinates = await projectOnComponents(plane, codes.means);
  const along = (axis: number): Float32Array =>
    Float32Array.from({ length: count }, (_, n) =>
      axis < axes ? coordinates[n * axes + axis]! : 0,
    );
  const [across, down] = [along(0), along(1)].map((values) => {
    const [low, high] = [
      values.reduce((a, b) => Math.min(a, b)),
      values.reduce((a, b) => Math.max(a, b)),
    ];
    return { values, low, range: high - low };
  }) as [Axis, Axis];
  const scale = Math.max(across.range, 1e-6);
  const aspect = Math.max(LEAST_ASPECT, down.range / scale);
  const places = new Float32Array(2 * count);
  for (let n = 0; n < count; n++) {
    places[2 * n] = (across.values[n]! - across.low) / scale;
    places[2 * n + 1] = 0.5 + (down.values[n]! - down.low - down.range / 2) / (scale * aspect);
  }
  const variance = components.variances.slice(0, axes).reduce((sum, value) => sum + value, 0);
  return {
    places,
    aspect,
    shown: components.totalVariance > 0 ? variance / components.totalVariance : 1,
    pictured: spreadOver(places, aspect),
  };
}

interface Axis {
  readonly values: Float32Array;
  readonly low: number;
  readonly range: number;
}

/** In each cell of a grid the code that is nearest to the cell's middle. */
function spreadOver(places: Float32Array, aspect: number): Uint32Array {
  const rows = Math.max(1, Math.round(COLUMNS * aspect));
  const best = new Map<number, { code: number; off: number }>();
  for (let code = 0; code < places.length / 2; code++) {
    const x = Math.min(COLUMNS - 1e-3, places[2 * code]! * COLUMNS);
    const y = Math.min(rows - 1e-3, places[2 * code + 1]! * rows);
    const cell = Math.floor(y) * COLUMNS + Math.floor(x);
    const off = Math.hypot((x % 1) - 0.5, (y % 1) - 0.5);
    if (off < (best.get(cell)?.off ?? Infinity)) best.set(cell, { code, off });
  }
  return Uint32Array.from([...best.values()].map(({ code }) => code));
}
