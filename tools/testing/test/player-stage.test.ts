import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  createFramePainter,
  createWalk,
  latentSpaceOf,
  enlarge,
  lookWithPalette,
  scoreFromQuery,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import type { Browser } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, openStage, type OpenStage } from '../src/open-stage.ts';

/** Chromium paints in software here, and the machine may be busy. */
const SLOW = 180_000;

let folder: string;
let browser: Browser;
const bundles = { colour: '', luma: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-stage-'));
  bundles.colour = join(folder, 'colour');
  bundles.luma = join(folder, 'luma');
  const small = { side: 32, widths: [16, 12, 8] };
  await makeFixtureBundle(bundles.colour, { channels: 3, ...small });
  await makeFixtureBundle(bundles.luma, { channels: 1, side: 32, precision: 'float16' });
  browser = await launchBrowser();
}, SLOW);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function onStage(
  bundle: string | null,
  act: (stage: OpenStage) => Promise<void>,
  options: Parameters<typeof openStage>[2] = {},
): Promise<void> {
  const stage = await openStage(browser, bundle, options);
  try {
    await act(stage);
  } finally {
    await stage.close();
  }
}

/** Waits until so many more frames have been decoded. */
async function decodeMore({ hook, page }: OpenStage, count: number): Promise<void> {
  const { decoded } = (await hook('state'))!;
  await page.waitForFunction(
    (due) =>
      (globalThis as unknown as { phosphene: { state(): { decoded: number } } }).phosphene.state()
        .decoded >= due,
    decoded + count,
    { timeout: SLOW },
  );
}

function psnr(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i]! - other[i]!) ** 2;
  return 10 * Math.log10(255 ** 2 / (sum / one.length));
}

/** In the page: drops files of these names and contents, in base64. Text, since tools know no DOM. */
const DROP = `(given) => {
  const data = new DataTransfer();
  for (const [name, text] of Object.entries(given)) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name));
  }
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
}`;

async function cardText({ page }: OpenStage): Promise<string> {
  return (await page.textContent('.card')) ?? '';
}

/** In the page, before its own code: a browser that offers no WebGL2, and nothing else less. */
const NO_WEBGL2 = `{
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
  };
}`;

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
  for (let look = 0; look < 300; look++) {
    const text = (await page.evaluate(`(${PLAIN_PIXELS})(${rectangle.join()})`)) as string;
    const pixels = new Uint8Array(Buffer.from(text, 'base64').filter((_, i) => i % 4 < 3));
    if (due(pixels)) return pixels;
    await page.waitForTimeout(100);
  }
  throw new Error('the plain stage does not show what is due');
}

const PLAIN = 'wasm, plain canvas';

const LOOK = {
  colour: 'seed=7&look.gain=1.2&look.gamma=1.3&look.saturation=0.7',
  luma: 'seed=7&look.kernel=bicubic&look.palette=viridis',
} as const;

/** The pictures of these ticks and sizes are within 45 dB of the look's definition, decoded in Node. */
async function expectDefinedPixels(kind: keyof typeof LOOK, { hook }: OpenStage): Promise<void> {
  await tf.setBackend('cpu');
  const bundle = await openBundle(bundles[kind]);
  const decoder = await openDecoder(bundle);
  const { image, palette } = bundle.manifest;
  const score = scoreFromQuery(LOOK[kind]);
  const walk = createWalk(score, latentSpaceOf(bundle));
  const painter = createFramePainter(lookWithPalette(score.look, palette), image.channels);
  for (const [tick, size] of [
    [0, { width: 32, height: 32 }],
    [40, { width: 150, height: 130 }],
    [333, { width: 90, height: 201 }],
    [5000, { width: 20, height: 24 }],
  ] as const) {
    const bytes = new Uint8Array(image.width * image.height * 3);
    painter.paint(await decoder.decode(walk.latentAt(tick), 1), bytes);
    const due = enlarge(bytes, image, size, score.look.kernel);
    expect(psnr(await hook('paint', tick, size.width, size.height), due)).toBeGreaterThan(45);
  }
  decoder.dispose();
}

