import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import {
  expectAscending,
  expectWhole,
  filmHas,
  inFilmWorker,
  ONLY_VP,
  play,
  savedFilm,
  watchCanvas,
  WITHOUT_PICKER,
} from './film-bench.ts';
import { filmInFile } from './film-in-file.ts';
import { serveSet } from './serve-set.ts';
import { toastSays } from '../src/open-stage.ts';
import { decodeMore, HANGING, onStage, stageBench } from './stage-bench.ts';
import { writeTone } from './write-tone.ts';

const bench = stageBench();

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
        async (stage) => {
          const { page, complaints } = stage;
          await play(page);
          const sizes = await watchCanvas(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 30');
          expect(await toastSays(stage, 'recording a film; v ends it')).toBe(
            'recording a film; v ends it',
          );
          await page.keyboard.press('h');
          await page.waitForSelector(`.hud:has-text("dropped, ${codecs}")`);
          const film = await filmInFile(await savedFilm(page, 'v', bench.folder));
          expectWhole(film, 30);
          expect(film.format).toMatch(format);
          const { codec: own, ...size } = film.video;
          expect(own).toBe(codec);
          expect(await sizes()).toContainEqual(size);
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
      await writeTone(tone, 60, 44_100);
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
          const film = await filmInFile(await savedFilm(page, 'v', bench.folder));
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
          const film = await filmInFile(await savedFilm(page, 'v', bench.folder));
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
          await serveSet(page, stage.url, SET, bench.bundles.luma);
          await page.goto(`${stage.url}?test&autostart#seed=7&set=set.json`);
          await page.waitForSelector('.toast:has-text("set list of")', { timeout: HANGING });
          await page.waitForFunction('phosphene.state()?.running', undefined, { timeout: HANGING });
          const more = async (): Promise<void> => {
            const { frames } = (await hook('film'))!;
            await filmHas(page, `frames >= ${frames + 10}`);
          };
          const sizes = await watchCanvas(page);
          await page.keyboard.press('v');
          await filmHas(page, 'frames >= 10');
          const begun = await sizes();
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
          const film = await filmInFile(await savedFilm(page, 'v', bench.folder));
          expect(film.complaints).toBe('');
          const { width, height } = film.video;
          expect(begun).toContainEqual({ width, height });
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
