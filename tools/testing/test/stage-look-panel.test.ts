import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { decodeMore, HANGING, NO_WEBGL2, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

/** In the page, before its own code: counts the programs that are linked. */
const COUNT_PROGRAMS = `
  globalThis.linked = 0;
  const { linkProgram } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.linkProgram = function (program) {
    linked++;
    return linkProgram.call(this, program);
  };`;

/** The middle of an element on the page. */
async function middleOf(element: Locator): Promise<readonly [number, number]> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

test(
  'effects are turned on beside the picture, and nothing is compiled for them',
  () =>
    onStage(
      bench.browser,
      bench.bundles.luma,
      async (stage) => {
        const { page, hook, complaints } = stage;
        await page.keyboard.press('x');
        await decodeMore(stage, 4);
        const compiled = await page.evaluate<number>('linked');
        const { textures } = await hook('memory');
        await page.keyboard.press('y');
        const sheet = page.locator('.panel.look');
        await sheet.waitFor();

        await sheet.getByRole('button', { name: 'kaleidoscope' }).click();
        await sheet.getByRole('button', { name: 'edge' }).click();
        await sheet.getByRole('button', { name: 'magma' }).click();
        for (const name of ['contrast', 'memory', 'always', 'amount']) {
          const slider = sheet.getByRole('slider', { name });
          await slider.focus();
          await page.keyboard.press('End');
        }
        await page.waitForFunction(
          `document.querySelector('.look [aria-label="trails: memory"]')
            .getAttribute('aria-valuetext') === '4.00 s'`,
        );
        for (const name of ['kaleidoscope', 'edge', 'magma']) {
          const pressed = sheet.getByRole('button', { name });
          expect(await pressed.getAttribute('aria-pressed')).toBe('true');
        }
        await decodeMore(stage, 6);
        expect(await page.evaluate('linked')).toBe(compiled);
        expect((await hook('memory')).textures).toBeGreaterThan(textures);

        // What is off again has no memory left.
        await sheet.getByRole('button', { name: 'b-spline' }).click();
        await sheet.getByRole('button', { name: 'no effects' }).click();
        await decodeMore(stage, 6);
        expect((await hook('memory')).textures).toBe(textures);
        await page.keyboard.press('Escape');
        expect(await sheet.isVisible()).toBe(false);
        expect(complaints).toEqual([]);
      },
      { query: '&backend=webgl', hash: 'seed=7&look.kernel=b-spline', script: COUNT_PROGRAMS },
    ),
  HANGING,
);

test.each([
  ['WebGL', 'webgl', ''],
  ['a plain canvas', 'wasm', NO_WEBGL2],
])(
  'the picture’s corners are dragged, nudged and put back, on %s',
  (_, backend, script) =>
    onStage(
      bench.browser,
      bench.bundles.colour,
      async (stage) => {
        const { page, hook } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('y');
        const corner = page.locator('.look .corner').first();
        await corner.waitFor();
        // The picture is 480 pixels wide, in the middle.
        const whole = await hook('paint', 5, 48, 48);
        const [x, y] = await middleOf(corner);
        expect([x, y]).toEqual([80, 0].map((place) => expect.closeTo(place, 0)));
        await page.mouse.move(x, y + 3);
        await page.mouse.down();
        await page.mouse.move(x + 60, y + 48, { steps: 4 });
        await page.mouse.move(x + 120, y + 96, { steps: 4 });
        await page.mouse.up();
        await page.waitForFunction(
          "document.querySelector('.look .corner').style.translate === '200px 96px'",
        );
        const pinned = await hook('paint', 5, 48, 48);
        expect([...pinned.subarray(0, 3)]).toEqual([0, 0, 0]);
        expect(Buffer.compare(pinned, whole)).not.toBe(0);

        await page.keyboard.press('Shift+ArrowLeft');
        await page.waitForFunction(
          "document.querySelector('.look .corner').style.translate === '195.2px 96px'",
        );
        // No further than the shape is one.
        const opposite = page.locator('.look .corner').nth(2);
        const [farX, farY] = await middleOf(opposite);
        await page.mouse.move(farX, farY - 3);
        await page.mouse.down();
        await page.mouse.move(x + 20, y + 20, { steps: 10 });
        await page.mouse.up();
        const [leftX, leftY] = await middleOf(opposite);
        expect(leftX - x + leftY - y).toBeGreaterThan(60);

        await page.locator('.look').getByRole('button', { name: 'reset corners' }).click();
        expect(Buffer.compare(await hook('paint', 5, 48, 48), whole)).toBe(0);
        expect(stage.complaints).toEqual([]);
      },
      { query: `&backend=${backend}`, hash: 'seed=7', script, width: 640, height: 480 },
    ),
  HANGING,
);
