import { beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { bundleFromZip } from '../src/bundle/bundle-from-zip.ts';
import { openBundle } from '../src/bundle/open-bundle.ts';
import { bundleFiles, filesFrom } from './stage-fixtures.ts';

beforeAll(() => {
  // A page on localhost is a secure context; there hashes are compared.
  Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
});

const withManifest = (change: (manifest: Record<string, unknown>) => void) => {
  const files = bundleFiles();
  const manifest = JSON.parse(Buffer.from(files.get('phosphene.json')!).toString()) as Record<
    string,
    unknown
  >;
  change(manifest);
  return files.set('phosphene.json', new Uint8Array(Buffer.from(JSON.stringify(manifest))));
};

describe('a bundle', () => {
  test('is opened whole, and its hashes are compared', async () => {
    const bundle = await openBundle(filesFrom(bundleFiles()));
    expect(bundle.verified).toBe(true);
    expect(bundle.codes.count).toBe(12);
    expect(bundle.graph.weightSpecs!.length).toBeGreaterThan(2);
    expect(bundle.paths).toBeNull();
    expect(bundle.listener).toBeNull();
  });

  test('with ears is opened with them, and they are checked as the decoder is', async () => {
    const files = bundleFiles(3, true);
    const { listener } = await openBundle(filesFrom(files));
    expect(listener!.manifest.output).toBe('heard');
    expect(listener!.graph.weightSpecs!.length).toBeGreaterThan(2);
    files.get([...files.keys()].find((path) => /^listener.*bin$/.test(path))!)![3]! ^= 1;
    await expect(openBundle(filesFrom(files))).rejects.toThrow(/listener\/.*is damaged/);
  });

  test('of which a byte changed is refused, and the file is named', async () => {
    const files = bundleFiles();
    files.get('latents.bin')![3]! ^= 1;
    await expect(openBundle(filesFrom(files))).rejects.toThrow(/latents\.bin is damaged/);
  });

  test('of which a file is missing or short is refused, and the file is named', async () => {
    const missing = bundleFiles();
    missing.delete('model.json');
    await expect(openBundle(filesFrom(missing))).rejects.toThrow(/model\.json is missing/);
    const short = bundleFiles();
    short.set('latents.bin', short.get('latents.bin')!.slice(0, 9));
    await expect(openBundle(filesFrom(short))).rejects.toThrow(/latents\.bin has 9 bytes/);
  });

  test('of another format, version or with a wrong field is refused', async () => {
    const refused = async (change: (manifest: Record<string, unknown>) => void): Promise<unknown> =>
      openBundle(filesFrom(withManifest(change))).catch((error: Error) => error.message);
    expect(await refused((m) => (m['format'] = 'other'))).toMatch(
      /not describe a Phosphene bundle/,
    );
    expect(await refused((m) => (m['version'] = 2))).toMatch(/version 2; this player reads 1/);
    expect(await refused((m) => (m['latentSize'] = -1))).toMatch(/"latentSize" is wrong/);
    const html = bundleFiles().set('phosphene.json', new Uint8Array(Buffer.from('<html>')));
    await expect(openBundle(filesFrom(html))).rejects.toThrow(/is not JSON/);
  });
});

describe('a bundle in a zip', () => {
  const zipped = (folder: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      zipSync(Object.fromEntries([...bundleFiles()].map(([path, data]) => [folder + path, data]))),
    );

  test.each(['', 'mine/', 'deep/er/'])('in the folder "%s" is opened', async (folder) => {
    const bundle = await openBundle(await bundleFromZip('mine.zip', zipped(folder)));
    expect(bundle.manifest.name).toBe('fixture');
  });

  test('that is none, or holds none, is refused', async () => {
    const none = new Uint8Array(Buffer.from('no zip'));
    await expect(bundleFromZip('x.zip', none)).rejects.toThrow(/can't be unpacked/);
    const empty = new Uint8Array(zipSync({ 'readme.txt': new Uint8Array(3) }));
    await expect(bundleFromZip('x.zip', empty)).rejects.toThrow(/holds no phosphene\.json/);
  });
});
