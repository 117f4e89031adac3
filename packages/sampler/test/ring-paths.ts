import { type LatentCodes } from '@phosphene/model/bundle';
import { speedMapLength, type FootagePaths } from '@phosphene/model/paths';

/**
 * Paths around a ring of codes in two dimensions, the picture being the latent: every node is joined to its two
 * neighbours, and every other edge has a stop. The map says 1 everywhere.
 */
export function ringPaths(count: number): { codes: LatentCodes; paths: FootagePaths } {
  const STEP = Math.fround(1e-3);
  const angle = (node: number): number => (2 * Math.PI * node) / count;
  const means = Float32Array.from({ length: 2 * count }, (_, at) =>
    at % 2 === 0 ? 10 * Math.cos(angle(at >> 1)) : 10 * Math.sin(angle(at >> 1)),
  );
  const after = (node: number): number => (node + 1) % count;
  const before = (node: number): number => (node + count - 1) % count;
  const firstStops = Uint32Array.from({ length: count + 1 }, (_, edge) => Math.ceil(edge / 2));
  const stops: number[] = [];
  for (let edge = 0; edge < count; edge += 2) {
    for (const d of [0, 1]) {
      stops.push(Math.round((means[2 * edge + d]! + means[2 * after(edge) + d]!) / 2 / STEP));
    }
  }
  const map = new Float32Array(speedMapLength(2, 4));
  // As fast everywhere: nothing but the last bias.
  map[map.length - 1] = 1;
  return {
    codes: {
      size: 2,
      count,
      means,
      scales: new Float32Array(2 * count).fill(0.05),
      labels: Uint16Array.from({ length: count }, (_, code) => (code < count / 2 ? 0 : 1)),
    },
    paths: {
      size: 2,
      nodes: count,
      edges: count,
      coordinates: 2,
      hidden: 4,
      smoothing: 0,
      unit: 10,
      speed: 1,
      pictureStep: STEP,
      codes: Uint16Array.from({ length: count }, (_, node) => node),
      offsets: Uint32Array.from({ length: count + 1 }, (_, node) => 2 * node),
      targets: Uint16Array.from({ length: 2 * count }, (_, at) =>
        at % 2 === 0 ? after(at >> 1) : before(at >> 1),
      ),
      weights: new Float32Array(2 * count).fill(1),
      numbers: Uint32Array.from({ length: 2 * count }, (_, at) =>
        at % 2 === 0 ? at >> 1 : before(at >> 1),
      ),
      firstStops,
      stops: Int16Array.from(stops),
      residuals: new Uint16Array(count + stops.length / 2),
      pictures: Int16Array.from(means, (value) => Math.round(value / STEP)),
      map,
    },
  };
}
