import type { RandomStream } from '@phosphene/model/random';
import type { Oversight } from '@phosphene/model/progress';
import type { DecodedNodes } from './decoded-nodes.ts';
import type { SampledSpeeds } from './fit-speed-map.ts';
import type { PicturePainter } from './picture-painter.ts';

/** The length of a measured step, as a share of its whole path. */
const SHARE = 1 / 24;
const HELD = 512;

/**
 * Measures how fast the picture changes on straight paths between nodes, which also leave the footage.
 *
 * @param count of samples, each on a path of its own
 */
export async function sampleSpeeds(
  nodes: DecodedNodes,
  painter: PicturePainter,
  count: number,
  random: RandomStream,
  { onProgress, signal }: Oversight = {},
): Promise<SampledSpeeds> {
  const { size } = nodes;
  const places = new Float32Array(count * 2 * size);
  const speeds = new Float32Array(count);
  for (let first = 0; first < count; first += HELD) {
    const part = Math.min(HELD, count - first);
    const latents = new Float32Array(part * 2 * size);
    const strides = new Float64Array(part);
    for (let n = 0; n < part; n++) {
      const [from, to] = twoNodes(nodes, random);
      const at = (1 - SHARE) * random.uniform();
      let squared = 0;
      for (let d = 0; d < size; d++) squared += (SHARE * (to[d]! - from[d]!)) ** 2;
      strides[n] = Math.sqrt(squared);
      for (let d = 0; d < size; d++) {
        const whole = to[d]! - from[d]!;
        latents[2 * n * size + d] = from[d]! + at * whole;
        latents[(2 * n + 1) * size + d] = from[d]! + (at + SHARE) * whole;
        places[(first + n) * 2 * size + d] = from[d]! + (at + SHARE / 2) * whole;
        places[((first + n) * 2 + 1) * size + d] = (SHARE * whole) / (strides[n]! || 1);
      }
    }
    const rows = await painter.paint(latents, signal === undefined ? {} : { signal });
    const lengths = painter.stepLengths(rows);
    for (let n = 0; n < part; n++) speeds[first + n] = lengths[2 * n]! / (strides[n]! || 1);
    onProgress?.({
      stage: 'paint off the footage',
      done: 2 * (first + part),
      total: 2 * count,
      unit: 'pictures',
    });
  }
  return { places, speeds };
}

function twoNodes(nodes: DecodedNodes, random: RandomStream): [Float32Array, Float32Array] {
  const from = random.integer(nodes.count);
  const to = (from + 1 + random.integer(nodes.count - 1)) % nodes.count;
  return [nodes.latent(from), nodes.latent(to)];
}
