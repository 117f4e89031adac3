import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { studyCommand } from '../src/commands/study.ts';
import { makeFixtureBundle } from '@phosphene/testing';
import { launchBrowser } from '@phosphene/testing';

jest.setTimeout(900_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-study-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([1, 3] as const)(
  'phosphene study writes a page that fits any screen, of a bundle alone (%i channels)',
  async (channels) => {
    const bundle = join(folder, `bundle${channels}`);
    const output = join(folder, `study${channels}`);
    await makeFixtureBundle(bundle, { channels, side: 16, widths: [8, 6] });
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    try {
      await studyCommand().parseAsync([bundle, '-o', output, '--json'], { from: 'user' });
    } finally {
      write.mockRestore();
    }
    const events = lines.map(
      (line) => JSON.parse(line) as { event: string; [key: string]: unknown },
    );
    expect(events.find(({ event }) => event === 'error')).toBeUndefined();
    expect(events.at(-1)).toMatchObject({
      event: 'result',
      page: join(output, 'index.html'),
      missing: { remedy: expect.stringMatching(/phosphene study .*--run .*--data/) as unknown },
      reconstructions: null,
      travels: [
        { kind: 'line', toFrames: null },
        { kind: 'geodesic', toFrames: null },
      ],
    });
    expect(await readFile(join(output, 'study.json'), 'utf8')).toMatch(/"phosphene-study"/);

    const browser = await launchBrowser();
    try {
      for (const width of [1280, 390]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const complaints: string[] = [];
        page.on('requestfailed', (request) => complaints.push(request.url()));
        page.on('console', (message) => complaints.push(message.text()));
        await page.goto(pathToFileURL(join(output, 'index.html')).href);
        const wide = 'document.documentElement.scrollWidth';
        expect(await page.evaluate<number>(wide)).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  },
);
