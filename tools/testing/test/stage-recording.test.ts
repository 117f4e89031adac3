import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import type { Page } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { filmInFile, type FilmInFile } from './film-in-file.ts';
import { decodeMore, HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

/** Browsers without a picker of files give films to their downloads. */
const WITHOUT_PICKER = 'delete globalThis.showSaveFilePicker;';

/** The edge: what the performer chooses; a file of the browser's own stands for one of the disk. */
const PICKER = `
  globalThis.showSaveFilePicker = async () => {
    if (!navigator.userActivation.isActive) throw new DOMException('no key', 'SecurityError');
    if (globalThis.chosen === undefined) throw new DOMException('none chosen', 'AbortError');
    const root = await navigator.storage.getDirectory();
    return root.getFileHandle(chosen, { create: true });
  };
`;
const CHOSEN_FILE = `(async () => {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle(chosen)).getFile();
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = resolve));
  reader.readAsDataURL(file);
  await read;
  return reader.result.replace(/^.*,/, '');
})()`;

/** Runs a script in the thread that encodes before its own. */
const inFilmWorker = (script: string): string => `{
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(address, options) {
      if (!String(address).includes('film-worker')) return super(address, options);
      const part = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const first = part(${JSON.stringify(script)});
      const own = new URL(address, location.href).href;
      super(part(\`import '\${first}'; import '\${own}';\`), options);
    }
  };
}`;

/** The edge: a browser that encodes no H.264, HEVC or AV1. */
const ONLY_VP = inFilmWorker(`
  const supported = VideoEncoder.isConfigSupported.bind(VideoEncoder);
  VideoEncoder.isConfigSupported = async (config) =>
    config.codec.startsWith('vp') ? supported(config) : { supported: false, config };
`);

/** The edge: an encoder that takes no frame on while the channel says "hold". */
const HELD_ENCODER = inFilmWorker(`
  let held = false;
  const waiting = [];
  const Plain = VideoEncoder;
  globalThis.VideoEncoder = class extends Plain {
    encode(frame, options) {
      if (held) waiting.push({ encoder: this, frame: frame.clone(), options });
      else super.encode(frame, options);
    }
    release({ frame, options }) {
      super.encode(frame, options);
      frame.close();
    }
    get encodeQueueSize() {
      return super.encodeQueueSize + waiting.length;
    }
  };
  new BroadcastChannel('encoder').onmessage = ({ data }) => {
    held = data === 'hold';
    if (!held) for (const one of waiting.splice(0)) one.encoder.release(one);
  };
`);

const tellEncoder = (page: Page, what: 'hold' | 'release'): Promise<unknown> =>
  page.evaluate(`new BroadcastChannel('encoder').postMessage('${what}')`);

const SET = {
  ...{ format: 'phosphene-set-list', version: 1 },
  cues: [{ name: 'In grey', score: { version: 1, seed: 11 }, bundle: 'other/', fade: 0.2 }],
};

/** Serves the set list, and another bundle beside it. */
async function serveSet(page: Page, url: string): Promise<void> {
  await page.route(`${url}set.json`, (route) => route.fulfill({ json: SET }));
  await page.route(`${url}other/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/other\//, '');
    await route.fulfill({ body: await readFile(join(bench.bundles.luma, path)) });
  });
}

/** A minute of a tone. */
async function writeTone(path: string): Promise<void> {
  const ffmpeg = await startFfmpeg({
    inputs: [{ pipe: true, options: ['-f', 's16le', '-ar', '48000', '-ac', '2'] }],
    output: {
      path,
      options: [
        ...['-filter_complex', 'aevalsrc=0.1*sin(2*PI*480*t)|0.1*sin(2*PI*480*t):d=60:s=44100'],
        ...['-c:a', 'pcm_s16le'],
      ],
    },
  });
  ffmpeg.stdin!.end();
  await ffmpeg.finished;
}

async function play(page: Page): Promise<void> {
  await page.keyboard.press('x');
  await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
}

/** Waits until something holds of the film that is recorded. */
async function filmHas(page: Page, what: string): Promise<void> {
  const film = '(({ frames, dropped, seconds }) => COND)(phosphene.film())';
  await page.waitForFunction(
    `phosphene.film() !== null && ${film.replace('COND', what)}`,
    undefined,
    { timeout: HANGING },
  );
}

/** Presses a key that saves a film into the downloads, and gives the file. */
async function savedFilm(page: Page, key: string): Promise<string> {
  const download = page.waitForEvent('download', { timeout: HANGING });
  await page.keyboard.press(key);
  const path = join(bench.folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

function expectWhole(film: FilmInFile, frames: number): void {
  expect(film.complaints).toBe('');
  expect(film.times.length).toBeGreaterThanOrEqual(frames);
  expect(film.brightness).toHaveLength(film.times.length);
  expect(Math.min(...film.brightness)).toBeGreaterThan(8);
  expectAscending(film.times);
}

function expectAscending(times: readonly number[]): void {
  expect(times[0]).toBeCloseTo(0, 2);
  times.slice(1).forEach((time, n) => expect(time).toBeGreaterThan(times[n]!));
}

describe('a film', () => {
  test.each([
    ['MP4', 'H.264', '', { format: /mp4/, codec: 'h264' }],
    ['WebM', 'VP9', ONLY_VP, { format: /webm/, codec: 'vp9' }],
  ])(
    'is recorded as %s in %s, of the canvas’s size in even numbers',
    (_, codecs, edge, { format, codec }) =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ page, complaints }) => {
          await play(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 30');
          expect(await page.textContent('.toast')).toBe('recording a film; v ends it');
          await page.keyboard.press('h');
          await page.waitForSelector(`.hud:has-text("dropped, ${codecs}")`);
          const film = await filmInFile(await savedFilm(page, 'v'));
          expectWhole(film, 30);
          expect(film.format).toMatch(format);
          expect(film.video).toEqual({ codec, width: 320, height: 240 });
          expect(film.audio).toBeNull();
          expect(complaints).toEqual([]);
        },
        { script: WITHOUT_PICKER + edge, width: 321, height: 241 },
      ),
    HANGING,
  );
});

describe('the recording', () => {
  test(
    'has the sound that the stage hears',
    async () => {
      const ears = join(bench.folder, 'ears');
      await makeFixtureBundle(ears, { channels: 3, side: 16, widths: [8, 6], ears: true });
      const tone = join(bench.folder, 'tone.wav');
      await writeTone(tone);
      await onStage(
        bench.browser,
        ears,
        async ({ page, complaints }) => {
          await play(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('m');
          await page.setInputFiles('input[type=file]', tone);
          await page.waitForFunction('phosphene.listening()?.level > -60', undefined, {
            timeout: HANGING,
          });
          const { seconds } = (await page.evaluate('phosphene.film()')) as { seconds: number };
          await filmHas(page, `seconds > ${seconds + 2}`);
          const film = await filmInFile(await savedFilm(page, 'v'));
          expectWhole(film, 10);
          expect(film.audio).toEqual({ codec: 'opus', sampleRate: 48_000 });
          expect(film.loudness).toBeGreaterThan(-50);
          expect(complaints).toEqual([]);
        },
        { script: WITHOUT_PICKER },
      );
    },
    HANGING,
  );

  test(
    'leaves frames out, at their true times, when the encoder is slow; the stage goes on',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page } = stage;
          await play(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await tellEncoder(page, 'hold');
          await filmHas(page, 'dropped >= 20');
          const { dropped } = (await stage.hook('film'))!;
          await decodeMore(stage, 10);
          await filmHas(page, `dropped > ${dropped}`);
          await tellEncoder(page, 'release');
          const { frames } = (await stage.hook('film'))!;
          await filmHas(page, `frames >= ${frames + 20}`);
          const { seconds } = (await stage.hook('film'))!;
          const film = await filmInFile(await savedFilm(page, 'v'));
          expectWhole(film, frames + 20);
          expect(film.times.at(-1)).toBeGreaterThanOrEqual(seconds - 0.5);
          // Where frames were left out, at least twenty of at most 60 a second, the one before stays.
          const gaps = film.times.slice(1).map((time, n) => time - film.times[n]!);
          expect(Math.max(...gaps)).toBeGreaterThan(20 / 60);
          expect(stage.complaints).toEqual([]);
        },
        { script: WITHOUT_PICKER + HELD_ENCODER },
      ),
    HANGING,
  );

  test(
    'goes on through blackout, a lost context and another bundle',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page, hook } = stage;
          await serveSet(page, stage.url);
          await page.goto(`${stage.url}?test&autostart#seed=7&set=set.json`);
          await page.waitForSelector('.toast:has-text("set list of")', { timeout: HANGING });
          await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
          const more = async (): Promise<void> => {
            const { frames } = (await hook('film'))!;
            await filmHas(page, `frames >= ${frames + 10}`);
          };
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('b');
          await page.waitForFunction(
            "getComputedStyle(document.querySelector('.blackout')).opacity === '1'",
          );
          await more();
          await page.keyboard.press('b');
          await page.waitForFunction(
            "getComputedStyle(document.querySelector('.blackout')).opacity === '0'",
          );
          await more();
          await hook('loseContext');
          await page.waitForFunction('phosphene.state().suspended');
          await hook('restoreContext');
          await more();
          await page.keyboard.press('1');
          await page.waitForFunction('phosphene.state()?.seed === 11', undefined, {
            timeout: HANGING,
          });
          expect(await page.title()).toContain('in grey');
          await more();
          await page.setViewportSize({ width: 200, height: 200 });
          await more();
          const film = await filmInFile(await savedFilm(page, 'v'));
          expect(film.complaints).toBe('');
          expect(film.video).toMatchObject({ width: 320, height: 240 });
          expectAscending(film.times);
          expect(film.brightness.slice(0, 5)).not.toContain(0);
          expect(Math.min(...film.brightness)).toBeLessThan(2);
          expect(film.brightness.at(-1)).toBeGreaterThan(8);
          expect(stage.complaints).toEqual([]);
        },
        { script: WITHOUT_PICKER },
      ),
    HANGING,
  );
});

