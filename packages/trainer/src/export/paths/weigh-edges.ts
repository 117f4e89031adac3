import * as tf from '@tensorflow/tfjs-core';
import type { Oversight } from '@phosphene/model/progress';
import { nearestDistances } from '../../measure/nearest-distances.ts';
import { batchFinePower } from '../../measure/power-spectrum.ts';
import type { DecodedNodes } from './decoded-nodes.ts';
import type { Edge } from './neighbour-graph.ts';
import type { PicturePainter } from './picture-painter.ts';
import { joined } from '../../joined.ts';
import { latentsBetween } from './measure-straight-paths.ts';

/** An edge whose weight is the square of its decoded length times its penalty. */
export interface WeighedEdge extends Edge {
  readonly length: number;
  readonly penalty: number;
}

/** The power of the distance to real frames in the penalty; 0 ignores it. By measurement (docs/experiments/travel.md). */
const FAR_POWER = 2;
/** Added to the share of the real frames' detail, so that a blank picture's penalty is finite. */
const LEAST_DETAIL = 0.05;
/** Pictures that are held at once. */
const HELD = 1024;
const BATCH = 64;

/** Of pictures: the distance to the nearest real frame, and the power of fine detail. */
interface PictureMeasures {
  readonly far: Float32Array;
  readonly fine: Float32Array;
}

/** Weighs edges between nodes. */
export type EdgeWeigher = (
  edges: readonly Edge[],
  places: number,
  oversight?: Oversight,
) => Promise<WeighedEdge[]>;

/**
 * A function that measures edges and gives each a penalty: the mean distance to the nearest real frame along the edge, to
 * a power, over its share of the real frames' fine detail. Without the distance, paths take great steps through unreal
 * pictures. Without the detail, they prefer blank pictures, which are near to all others. It paints `places` latents
 * between an edge's ends; the length is that of the polyline through them.
 *
 * @param frames real frames as the painter paints, [frames, D]
 */
export async function edgeWeigher(
  nodes: DecodedNodes,
  painter: PicturePainter,
  frames: Float32Array,
): Promise<EdgeWeigher> {
  const measure = async (rows: Float32Array): Promise<PictureMeasures> => ({
    far: (await nearestDistances(rows, frames, painter.values)).distances,
    fine: await finePowers(rows, painter),
  });
  const usual = mean(await finePowers(frames, painter)) || 1;
  const ends = await measure(nodes.rows);
  return async (edges, places, { onProgress, signal } = {}) => {
    const weighed: WeighedEdge[] = [];
    const held = Math.ceil(HELD / places);
    for (let first = 0; first < edges.length; first += held) {
      const part = edges.slice(first, first + held);
      const latents = joined(part.map(({ from, to }) => latentsBetween(nodes, from, to, places)));
      const rows = await painter.paint(latents, signal ? { signal } : {});
      const between = await measure(rows);
      part.forEach(({ from, to }, n) => {
        const along = (measured: keyof PictureMeasures): number => {
          const inner = between[measured].subarray(n * places, (n + 1) * places);
          const outer = (ends[measured][from]! + ends[measured][to]!) / 2;
          return (outer + places * mean(inner)) / (places + 1);
        };
        const passed = rows.subarray(
          n * places * painter.values,
          (n + 1) * places * painter.values,
        );
        const steps = painter.stepLengths(joined([nodes.row(from), passed, nodes.row(to)]));
        const length = steps.reduce((sum, step) => sum + step, 0);
        const penalty = along('far') ** FAR_POWER / (along('fine') / usual + LEAST_DETAIL);
        weighed.push({ from, to, length, penalty, weight: length * length * penalty });
      });
      onProgress?.({
        stage: 'weigh edges',
        done: places * (first + part.length),
        total: places * edges.length,
        unit: 'pictures',
      });
    }
    return weighed;
  };
}

/** Power of fine detail of each row, [rows]. */
async function finePowers(
  rows: Float32Array,
  { values, shape: { height, width, channels } }: PicturePainter,
): Promise<Float32Array> {
  const powers = new Float32Array(rows.length / values);
  for (let first = 0; first < powers.length; first += BATCH) {
    const part = Math.min(BATCH, powers.length - first);
    const some = rows.slice(first * values, (first + part) * values);
    const found = tf.tidy(() => batchFinePower(tf.tensor4d(some, [part, height, width, channels])));
    powers.set(await found.data(), first);
    found.dispose();
  }
  return powers;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
