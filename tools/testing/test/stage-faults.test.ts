import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  bundleInBase64,
  cardText,
  decodeMore,
  dropFiles,
  HANGING,
  onStage,
  stageBench,
} from './stage-bench.ts';

const bench = stageBench();

describe('faults are shown with their remedy', () => {
  async function brokenBundle(
    name: string,
    spoil: (path: string) => Promise<void>,
  ): Promise<string> {
    const path = join(bench.folder, name);
    await cp(bench.bundles.colour, path, { recursive: true });
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
    [
      'weights that are no numbers',
      async (path) => {
        const file = join(path, 'group1-shard1of1.bin');
        const bytes = await readFile(file);
        bytes.writeFloatLE(NaN, 0);
        await writeFile(file, bytes);
        await edit((manifest) => {
          const { weights } = manifest['decoder'] as { weights: { sha256: string }[] };
          weights[0]!.sha256 = createHash('sha256').update(bytes).digest('hex');
        })(path);
      },
      /the weight ".*" has values that are no numbers.*Export the bundle again/s,
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
      await onStage(bench.browser, bundle, async (stage) => {
        await stage.page.waitForSelector('.card.fault');
        expect(await cardText(stage)).toMatch(message);
        expect(await stage.page.getAttribute('.card', 'role')).toBe('alert');
      });
    },
    HANGING,
  );

  test(
    'no bundle: asks for one, and plays what is dropped, loose files or zip',
    async () => {
      await onStage(bench.browser, null, async (stage) => {
        expect(await cardText(stage)).toContain('Drop a bundle here');
        await dropFiles(stage, { 'broken.zip': Buffer.from('no zip').toString('base64') });
        await stage.page.waitForSelector('.card.fault');
        expect(await cardText(stage)).toContain("can't be unpacked");

        const files = await bundleInBase64(bench.bundles.luma);
        await dropFiles(stage, files);
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Random weights, in grey');

        const { zipSync } = await import('fflate');
        const entries = Object.entries(files).map(
          ([name, text]) => [`mine/${name}`, new Uint8Array(Buffer.from(text, 'base64'))] as const,
        );
        const zip = Buffer.from(zipSync(Object.fromEntries(entries))).toString('base64');
        await dropFiles(stage, { 'mine.zip': zip });
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Random weights, in grey');
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
      });
    },
    HANGING,
  );

  test(
    'plays a folder that is dragged from the desktop',
    async () => {
      await onStage(bench.browser, null, async (stage) => {
        const session = await stage.page.context().newCDPSession(stage.page);
        const data = { items: [], files: [bench.bundles.luma], dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
          await session.send('Input.dispatchDragEvent', { type, x: 160, y: 120, data });
        }
        await stage.page.waitForSelector('.card.ready');
        expect(await cardText(stage)).toContain('Random weights, in grey');
        await stage.page.keyboard.press('x');
        await decodeMore(stage, 2);
      });
    },
    HANGING,
  );
});
