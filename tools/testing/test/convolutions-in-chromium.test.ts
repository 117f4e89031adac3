import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { launchBrowser } from '../src/open-stage.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { Compared, ConvolutionCase } from './convolutions-on-webgpu.ts';

const usual: ConvolutionCase = {
  seen: [1, 4, 4, 8],
  filters: 12,
  kernel: 3,
  stride: 1,
  activation: 'elu',
};
const DIRECT: ConvolutionCase[] = [
  usual,
  { ...usual, seen: [3, 6, 8, 4], activation: 'linear' },
  { ...usual, seen: [1, 1, 12, 20], filters: 4, activation: 'relu' },
  { ...usual, seen: [2, 32, 32, 16], filters: 32, activation: 'sigmoid' },
];
const GENERAL: ConvolutionCase[] = [
  { ...usual, seen: [1, 4, 6, 8] },
  { ...usual, seen: [1, 8, 8, 3] },
  { ...usual, filters: 3 },
  { ...usual, kernel: 5 },
  { ...usual, stride: 2 },
  { ...usual, activation: 'relu6' },
];

test("convolutions of our own on WebGPU are tfjs's, and other shapes are left to it", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-webgpu-'));
  const browser = await launchBrowser([
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
  ]);
  try {
    const page = await browser.newPage();
    // A page that has a trusted address: others don't have WebGPU.
    const address = 'http://localhost/';
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(address);
    await page.addScriptTag({ path: await bundleForPage('convolutions-on-webgpu.ts', folder) });
    const cases = [...DIRECT, ...GENERAL];
    const compared: Compared[] = await page.evaluate(
      `engines.compareConvolutions(${JSON.stringify(cases)})`,
    );
    expect(compared.map(({ direct }) => direct)).toEqual(cases.map((one) => DIRECT.includes(one)));
    for (const { apart } of compared) expect(apart).toBeLessThan(1e-5);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 900_000);
