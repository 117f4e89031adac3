import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  createFramePainter,
  createWalk,
  latentSpaceFrom,
  parseTake,
  replayTake,
  scoreFromQuery,
  steerWalk,
  type Score,
  type Walk,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import type { OpenStage } from '../src/open-stage.ts';
import { decodeMore, HANGING, onStage, psnr, stageBench } from './stage-bench.ts';

const bench = stageBench();
const SIZE = { width: 1000, height: 760 };

/** Opens the gate and the panel. */
async function openHands({ page }: OpenStage): Promise<void> {
  await page.keyboard.press('x');
  await page.waitForFunction('phosphene.state()?.running');
  await page.keyboard.press('d');
  await page.waitForSelector('.panel.hands:not([hidden])');
}

/** Waits until nothing glides, and gives the score that plays. */
async function settled(stage: OpenStage): Promise<Score> {
  await stage.page.waitForFunction('!phosphene.state().gliding', undefined, { timeout: HANGING });
  return scoreFromQuery((await stage.hook('state'))!.score);
}

/** The walk of a score as a film would show it. */
async function filmWalk(score: Score): Promise<Walk> {
  const space = latentSpaceFrom(await openBundle(bench.bundles.colour));
  return steerWalk(createWalk(score, space), score, space);
}

/** Expects that the stage has the very latents of a film of its score. */
async function expectFilmLatents(stage: OpenStage, first: number): Promise<void> {
  const walk = await filmWalk(await settled(stage));
  const hash = createHash('sha256');
  for (let tick = first; tick < first + 200; tick++) {
    hash.update(new Uint8Array(walk.latentAt(tick).buffer));
  }
  expect(await stage.hook('latentsHash', first, 200)).toBe(hash.digest('hex'));
}

describe('hands in the latent space', () => {
  test(
    'move along directions by pads, with pointer and keys, as a film of the score does',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page } = stage;
          await openHands(stage);
          const [first, second] = await page.$$('.direction-pad .plane');
          const box = (await first!.boundingBox())!;
          await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
          await page.mouse.down();
          await page.mouse.move(box.x + 0.75 * box.width, box.y + box.height, { steps: 5 });
          await page.mouse.up();
          await second!.focus();
          for (const key of ['ArrowUp', 'Shift+ArrowLeft', 'ArrowUp'])
            await page.keyboard.press(key);
          const { steer } = await settled(stage);
          const expected = [1.5, -3, -1, 0.2];
          expect(steer.directions).toHaveLength(4);
          steer.directions.forEach((value, n) => expect(value).toBeCloseTo(expected[n]!, 1));
          await expectFilmLatents(stage, 0);

          await first!.dblclick();
          await second!.press('Enter');
          expect((await settled(stage)).steer.directions).toEqual([]);
          await expectFilmLatents(stage, 0);
          expect(stage.complaints).toEqual([]);
        },
        SIZE,
      ),
    HANGING,
  );

  test(
    'draw the walk to labels, which are values of the controllers, too, until panic',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page } = stage;
          await openHands(stage);
          await page.focus('.hands [aria-label="right"]');
          await page.keyboard.press('End');
          expect((await settled(stage)).steer.labels).toEqual({ right: 1 });
          await expectFilmLatents(stage, 0);
          await page.keyboard.press('Escape');
          await page.keyboard.press('c');
          await page.waitForFunction(
            `document.querySelector('#control-parameter-label-right output').textContent === '1.00'`,
          );
          // A key that is learnt turns it: downward, since the first is upward.
          for (const key of ['q', 'a']) {
            await page.click('#control-parameter-label-right');
            await page.keyboard.press(key);
          }
          await page.keyboard.press('Escape');
          await page.keyboard.press('a');
          expect((await settled(stage)).steer.labels['right']).toBeCloseTo(1 - 1 / 32, 6);
          await page.keyboard.press('Backspace');
          expect((await settled(stage)).steer).toEqual({ directions: [], labels: {} });
          expect(stage.complaints).toEqual([]);
        },
        SIZE,
      ),
    HANGING,
  );

  test(
    'choose a frame from a sheet of the footage as the next anchor, and again',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page, hook } = stage;
          await openHands(stage);
          await page.waitForSelector('.footage-sheet button:last-child.painted', {
            timeout: HANGING,
          });
          expect(await page.$$('.footage-sheet button')).toHaveLength(24);
          await page.click('.footage-sheet button:nth-child(5)');
          await page.waitForSelector('.footage-sheet button:nth-child(5)[aria-current]');
          const score = await settled(stage);
          const { frame } = score.start as { frame: number };
          // Beyond the crossfade, which may still be going on.
          await expectFilmLatents(stage, 3 * score.tickRate);

          const bundle = await openBundle(bench.bundles.colour);
          const { size, means, labels } = bundle.codes;
          expect(bundle.manifest.labels[labels[frame]!]).toBe('left');
          const decoder = await openDecoder(bundle);
          const bytes = new Uint8Array(32 * 32 * 3);
          const latent = means.slice(frame * size, (frame + 1) * size);
          createFramePainter(score.look, 3).paint(await decoder.decode(latent, 1), bytes);
          decoder.dispose();
          const shown = await page.evaluate<number[]>(`[...document
            .querySelector('.footage-sheet button:nth-child(5) canvas')
            .getContext('2d').getImageData(0, 0, 32, 32).data]`);
          const rgb = Uint8Array.from(shown.filter((_, at) => at % 4 !== 3));
          expect(psnr(rgb, bytes)).toBeGreaterThan(45);

          // The same frame once more: the walk begins there once more.
          await page.waitForFunction('phosphene.state().position > 20', undefined, {
            timeout: HANGING,
          });
          await page.click('.footage-sheet button:nth-child(5)');
          expect((await hook('state'))!.position).toBeLessThan(20);
          expect(stage.complaints).toEqual([]);
        },
        SIZE,
      ),
    HANGING,
  );

  test(
    'are in a take, which has the bits of what was steered',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page } = stage;
          await openHands(stage);
          await page.keyboard.press('r');
          await decodeMore(stage, 3);
          await page.focus('.direction-pad .plane');
          for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowRight');
          const score = await settled(stage);
          await decodeMore(stage, 6);
          const download = page.waitForEvent('download', { timeout: HANGING });
          await page.keyboard.press('r');
          const path = join(bench.folder, 'hands.take');
          await (await download).saveAs(path);
          const take = parseTake(await readFile(path, 'utf8'), path);
          const steered = take.events.flatMap(({ t, latent }) =>
            latent === undefined ? [] : [{ seconds: (t + 1e-3) / 1000, tick: latent[0] }],
          );
          expect(steered.length).toBeGreaterThan(6);
          const space = latentSpaceFrom(await openBundle(bench.bundles.colour));
          const { latentAt } = replayTake(take, [space]);
          const [walk, plain] = [await filmWalk(score), createWalk(score, space)];
          // It glides at first, away from the walk's own latents, and has arrived at the end.
          const { seconds, tick } = steered[0]!;
          expect(latentAt(seconds, tick)).not.toEqual(plain.latentAt(tick));
          for (const last of steered.slice(-5)) {
            expect(latentAt(last.seconds, last.tick)).toEqual(walk.latentAt(last.tick));
          }
          expect(stage.complaints).toEqual([]);
        },
        SIZE,
      ),
    HANGING,
  );
});
