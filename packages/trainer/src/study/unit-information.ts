import type { LatentCodes } from '@phosphene/model/bundle';

/** What one latent unit carries. */
export interface LatentUnit {
  readonly unit: number;
  /** Mean over the codes of KL(q(z|frame) ‖ N(0, 1)), nats. */
  readonly divergence: number;
  /** Of all posteriors together. */
  readonly mean: number;
  /** Standard deviation of all posteriors together: of their means, and their own. */
  readonly deviation: number;
}

/** Nats from which a unit counts as active. */
export const ACTIVE = 0.01;

/** All units, the one that carries most first. */
export function unitInformation({ size, count, means, scales }: LatentCodes): LatentUnit[] {
  const units = Array.from({ length: size }, (_, unit): LatentUnit => {
    let [divergence, sum, squares] = [0, 0, 0];
    for (let at = unit; at < count * size; at += size) {
      const [mean, scale] = [means[at]!, scales[at]!];
      const power = mean * mean + scale * scale;
      divergence += 0.5 * (power - 1) - Math.log(Math.max(scale, 1e-12));
      sum += mean;
      squares += power;
    }
    const mean = sum / count;
    return {
      unit,
      divergence: divergence / count,
      mean,
      deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)),
    };
  });
  return units.sort((a, b) => b.divergence - a.divergence);
}