describe('a film that is saved', () => {
  test(
    'goes to the file that the performer chooses, and is kept where none is chosen',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async (stage) => {
          const { page, complaints } = stage;
          await play(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('v');
          await page.waitForSelector('.toast:has-text("the film is kept: k saves it")');
          const kept = await filmInFile(await savedFilm(page, 'k'));
          expectWhole(kept, 10);
          await page.evaluate('globalThis.chosen = "night.mp4"');
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          await page.keyboard.press('v');
          await page.waitForSelector('.toast:has-text("saved as night.mp4")');
          const path = join(bench.folder, 'night.mp4');
          await writeFile(path, Buffer.from(await page.evaluate<string>(CHOSEN_FILE), 'base64'));
          expectWhole(await filmInFile(path), 10);
          await page.keyboard.press('k');
          await page.waitForSelector('.toast:has-text("nothing has broken off")');
          expect(complaints).toEqual([]);
        },
        { script: PICKER },
      ),
    HANGING,
  );

  test.each([
    ['MP4', ''],
    ['WebM', ONLY_VP],
  ])(
    'was kept through a crash of its tab, as %s',
    (_, edge) =>
      onStage(bench.browser, bench.bundles.colour, async ({ url }) => {
        // Two tabs of one browser profile.
        const context = await bench.browser.newContext({ viewport: { width: 320, height: 240 } });
        await context.addInitScript(WITHOUT_PICKER + edge);
        const page = await context.newPage();
        await page.goto(`${url}?test&autostart#seed=7`);
        await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
        await page.keyboard.press('v');
        await filmHas(page, 'seconds > 4 && frames > 10');
        const session = await context.newCDPSession(page);
        const crash = page.waitForEvent('crash', { timeout: HANGING });
        session.send('Page.crash').catch(() => undefined);
        await crash;
        const after = await context.newPage();
        await after.goto(`${url}?test&autostart#seed=7`);
        await after.waitForSelector('.toast:has-text("a film broke off and is kept")', {
          timeout: HANGING,
        });
        const film = await filmInFile(await savedFilm(after, 'k'));
        expectAscending(film.times);
        expect(film.times.at(-1)).toBeGreaterThan(1);
        expect(film.brightness.length).toBeGreaterThan(5);
        expect(Math.min(...film.brightness)).toBeGreaterThan(8);
        await context.close();
      }),
    HANGING,
  );
});
