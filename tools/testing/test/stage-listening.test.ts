import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listenerFormat, LogMel } from '@phosphene/model/audio';
import { openBundle } from '@phosphene/model/bundle-folder';
import { startFfmpeg } from '@phosphene/model/media';
import { RandomStream } from '@phosphene/model/random';
import type { HeardMoment } from '@phosphene/sampler';
import { decodeMono, hearSound } from '@phosphene/sampler/node';
import { selectBackend } from '@phosphene/trainer';
import type { Browser } from 'playwright-core';
import { makeFixtureBundle } from '../src/make-fixture-bundle.ts';
import { launchBrowser, openStage, toastSays, type OpenStage } from '../src/open-stage.ts';
import { HANGING, onStage } from './stage-bench.ts';
import { writeTone } from './write-tone.ts';

const RATE = 44_100;
const SMALL = { channels: 3, side: 16, widths: [8, 6] } as const;

let folder: string;
let bundle: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-listening-'));
  bundle = join(folder, 'bundle');
  await makeFixtureBundle(bundle, { ...SMALL, ears: true });
  await makeFixtureBundle(join(folder, 'deaf'), SMALL);
  // Where the stage's server gives them out.
  await writeSound(join(bundle, 'song.wav'));
  await writeSound(join(bundle, 'song.flac'));
}, HANGING);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the browser does where the device that it gives is unplugged. */
const UNPLUGGING = `
  const { mediaDevices } = navigator;
  const [give, list] = ['getUserMedia', 'enumerateDevices'].map((name) => mediaDevices[name].bind(mediaDevices));
  let track;
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await give(wanted);
    [track] = stream.getAudioTracks();
    return stream;
  };
  globalThis.unplug = () => {
    mediaDevices.enumerateDevices = async () =>
      (await list()).filter(({ label }) => label !== 'Fake Audio Input 2');
    track.dispatchEvent(new Event('ended'));
    mediaDevices.dispatchEvent(new Event('devicechange'));
  };
`;

/** Four seconds in stereo: chords that begin and fade, over noise. */
async function writeSound(path: string): Promise<void> {
  const random = new RandomStream(3);
  const samples = new Float32Array(2 * 4 * RATE);
  for (let n = 0; n < samples.length; n++) {
    const [time, channel] = [(n >> 1) / RATE, n % 2];
    const fade = Math.exp(-3 * (time % 0.8));
    const note = 220 * 1.5 ** Math.floor(time / 0.8);
    const tone = Math.sin(2 * Math.PI * note * (1 + 0.5 * channel) * time);
    samples[n] = 0.4 * fade * tone + 0.01 * random.normal();
  }
  const ffmpeg = await startFfmpeg({
    inputs: [{ pipe: true, options: ['-f', 'f32le', '-ar', String(RATE), '-ac', '2'] }],
    output: { path, options: ['-sample_fmt', 's16'] },
  });
  ffmpeg.stdin!.end(new Uint8Array(samples.buffer));
  await ffmpeg.finished;
}

/** dB below full scale: a sine of amplitude 0.1. */
const TONE_LEVEL = 20 * Math.log10(0.1 * Math.SQRT1_2);

/** SHA-256 of the log-mel rows that Node makes of a file. */
async function rowsHash(path: string): Promise<string> {
  const sum = createHash('sha256');
  const mel = new LogMel(listenerFormat);
  const add = (row: Float32Array): void => void sum.update(new Uint8Array(row.slice().buffer));
  for await (const samples of decodeMono(path, listenerFormat.sampleRate)) mel.push(samples, add);
  mel.flush(add);
  return sum.digest('hex');
}

