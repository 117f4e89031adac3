import { describe, expect, test } from '@jest/globals';
import { launchBrowser, openStage, toastSays, type OpenStage } from '../src/open-stage.ts';
import {
  EIGHT_CORES,
  cardText,
  decodeMore,
  expectDefinedPixels,
  HANGING,
  LOOK,
  NO_WEBGL2,
  onStage,
  psnr,
  stageBench,
} from './stage-bench.ts';

const bench = stageBench();

/** In the page: RGBA of a rectangle of the plain stage's canvas, in base64; of a copy, as often as one likes. */
const PLAIN_PIXELS = `(x, y, width, height) => {
  const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  copy.drawImage(document.querySelector('.stage canvas'), -x, -y);
  return btoa(String.fromCharCode(...copy.getImageData(0, 0, width, height).data));
}`;

/** What stands on a plain stage: RGB bytes, the top row first. Waits until they are as they should be. */
async function plainPixels(
  { page }: OpenStage,
  rectangle: readonly [x: number, y: number, width: number, height: number],
  due: (pixels: Uint8Array) => boolean,
): Promise<Uint8Array> {
  for (;;) {
    const text = (await page.evaluate(`(${PLAIN_PIXELS})(${rectangle.join()})`)) as string;
    const pixels = new Uint8Array(Buffer.from(text, 'base64').filter((_, i) => i % 4 < 3));
    if (due(pixels)) return pixels;
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}

const PLAIN = 'plain canvas';

test(
  'decodes on WebGPU where the address says so',
  async () => {
    // Chromium's own adapter in software: right, and there without a GPU.
    const gpu = await launchBrowser(['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']);
    try {
      const stage = await openStage(gpu, bench.bundles.colour, {
        query: '&backend=webgpu',
        hash: LOOK.colour,
      });
      expect(await stage.hook('state')).toMatchObject({ backend: 'webgpu, frames read back' });
      await expectDefinedPixels(bench.bundles.colour, LOOK.colour, stage);
      await stage.page.keyboard.press('x');
      await decodeMore(stage, 2);
      expect(stage.complaints).toEqual([]);
      await stage.close();
    } finally {
      await gpu.close();
    }
  },
  HANGING,
);

test.each([
  ['wasm', ''],
  ['wasm-threads', EIGHT_CORES],
])(
  'decodes in %s where the address says so, and says that frames are read back',
  async (backend, script) => {
    await onStage(
      bench.browser,
      bench.bundles.colour,
      async (stage) => {
        expect((await stage.hook('state'))!.backend).toBe(`${backend}, frames read back`);
        await expectDefinedPixels(bench.bundles.colour, LOOK.soft, stage);
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
        expect(stage.complaints).toEqual([]);
      },
      { query: `&backend=${backend}`, hash: LOOK.soft, script },
    );
  },
  HANGING,
);

test(
  'measures the decoders, takes the fastest and remembers it',
  async () => {
    await onStage(bench.browser, bench.bundles.colour, async (stage) => {
      const { page, hook } = stage;
      /** Opens the stage again with another memory of what was measured. */
      const revisit = async (change: (memory: [string, unknown][]) => void): Promise<string> => {
        const memory = JSON.parse(
          (await page.evaluate("localStorage.getItem('phosphene.decoders')")) as string,
        ) as [string, unknown][];
        change(memory);
        const text = JSON.stringify(JSON.stringify(memory));
        await page.evaluate(`localStorage.setItem('phosphene.decoders', ${text})`);
        await page.reload();
        await page.waitForSelector('.card.ready');
        return (await hook('state'))!.backend;
      };
      // On one processor as on many: where WebGL2 is computed in software, wasm is faster.
      const wasm = (await hook('state'))!.backend;
      expect(wasm).toMatch(/^wasm(-threads)?, frames read back$/);
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.waitForFunction("document.querySelector('.hud').textContent !== ''");
      expect(await page.textContent('.hud')).toMatch(/frames read back; measured \d+ a second/);
      expect(await revisit(() => undefined)).toBe(wasm);
      // What is remembered is taken without measuring, and measured anew where it no longer runs.
      const webgl = [{ backend: 'webgl', rate: 7 }];
      expect(await revisit((memory) => (memory[0]![1] = webgl))).toBe('webgl2');
      const webgpu = [{ backend: 'webgpu', rate: 7 }];
      expect(await revisit((memory) => (memory[0]![1] = webgpu))).toBe(wasm);
      expect(stage.complaints).toEqual([]);
    });
  },
  HANGING,
);

test(
  'paints plainly on a screen in 4K where WebGL2 has no GPU, and says so',
  () =>
    onStage(
      bench.browser,
      bench.bundles.colour,
      async (stage) => {
        const { page, hook } = stage;
        expect((await hook('state'))!.backend).toContain(PLAIN);
        await page.keyboard.press('x');
        await toastSays(stage, 'No GPU here: painted plainly');
        // It begins with few of the screen's pixels.
        await page.waitForFunction("document.querySelector('canvas').width < 3840");
        await decodeMore(stage, 2);
        expect(stage.complaints).toEqual([]);
      },
      { width: 3840, height: 2160 },
    ),
  HANGING,
);

describe('without WebGL2', () => {
  test.each([
    ['colour', LOOK.soft],
    ['luma', LOOK.luma],
  ] as const)(
    'paints plainly, in %s, and says so',
    async (kind, look) => {
      await onStage(
        bench.browser,
        bench.bundles[kind],
        async (stage) => {
          const { page, hook } = stage;
          expect(await cardText(stage)).toContain('click or press any key to begin');
          expect(await hook('state')).toMatchObject({
            running: false,
            backend: expect.stringContaining(PLAIN),
          });
          await expectDefinedPixels(bench.bundles[kind], look, stage);
          // The first tick stands behind the gate, or one soon after it where decoding is slow. At this size
          // the look's kernel does all of the enlargement, so that the canvas shows what is defined.
          const early: Buffer[] = [];
          for (let tick = 0; tick < 12; tick++) {
            early.push(Buffer.from(await hook('paint', tick, 120, 120)));
          }
          const middle = [20, 0, 120, 120] as const;
          const first = Buffer.from(
            await plainPixels(stage, middle, (shown) => early.some((due) => due.equals(shown))),
          );
          await plainPixels(stage, [0, 0, 20, 120], (bar) => bar.every((byte) => byte === 0));

          await page.keyboard.press('x');
          await decodeMore(stage, 4);
          await toastSays(stage, 'No WebGL2 here: painted plainly, by wasm');
          const later = await plainPixels(stage, middle, (pixels) => !first.equals(pixels));
          await page.keyboard.press(' ');
          await page.keyboard.press('p');
          if (kind === 'luma') await plainPixels(stage, middle, (shown) => psnr(shown, later) < 30);
          await page.keyboard.press('h');
          await page.waitForFunction("document.querySelector('.hud').textContent !== ''");
          expect(await page.textContent('.hud')).toContain(PLAIN);
          expect(stage.complaints).toEqual([]);
          // Chromium's own warning where WebGPU was requested and there is no GPU.
          expect(stage.warnings.filter((line) => line !== 'No available adapters.')).toEqual([]);
        },
        { hash: look, script: NO_WEBGL2, width: 160, height: 120 },
      );
    },
    HANGING,
  );

  test(
    'holds no more after hundreds of frames than after twenty',
    async () => {
      await onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ hook }) => {
          await hook('decode', 0, 20);
          const before = await hook('memory');
          await hook('decode', 20, 200);
          expect(await hook('memory')).toEqual(before);
        },
        { script: NO_WEBGL2 },
      );
    },
    HANGING,
  );

  test(
    'shows the remedy where WebGL is required',
    async () => {
      await onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          await stage.page.waitForSelector('.card.fault');
          expect(await cardText(stage)).toMatch(
            /no WebGL2.*hardware acceleration.*Without \?backend=webgl/s,
          );
        },
        { query: '&backend=webgl', script: NO_WEBGL2 },
      );
    },
    HANGING,
  );
});
