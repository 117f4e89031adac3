import { describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  bendPicture,
  createFramePainter,
  createWalk,
  enlarge,
  enlargeForWork,
  finishPicture,
  isWorked,
  latentSpaceFrom,
  lightenTrail,
  lookWithPalette,
  pinCorners,
  scoreFromQuery,
  trailMotion,
  workingSize,
  type LookMoment,
  type Pixels,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import { HANGING, NO_WEBGL2, onStage, psnr, stageBench } from './stage-bench.ts';

const SIZE = { width: 150, height: 130 };
const FIRST = 40;
const LAST = 46.5;

/** One query of each effect, and all of them. */
const LOOKS = {
  grade: 'look.grade.contrast=1.4&look.grade.lift=0.1&look.grade.temperature=0.6',
  displacement: 'look.displacement.base=0.15&look.displacement.size=0.4',
  horizontal: 'look.mirror.kind=horizontal&look.mirror.turn=0.11',
  kaleidoscope: 'look.mirror.kind=kaleidoscope&look.mirror.segments=10&look.mirror.spin=0.1',
  trails: 'look.trails.memory=0.6&look.trails.zoom=1.8&look.trails.turn=0.2',
  grain: 'look.grain.amount=0.4&look.grain.size=1.7',
  corners: `look.corners=${encodeURIComponent('[[0.1,0],[0.9,0.1],[1,1],[0,0.8]]')}`,
};
const ALL = Object.values(LOOKS).filter((query) => query !== LOOKS.horizontal);
const QUERIES: readonly (readonly [name: string, query: string])[] = [
  ...Object.entries(LOOKS),
  ['all', ALL.join('&')],
  ['all, with edges', [...ALL, 'look.kernel=edge'].join('&')],
];

const bench = stageBench();

/** The picture of the last position by the look's definition, with the trails of all ticks from the first on. */
async function defined(bundleFolder: string, hash: string): Promise<Uint8Array> {
  await tf.setBackend('cpu');
  const bundle = await openBundle(bundleFolder);
  const decoder = await openDecoder(bundle);
  const { image, palette } = bundle.manifest;
  const score = scoreFromQuery(hash);
  const { tickRate, seed } = score;
  const look = lookWithPalette(score.look, palette);
  const walk = createWalk(score, latentSpaceFrom(bundle));
  const painter = createFramePainter(look, image.channels);
  const size = workingSize(image);
  const momentAt = (position: number): LookMoment => ({ position, tickRate, seed, level: 0 });
  const painted = async (tick: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(image.width * image.height * 3);
    painter.paint(await decoder.decode(walk.latentAt(tick), 1), bytes);
    return bytes;
  };
  const bent = async (position: number): Promise<Pixels> => {
    const large = enlargeForWork(await painted(Math.floor(position)), image, look.kernel);
    return bendPicture(large, size, look, momentAt(position));
  };
  let picture = await painted(Math.floor(LAST));
  if (isWorked(look)) {
    let seen = await bent(LAST);
    if (look.trails.memory > 0) {
      let trail = await bent(FIRST);
      const motion = (ticks: number) => trailMotion(look.trails, tickRate, ticks);
      for (let tick = FIRST + 1; tick <= LAST; tick++) {
        trail = lightenTrail(await bent(tick), trail, size, motion(1));
      }
      seen = lightenTrail(seen, trail, size, motion(LAST % 1));
    }
    picture = finishPicture(seen, size, look, momentAt(LAST));
    picture = enlarge(picture, size, SIZE, 'bicubic');
  } else {
    picture = enlarge(picture, image, SIZE, look.kernel);
  }
  decoder.dispose();
  return look.corners === null ? picture : pinCorners(picture, SIZE, look.corners);
}

describe.each([
  ['WebGL', 'webgl', ''],
  ['a plain canvas', 'wasm', NO_WEBGL2],
])('the effects of the look, on %s', (_, backend, script) => {
  test.each(QUERIES)(
    'are as they are defined: %s',
    async (__, query) => {
      const hash = `seed=7&${query}`;
      await onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ hook, complaints }) => {
          const painted = await hook('paintTrail', FIRST, LAST, SIZE.width, SIZE.height);
          const expected = await defined(bench.bundles.colour, hash);
          expect(psnr(painted, expected)).toBeGreaterThan(55);
          expect(complaints).toEqual([]);
        },
        { query: `&backend=${backend}`, hash, script, width: 160, height: 120 },
      );
    },
    HANGING,
  );
});
