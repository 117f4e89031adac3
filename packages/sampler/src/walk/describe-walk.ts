import type { Score } from '../score.ts';
import type { LatentSpace } from './latent-space.ts';
import { resolveTravel } from './travel/resolve-travel.ts';

/** A walk in words: its anchors, how it lingers, and how it travels. */
export function describeWalk(score: Score, space: LatentSpace): string {
  const { order, directions } = score.memory;
  const travel = resolveTravel(score.travel, space.paths);
  const gait = order === 2 ? 'smoothly ' : '';
  const whither = directions === 'footage' ? 'along the footage' : 'in all directions';
  const route = {
    geodesic: 'where there was footage',
    line: travel.kind === 'line' && travel.easing === 'even' ? 'straight, evenly' : 'straight',
    'line-uniform': 'straight, as the original',
  }[travel.kind];
  return `between ${anchorsInWords(score.anchors, space)}; lingers ${gait}${whither}; travels ${route}`;
}

function anchorsInWords(anchors: Score['anchors'], { labels, mixture }: LatentSpace): string {
  const scale = anchors.scale === 1 ? '' : ` × ${anchors.scale}`;
  switch (anchors.from) {
    case 'codes':
      return `frames of the footage${scale}`;
    case 'label': {
      const { label } = anchors;
      return `frames of "${typeof label === 'number' ? (labels?.[label] ?? label) : label}"${scale}`;
    }
    case 'mixture':
      return `places of a mixture of ${mixture?.components ?? 0} Gaussians${scale}`;
    case 'prior':
      return `places of the prior${scale}`;
  }
}
