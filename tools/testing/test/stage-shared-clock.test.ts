import { expect, test } from '@jest/globals';
import { HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();
const BEGUN = Date.parse('2026-11-29T20:00:00Z');
/** Seconds since then, at which the clocks of the machines stand still. */
const ELAPSED = 1000.5;

test(
  'pages with one address and one clock show the same walk at the same place',
  async () => {
    const seen: { position: number; hash: string }[] = [];
    for (let machine = 0; machine < 2; machine++) {
      await onStage(bench.browser, bench.bundles.colour, async ({ page, hook, url }) => {
        await page.addInitScript(`Date.now = () => ${BEGUN + 1000 * ELAPSED}`);
        await page.goto(`${url}?test&autostart#imagination=0.3&since=2026-11-29T20:00:00Z`);
        await page.waitForFunction('phosphene.state()?.decoded > 3', undefined, {
          timeout: HANGING,
        });
        // The display's own time goes on by a frame at most while the clock stands.
        const { position } = (await hook('state'))!;
        expect(Math.abs(position - 30 * ELAPSED)).toBeLessThan(3);
        seen.push({ position, hash: await hook('latentsHash', 30 * 1000, 60) });
      });
    }
    expect(seen[0]!.hash).toBe(seen[1]!.hash);
  },
  HANGING,
);

test(
  'the address follows the score that plays, and opened again plays it',
  () =>
    onStage(bench.browser, bench.bundles.colour, async ({ page, hook }) => {
      await page.keyboard.press('Enter');
      await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
      await page.keyboard.press(']');
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction(
        'location.hash.includes("imagination=") && location.hash.includes("look.gain=")',
        undefined,
        { timeout: HANGING },
      );
      // After the crossfade to it.
      const hash = await hook('latentsHash', 3000, 30);
      await page.reload();
      await page.waitForFunction('phosphene.state()?.decoded > 1', undefined, { timeout: HANGING });
      expect(await hook('latentsHash', 3000, 30)).toBe(hash);
    }),
  HANGING,
);

test(
  'a time that is none is said',
  () =>
    onStage(bench.browser, bench.bundles.colour, async ({ page, url }) => {
      await page.goto(`${url}?test#since=tonight`);
      await page.waitForSelector('text=since=tonight is not a time', { timeout: HANGING });
    }),
  HANGING,
);
