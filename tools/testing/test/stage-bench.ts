import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  createFramePainter,
  createWalk,
  enlarge,
  latentSpaceFrom,
  lookWithPalette,
  scoreFromQuery,
} from '@phosphene/sampler';
import { openDecoder } from '@phosphene/sampler/node';
import type { Browser } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, openStage, type OpenStage } from '../src/open-stage.ts';

/** In the page: drops files of these names and contents, in base64. Text, since tools know no DOM. */
const DROP = `(given) => {
  const data = new DataTransfer();
  for (const [name, text] of Object.entries(given)) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name));
  }
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
}`;

/** Milliseconds after which a test counts as hanging: Chromium paints in software here, and the machine may be busy. */
export const HANGING = 600_000;

/** Hashes of the stage's address: `luma` for the bundle of that name, the others for `colour`. */
export const LOOK = {
  colour: 'seed=7&look.kernel=edge&look.gain=1.2&look.gamma=1.3&look.saturation=0.7',
  soft: 'seed=7&look.kernel=b-spline&look.gain=1.2&look.gamma=1.3&look.saturation=0.7',
  luma: 'seed=7&look.kernel=bicubic&look.palette=viridis',
} as const;

/** What the page sees of the machine, so that four threads are tried on any. */
export const EIGHT_CORES = "Object.defineProperty(navigator, 'hardwareConcurrency', { value: 8 });";

/** In the page, before its own code: a browser that offers no WebGL2, and nothing else less. */
export const NO_WEBGL2 = `{
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
  };
}`;

/** What the tests of one file share: a browser and two fixture bundles. */
export interface StageBench {
  readonly folder: string;
  readonly browser: Browser;
  readonly bundles: { readonly colour: string; readonly luma: string };
}

/** Sets the bench up before the tests of a file and takes it down after them. */
export function stageBench(): StageBench {
  const bench = { folder: '', browser: null as Browser | null, bundles: { colour: '', luma: '' } };
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phosphene-stage-'));
    const bundles = { colour: join(folder, 'colour'), luma: join(folder, 'luma') };
    const small = { side: 32, widths: [16, 12, 8] };
    await makeFixtureBundle(bundles.colour, { channels: 3, ...small });
    await makeFixtureBundle(bundles.luma, { channels: 1, side: 32, precision: 'float16' });
    Object.assign(bench, { folder, bundles, browser: await launchBrowser() });
  }, HANGING);
  afterAll(async () => {
    await bench.browser?.close();
    if (bench.folder !== '') await rm(bench.folder, { recursive: true, force: true });
  });
  return bench as StageBench;
}

/** Opens the stage, acts on it, and closes it whatever happens. */
export async function onStage(
  browser: Browser,
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
export async function decodeMore({ hook, page }: OpenStage, count: number): Promise<void> {
  const { decoded } = (await hook('state'))!;
  await page.waitForFunction(
    (due) =>
      (globalThis as unknown as { phosphene: { state(): { decoded: number } } }).phosphene.state()
        .decoded >= due,
    decoded + count,
    { timeout: HANGING },
  );
}

export async function cardText({ page }: OpenStage): Promise<string> {
  return (await page.textContent('.card')) ?? '';
}

/** A bundle's files by their names, for `dropFiles`; folders in it are left out. */
export async function bundleInBase64(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ name }) => [name, (await readFile(join(folder, name))).toString('base64')]);
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}

/** Drops files on the page. @param files contents in base64, by name */
export async function dropFiles({ page }: OpenStage, files: Record<string, string>): Promise<void> {
  await page.evaluate(`(${DROP})(${JSON.stringify(files)})`);
}

/** In dB, of two pictures in bytes. */
export function psnr(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i]! - other[i]!) ** 2;
  return 10 * Math.log10(255 ** 2 / (sum / one.length));
}

/** Expects the pictures of some ticks and sizes within 45 dB of the look's definition, decoded in Node. */
export async function expectDefinedPixels(
  bundleFolder: string,
  hash: string,
  { hook }: Pick<OpenStage, 'hook'>,
): Promise<void> {
  await tf.setBackend('cpu');
  const bundle = await openBundle(bundleFolder);
  const decoder = await openDecoder(bundle);
  const { image, palette } = bundle.manifest;
  const score = scoreFromQuery(hash);
  const walk = createWalk(score, latentSpaceFrom(bundle));
  const painter = createFramePainter(lookWithPalette(score.look, palette), image.channels);
  for (const [tick, size] of [
    [0, { width: 32, height: 32 }],
    [40, { width: 150, height: 130 }],
    [333, { width: 90, height: 201 }],
    [5000, { width: 20, height: 24 }],
  ] as const) {
    const bytes = new Uint8Array(image.width * image.height * 3);
    painter.paint(await decoder.decode(walk.latentAt(tick), 1), bytes);
    const expected = enlarge(bytes, image, size, score.look.kernel);
    expect(psnr(await hook('paint', tick, size.width, size.height), expected)).toBeGreaterThan(45);
  }
  decoder.dispose();
}