// One page for all of them, one after the other: opening one takes seconds where there is no GPU.
describe('the stage, in colour', () => {
  let stage: OpenStage;
  beforeAll(async () => {
    stage = await openStage(browser, bundles.colour, { hash: LOOK.colour });
  }, SLOW);
  afterAll(() => stage.close());

  test(
    'waits at the gate',
    async () => {
      expect(await cardText(stage)).toContain('click or press any key to begin');
      expect(await stage.hook('state')).toMatchObject({ running: false, backend: 'webgl2' });
    },
    SLOW,
  );

  test('paints the pixels that the look defines', () => expectDefinedPixels('colour', stage), SLOW);

  test(
    'walks through the same latents as Node, bit for bit',
    async () => {
      const bundle = await openBundle(bundles.colour);
      const walk = createWalk(scoreFromQuery('seed=7'), latentSpaceOf(bundle));
      const sum = createHash('sha256');
      for (let tick = 0; tick < 3000; tick++) {
        const latent = walk.latentAt(tick);
        sum.update(new Uint8Array(latent.buffer, latent.byteOffset, latent.byteLength));
      }
      expect(await stage.hook('latentsHash', 0, 3000)).toBe(sum.digest('hex'));
    },
    SLOW,
  );

  test(
    'holds no more after hundreds of frames than after twenty',
    async () => {
      await stage.hook('decode', 0, 20);
      const before = await stage.hook('memory');
      await stage.hook('decode', 20, 200);
      expect(await stage.hook('memory')).toEqual(before);
    },
    SLOW,
  );

  test(
    'begins on a key and plays, without a word on the console',
    async () => {
      await stage.page.keyboard.press('x');
      await decodeMore(stage, 4);
      const state = (await stage.hook('state'))!;
      expect(state).toMatchObject({ running: true, seed: 7 });
      expect(state.position).toBeGreaterThan(0);
      expect(stage.complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'survives a lost context: the same pixels, and nothing left behind',
    async () => {
      const pixels = await stage.hook('paint', 11, 64, 64);
      const { tensors } = await stage.hook('memory');
      for (let round = 0; round < 2; round++) {
        await stage.hook('loseContext');
        await stage.page.waitForTimeout(200);
        await stage.hook('restoreContext');
        await decodeMore(stage, 2);
      }
      expect(Buffer.compare(await stage.hook('paint', 11, 64, 64), pixels)).toBe(0);
      expect((await stage.hook('memory')).tensors).toBe(tensors);
      expect(await stage.page.locator('canvas').count()).toBe(1);
      expect(await stage.page.locator('.card.fault').count()).toBe(0);
    },
    SLOW,
  );
});

describe('the stage, for luma', () => {
  let stage: OpenStage;
  beforeAll(async () => {
    stage = await openStage(browser, bundles.luma, { hash: LOOK.luma });
  }, SLOW);
  afterAll(() => stage.close());

  test('paints the pixels that the look defines', () => expectDefinedPixels('luma', stage), SLOW);

  test(
    'answers its keys',
    async () => {
      const { page, hook } = stage;
      await page.keyboard.press('x');
      await page.keyboard.press('h');
      await page.waitForFunction("document.querySelector('.hud').textContent !== ''");
      const hud = await page.textContent('.hud');
      for (const word of ['display', 'decode', 'seed    7', 'tick', 'webgl2']) {
        expect(hud).toContain(word);
      }
      await page.keyboard.press('?');
      expect(await page.locator('.keys').isVisible()).toBe(true);
      expect(await page.textContent('.keys')).toContain('full screen');
      await page.keyboard.press('Escape');
      expect(await page.locator('.keys').isVisible()).toBe(false);
      await page.keyboard.press(' ');
      expect((await hook('state'))!.running).toBe(false);
      await page.keyboard.press('p');
      expect(await page.textContent('.toast')).toBe('turbo');
      await page.keyboard.press('n');
      const { seed } = (await hook('state'))!;
      expect(seed).not.toBe(7);
      expect(new URL(page.url()).hash).toContain(`#seed=${seed}&look.kernel=bicubic`);
      await page.keyboard.press('f');
      await page.waitForFunction('document.fullscreenElement !== null');
      await page.waitForSelector('.stage.idle');
    },
    SLOW,
  );
});

test(
  'decodes on WebGPU where it is told to',
  async () => {
    // Chromium's own adapter in software: right, and there without a GPU.
    const gpu = await launchBrowser(['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']);
    try {
      const stage = await openStage(gpu, bundles.colour, {
        query: '&backend=webgpu',
        hash: LOOK.colour,
      });
      expect(await stage.hook('state')).toMatchObject({ backend: 'webgpu, frames read back' });
      await expectDefinedPixels('colour', stage);
      await stage.page.keyboard.press('x');
      await decodeMore(stage, 2);
      expect(stage.complaints).toEqual([]);
      await stage.close();
    } finally {
      await gpu.close();
    }
  },
  SLOW,
);

test(
  'decodes in wasm where it is told to, and says that frames are read back',
  async () => {
    await onStage(
      bundles.colour,
      async (stage) => {
        expect((await stage.hook('state'))!.backend).toBe('wasm, frames read back');
        await expectDefinedPixels('colour', stage);
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
        expect(stage.complaints).toEqual([]);
      },
      { query: '&backend=wasm', hash: LOOK.colour },
    );
  },
  SLOW,
);

describe('without WebGL2', () => {
  test.each(['colour', 'luma'] as const)(
    'paints plainly, in %s, and says so',
    async (kind) => {
      await onStage(
        bundles[kind],
        async (stage) => {
          const { page, hook } = stage;
          expect(await cardText(stage)).toContain('click or press any key to begin');
          expect(await hook('state')).toMatchObject({ running: false, backend: PLAIN });
          await expectDefinedPixels(kind, stage);
          // The first tick stands behind the gate, or one soon after it where decoding is slow. At this size
          // the look's kernel goes all the way, so that what is seen is what is defined.
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
          expect(await page.textContent('.toast')).toBe(
            'No WebGL2 here: painted plainly, by wasm.',
          );
          const later = await plainPixels(stage, middle, (pixels) => !first.equals(pixels));
          await page.keyboard.press(' ');
          await page.keyboard.press('p');
          if (kind === 'luma') await plainPixels(stage, middle, (shown) => psnr(shown, later) < 30);
          await page.keyboard.press('h');
          await page.waitForFunction("document.querySelector('.hud').textContent !== ''");
          expect(await page.textContent('.hud')).toContain(PLAIN);
          expect(stage.complaints).toEqual([]);
          // What Chromium itself says where WebGPU was looked for and there is no GPU.
          expect(stage.warnings.filter((line) => line !== 'No available adapters.')).toEqual([]);
        },
        { hash: LOOK[kind], script: NO_WEBGL2, width: 160, height: 120 },
      );
    },
    SLOW,
  );

  test(
    'holds no more after hundreds of frames than after twenty',
    async () => {
      await onStage(
        bundles.colour,
        async ({ hook }) => {
          await hook('decode', 0, 20);
          const before = await hook('memory');
          await hook('decode', 20, 200);
          expect(await hook('memory')).toEqual(before);
        },
        { script: NO_WEBGL2 },
      );
    },
    SLOW,
  );

  test(
    'shows the way out where WebGL is asked for',
    async () => {
      await onStage(
        bundles.colour,
        async (stage) => {
          await stage.page.waitForSelector('.card.fault');
          expect(await cardText(stage)).toMatch(
            /no WebGL2.*hardware acceleration.*Without \?backend=webgl/s,
          );
        },
        { query: '&backend=webgl', script: NO_WEBGL2 },
      );
    },
    SLOW,
  );
});

describe('faults are said with the way out', () => {
  async function brokenBundle(
    name: string,
    spoil: (path: string) => Promise<void>,
  ): Promise<string> {
    const path = join(folder, name);
    await cp(bundles.colour, path, { recursive: true });
    await spoil(path);
    return path;
  }
  const edit =
    (change: (manifest: Record<string, unknown>) => void) =>
    async (path: string): Promise<void> => {
      const file = join(path, 'phosphene.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      change(manifest);
      await writeFile(file, JSON.stringify(manifest));
    };

  test.each<[string, (path: string) => Promise<void>, RegExp]>([
    [
      'a byte changed',
      async (path) => {
        const file = join(path, 'latents.bin');
        const bytes = await readFile(file);
        bytes[100]! ^= 1;
        await writeFile(file, bytes);
      },
      /latents\.bin is damaged.*Copy the bundle again/s,
    ],
    [
      'a shard cut short',
      async (path) => {
        const file = join(path, 'group1-shard1of1.bin');
        await writeFile(file, (await readFile(file)).subarray(0, 1000));
      },
      /group1-shard1of1\.bin has 1000 bytes where \d+ are due/,
    ],
    ['a file missing', async (path) => rm(join(path, 'model.json')), /no model\.json.*404/s],
    ['another version', edit((m) => (m['version'] = 9)), /is of version 9; this player reads 1/],
    ['a wrong field', edit((m) => (m['latentSize'] = 'x')), /"latentSize" is wrong/],
    [
      'no JSON',
      async (path) => writeFile(join(path, 'phosphene.json'), '<html>'),
      /phosphene\.json is not JSON/,
    ],
  ])(
    '%s',
    async (name, spoil, message) => {
      const bundle = await brokenBundle(name.replaceAll(' ', '-'), spoil);
      await onStage(bundle, async (stage) => {
        await stage.page.waitForSelector('.card.fault');
        expect(await cardText(stage)).toMatch(message);
        expect(await stage.page.getAttribute('.card', 'role')).toBe('alert');
      });
    },
    SLOW,
  );

  test(
    'no bundle: asks for one, and plays what is dropped, loose files or zip',
    async () => {
      await onStage(null, async (stage) => {
        expect(await cardText(stage)).toContain('Drop a bundle here');
        await drop(stage, { 'broken.zip': Buffer.from('no zip').toString('base64') });
        await stage.page.waitForSelector('.card.fault');
        expect(await cardText(stage)).toContain("can't be unpacked");

        const files: Record<string, string> = {};
        for (const name of await readdir(bundles.luma)) {
          files[name] = (await readFile(join(bundles.luma, name))).toString('base64');
        }
        await drop(stage, files);
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Untaught, in grey');

        const { zipSync } = await import('fflate');
        const entries = Object.entries(files).map(
          ([name, text]) => [`mine/${name}`, new Uint8Array(Buffer.from(text, 'base64'))] as const,
        );
        const zip = Buffer.from(zipSync(Object.fromEntries(entries))).toString('base64');
        await drop(stage, { 'mine.zip': zip });
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Untaught, in grey');
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
      });
    },
    SLOW,
  );

  test(
    'plays a folder that is dragged from the desktop',
    async () => {
      await onStage(null, async (stage) => {
        const session = await stage.page.context().newCDPSession(stage.page);
        const data = { items: [], files: [bundles.luma], dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
          await session.send('Input.dispatchDragEvent', { type, x: 160, y: 120, data });
        }
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Untaught, in grey');
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
      });
    },
    SLOW,
  );

  async function drop(stage: OpenStage, files: Record<string, string>): Promise<void> {
    await stage.page.evaluate(`(${DROP})(${JSON.stringify(files)})`);
    await stage.page.waitForTimeout(100);
  }
});
