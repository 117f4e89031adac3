import type { Score } from '../score.ts';
import { applyImagination, type AppliedImagination } from './imagination.ts';
import type { LatentSpace } from './latent-space.ts';

/** How straight journeys are that leave the footage's path, in words: from each share on. */
const STRAIGHTNESS = [
  { from: 0, words: 'where there was footage' },
  { from: 0.01, words: 'near where there was footage' },
  { from: 0.35, words: 'half straight' },
  { from: 0.65, words: 'almost straight' },
  { from: 0.99, words: 'straight' },
];

/** A walk in words: its anchors, how it lingers, and how it travels. */
export function describeWalk(score: Score, space: LatentSpace): string {
  const applied = applyImagination(score, space);
  const { travel, straight, memory } = applied;
  const gait = memory.order === 2 ? 'smoothly ' : '';
  const whither = memory.directions === 'footage' ? 'along the footage' : 'in all directions';
  const lingers = memory.spread === 0 ? 'stands still there' : `lingers ${gait}${whither}`;
  const route = {
    geodesic: STRAIGHTNESS.findLast(({ from }) => straight >= from)!.words,
    line: travel.kind === 'line' && travel.easing === 'even' ? 'straight, evenly' : 'straight',
    'line-uniform': 'straight, as the original',
    parts: 'part by part',
  }[travel.kind];
  const mark = score.imagination === null ? '' : `imagination ${inWords(score.imagination)}: `;
  return `${mark}between ${strayInWords(applied, score, space)}; ${lingers}; travels ${route}`;
}

function strayInWords(
  { stray, afield, anchors }: AppliedImagination,
  { imagination }: Score,
  space: LatentSpace,
): string {
  if (imagination === null) return anchorsInWords(anchors, space);
  const drawn = anchorsInWords({ ...anchors, scale: 1 }, space);
  if (anchors.from === 'codes' || anchors.from === 'label') {
    return stray === 0 ? drawn : `${drawn}, strayed by ${inWords(stray)}`;
  }
  if (afield === 1) return anchorsInWords(anchors, space);
  const way = afield === 0 ? '' : `, ${inWords(100 * afield)} % of the way there`;
  return `the frames nearest to ${anchorsInWords(anchors, space)}${way}`;
}

function inWords(value: number): string {
  return String(Number(value.toFixed(2)));
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