describe('the stage', () => {
  let browser: Browser;
  let stage: OpenStage;
  beforeAll(async () => {
    browser = await launchBrowser();
    stage = await openStage(browser, bundle);
    await selectBackend('wasm');
  }, HANGING);
  afterAll(async () => {
    await stage.close();
    await browser.close();
  });

  test.each(['song.wav', 'song.flac'])(
    'hears in %s what Node hears: features bit for bit, latents to 1e-4',
    async (name) => {
      const here: HeardMoment[] = [];
      for await (const moment of hearSound(await openBundle(bundle), join(bundle, name))) {
        here.push(moment);
      }
      const there = await stage.hook('hearFile', `bundle/${name}`);
      expect(there.rowsHash).toBe(await rowsHash(join(bundle, name)));
      expect(there.moments.length).toBe(here.length);
      const largest = Math.max(
        ...here.flatMap(({ latent }, n) =>
          [...latent].map((value, d) => Math.abs(value - there.moments[n]!.latent[d]!)),
        ),
      );
      expect(largest).toBeLessThanOrEqual(1e-4);
      expect(there.moments.map(({ time, onset, beat }) => [time, onset, beat])).toEqual(
        here.map(({ time, onset, beat }) => [time, onset, beat]),
      );
      expect(stage.complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'plays a chosen file and hears it to its end',
    async () => {
      const { page } = stage;
      await page.keyboard.press('x');
      await page.keyboard.press('m');
      await page.setInputFiles('.listening input[type=file]', join(bundle, 'song.flac'));
      await page.waitForFunction('phosphene.listening()?.hops > 0');
      expect((await stage.hook('listening'))!.source).toBe('song.flac');
      await page.waitForFunction('phosphene.listening() === null');
      expect(await toastSays(stage, 'the sound has ended')).toBe('the sound has ended');
      expect(stage.complaints).toEqual([]);
    },
    HANGING,
  );

  test(
    'says how to give ears to a bundle that has none',
    () =>
      onStage(browser, join(folder, 'deaf'), async (stage) => {
        const { page } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('m');
        await toastSays(stage, 'this bundle has no ears');
        expect(await page.locator('.listening').isVisible()).toBe(false);
      }),
    HANGING,
  );
});

test(
  'hears a microphone until it is switched off',
  async () => {
    const browser = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${join(bundle, 'song.wav')}`,
    ]);
    try {
      await onStage(browser, bundle, async (stage) => {
        const { page, hook } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('m');
        await page.getByRole('button', { name: 'microphone or line-in' }).click();
        await page.waitForFunction('phosphene.listening()?.newest?.familiar > 0');
        await page.waitForFunction('phosphene.listening().soundToLightMs !== null');
        const heard = (await hook('listening'))!;
        expect(heard).toMatchObject({ source: 'microphone', lostHops: 0 });
        await page.keyboard.press('h');
        await page.waitForFunction("document.querySelector('.hud').textContent.includes('hears')");
        // It goes on when it shall wait for the beat, and with another walk.
        await page.keyboard.press('w');
        expect(await toastSays(stage, 'waits for the beat')).toBe('waits for the beat');
        await page.keyboard.press('t');
        await page.keyboard.press('n');
        await page.waitForFunction(`phosphene.listening().hops > ${heard.hops + 10}`);
        await page.getByRole('button', { name: 'off' }).click();
        await page.waitForFunction('phosphene.listening() === null');
        expect(stage.complaints).toEqual([]);
      });
    } finally {
      await browser.close();
    }
  },
  HANGING,
);

describe('the sound desk', () => {
  let browser: Browser;
  beforeAll(async () => {
    const tone = join(folder, 'tone.wav');
    await writeTone(tone, 2, 48_000);
    browser = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${tone}`,
    ]);
  }, HANGING);
  afterAll(() => browser.close());

  test(
    'turns the sound up, and closes its gate to silence, by keys that run no command',
    () =>
      onStage(browser, bundle, async (stage) => {
        const { page, complaints } = stage;
        await page.keyboard.press('x');
        await page.keyboard.press('m');
        await page.getByRole('button', { name: 'microphone or line-in' }).click();
        // A fake microphone lets blocks go where the machine is busy, so a single reading may be low.
        const reaches = (level: number): Promise<unknown> =>
          page.waitForFunction(`Math.abs(phosphene.listening()?.level - ${level}) < 0.05`);
        await reaches(TONE_LEVEL);
        const [gain, gate] = [page.getByLabel('gain'), page.getByLabel('gate')];
        await gain.focus();
        for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
        await reaches(TONE_LEVEL + 6);
        expect(await page.textContent('.granted')).toMatch(
          /^Fake .* kHz.*echo cancellation off.*noise suppression off.*auto gain off$/,
        );
        await gate.focus();
        await page.keyboard.press('End');
        await gain.focus();
        await page.keyboard.press('Home');
        await page.waitForFunction('!phosphene.listening().gateOpen');
        // ln of the energy of silence, once the window's last second is silent.
        await page.waitForFunction('phosphene.listening().newest.loudness < -18');
        await reaches(TONE_LEVEL - 24);
        expect(await page.locator('.hud').isVisible()).toBe(false);
        expect(await toastSays(stage, 'listening to microphone')).toBe('listening to microphone');
        expect(complaints).toEqual([]);
      }),
    HANGING,
  );

  test(
    'goes on without a device that is gone, and finds the levels of one that is back',
    () =>
      onStage(
        browser,
        bundle,
        async (stage) => {
          const { page, hook } = stage;
          await page.keyboard.press('x');
          await page.keyboard.press('m');
          await page.getByRole('button', { name: 'microphone or line-in' }).click();
          await page.waitForFunction('phosphene.listening() !== null');
          await page.getByLabel('gain').fill('6');
          const items = page.locator('.listening menu button');
          await items.filter({ hasText: 'Fake Audio Input 2' }).waitFor();
          await page.evaluate('unplug()');
          await page.waitForFunction('phosphene.listening() === null');
          expect(await toastSays(stage, 'is gone')).toMatch(/^Fake .* is gone: the dream goes on$/);
          await items.filter({ hasText: 'Fake Audio Input 2' }).waitFor({ state: 'detached' });
          const { decoded } = (await hook('state'))!;
          await page.waitForFunction(`phosphene.state().decoded > ${decoded}`);
          await items.first().click();
          await page.waitForFunction('phosphene.listening() !== null');
          expect(await page.getByLabel('gain').inputValue()).toBe('6');
        },
        { script: UNPLUGGING },
      ),
    HANGING,
  );
});

test(
  'says what to do where the microphone is refused',
  async () => {
    const browser = await launchBrowser(['--deny-permission-prompts']);
    try {
      await onStage(browser, bundle, async ({ page, hook }) => {
        await page.keyboard.press('x');
        await page.keyboard.press('m');
        await page.getByRole('button', { name: 'microphone or line-in' }).click();
        await page.waitForFunction(
          "document.querySelector('.toasts').textContent.includes('press m')",
        );
        expect(await hook('listening')).toBeNull();
      });
    } finally {
      await browser.close();
    }
  },
  HANGING,
);
