/** The stage's figures beside each other: its page's cost, decode rates, the first picture, weight, a large screen. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { Option } from 'commander';
import { findPlayerSite, launchBrowser, servePlayer, type Graphics } from '@phosphene/stage-server';
import { makeFixtureBundle, openStage, type OpenStage } from '@phosphene/testing';
import { wholeNumber } from '@phosphene/terminal';
import { median } from './paired-rounds.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';
import { timeFirstPictures, weighPage, type FirstPictures } from './stage/first-picture.ts';
import { measureBareDisplay, measureSettledDisplay } from './stage/settled-display.ts';
import { WATCH_WEBGL, webglCalls } from './stage/watch-webgl.ts';

interface StageOptions extends TrialOptions {
  readonly bundle?: string;
  readonly graphics: Graphics;
  readonly frames: number;
  readonly pictures: number;
  readonly visits: number;
}

const SCREEN = { width: 1920, height: 1080 };
const LARGE_SCREEN = { width: 3840, height: 2160 };
const BACKENDS = ['webgl', 'webgpu', 'wasm'] as const;
/** Pictures after which all that is made once has been made. */
const WARM_UP = 4;

const command = trialCommand('stage', 'The figures of the stage in headless Chromium, in one run.')
  .option('--bundle <folder>', 'what is played (default: random weights, made here)')
  .addOption(
    new Option('--graphics <kind>', "Chromium's own renderer, or what the machine has")
      .choices(['software', 'machine'])
      .default('machine'),
  )
  .option('--frames <n>', 'decoded while the page is watched', wholeNumber, 120)
  .option('--pictures <n>', 'that each back end decodes as fast as it goes', wholeNumber, 32)
  .option('--visits <n>', 'of which the median counts, each cold and then cached', wholeNumber, 3)
  .addHelpText(
    'after',
    `
Where there is no GPU, Chromium displays a large screen quickly without "software": with it, every page is put
together by the software renderer. A page that does nothing shows what each comes to at most.

On WebGL one picture in 600 is read through a buffer and a fence, which waits for nothing, to see that the decoder
still works: those reads are reported without a goal.

Two figures of the stage are other trials':
  npm run trial:live-ear     from sound to light, at most 100 ms
  npm run trial:decode-web   the decoder beside onnxruntime-web

Examples:
  npm run trial:stage -- --bundle bundles/mine
  npm run trial:stage -- --bundle bundles/mine --graphics software    the same renderer on every machine
  npm run trial:stage -- --frames 20 --pictures 4 --visits 1`,
  );

await runTrial<StageOptions>(command, async (trial, options) => {
  const bundle = resolve(options.bundle ?? (await makeBundle(trial)));
  const browser = await launchBrowser({ graphics: options.graphics });
  try {
    await watchPage(trial, browser, bundle, options);
    for (const backend of BACKENDS) await measureBackend(trial, browser, bundle, backend, options);
    await visit(trial, browser, bundle, options);
    await fillLargeScreen(trial, browser, bundle, options);
  } finally {
    await browser.close();
  }
});

async function makeBundle(trial: Trial): Promise<string> {
  const folder = join(trial.folder, 'bundle');
  await mkdir(folder);
  await makeFixtureBundle(folder, { channels: 3 });
  return folder;
}

/** The stage as it plays by itself: what the main thread does a frame, and which decoder it took. */
async function watchPage(
  trial: Trial,
  browser: Browser,
  bundle: string,
  { frames, seed }: StageOptions,
): Promise<void> {
  trial.note('playing by the decoder that the stage chooses…');
  const stage = await openStage(browser, bundle, {
    ...{ query: '&autostart', hash: `seed=${seed}` },
    ...SCREEN,
  });
  try {
    await stage.page.waitForFunction(`phosphene.state()?.decoded > ${frames}`, undefined, {
      timeout: 0,
    });
    const state = (await stage.hook('state'))!;
    trial.fact('chosen decoder', state.backend);
    for (const { backend, rate } of state.rates ?? []) {
      trial.fact(`measured by the stage, ${backend}`, rate, 'pictures a second');
    }
    trial.fact('decoded on show', state.decodeRate, 'pictures a second');
    trial.fact('displayed, 1920×1080', state.displayRate, 'frames a second');
    trial.goal('main thread a frame, without decode', state.page, { atMost: 2 }, 'ms');
    trial.fact('main thread a decode', state.issue, 'ms');
    await recordFilm(trial, stage, frames);
    trial.goal('complaints of the page', stage.complaints.length, { exactly: 0 });
    trial.record('complaints', stage.complaints);
  } finally {
    await stage.close();
  }
}

/** The same page while it records a film, beside what its frames cost without. */
async function recordFilm(trial: Trial, stage: OpenStage, frames: number): Promise<void> {
  const { page, hook } = stage;
  const without = (await hook('state'))!;
  await page.keyboard.press('v');
  const due = `phosphene.film()?.frames >= ${frames}`;
  const refused = "document.querySelector('.toasts').textContent.includes('This browser')";
  await page.waitForFunction(`${due} || ${refused}`, undefined, { timeout: 0 });
  const film = await hook('film');
  if (film === null) {
    trial.fact('recording', 'not here: the browser encodes no video');
    return;
  }
  const recording = (await hook('state'))!;
  trial.fact('main thread a frame, without recording', without.page, 'ms');
  trial.fact('main thread a frame, recording', recording.page, 'ms');
  trial.fact('displayed while recording', recording.displayRate, 'frames a second');
  const { frames: encoded, dropped, format } = film;
  trial.fact('recorded', `${encoded} frames in ${format.codecs}, ${dropped} left out`);
  trial.record('film', film);
}

/** One decoder as fast as it goes; on WebGL also what is read back while it plays. */
async function measureBackend(
  trial: Trial,
  browser: Browser,
  bundle: string,
  backend: (typeof BACKENDS)[number],
  { frames, pictures, seed }: StageOptions,
): Promise<void> {
  trial.note(`decoding on ${backend}…`);
  const stage = await openStage(browser, bundle, {
    ...{ query: `&backend=${backend}`, hash: `seed=${seed}`, script: WATCH_WEBGL },
    ...SCREEN,
  });
  const { page, hook } = stage;
  try {
    if ((await hook('state')) === null) {
      const [reason] = await page.locator('.card h1').allTextContents();
      trial.fact(`decode rate, ${backend}`, `not here: ${reason}`);
      return;
    }
    // Commands are only issued on WebGL, where `finish` waits for nothing: a pixel that is read does.
    const decodeAll = async (first: number, count: number): Promise<void> => {
      await hook('decode', first, count - 1);
      await hook('paint', first + count - 1, 1, 1);
    };
    await decodeAll(0, WARM_UP);
    const start = trial.seconds();
    await decodeAll(WARM_UP, pictures);
    const seconds = trial.seconds() - start;
    trial.fact(`decode rate, ${backend}`, pictures / seconds, 'pictures a second');
    if (backend !== 'webgl') return;
    // Counted from here on: painting compiled and probed what it needs.
    await page.keyboard.press('x');
    const before = { ...(await webglCalls(page)), ...(await hook('state'))! };
    const due = before.decoded + frames;
    await page.waitForFunction(`phosphene.state().decoded >= ${due}`, undefined, { timeout: 0 });
    const after = { ...(await webglCalls(page)), ...(await hook('state'))! };
    const decoded = after.decoded - before.decoded;
    const waiting = (after.waiting - before.waiting) / decoded;
    trial.goal('read-backs a picture, webgl', waiting, { exactly: 0 });
    const buffered = (after.buffered - before.buffered) / decoded;
    trial.fact('reads through a buffer a picture, webgl', buffered);
    trial.fact('main thread a frame, without decode, webgl', after.page, 'ms');
  } finally {
    await stage.close();
  }
}

/** What a viewer waits for. */
async function visit(
  trial: Trial,
  browser: Browser,
  bundle: string,
  { visits, seed }: StageOptions,
): Promise<void> {
  trial.note('waiting for first pictures…');
  const server = await servePlayer({ site: await findPlayerSite(), bundle });
  try {
    const times: FirstPictures[] = [];
    for (let n = 0; n < visits; n++) {
      times.push(await timeFirstPictures(browser, server.url, `seed=${seed}`));
    }
    const seconds = (values: number[]): number => median(values) / 1000;
    trial.fact('first picture, cold', seconds(times.map(({ cold }) => cold)), 's');
    const cached = seconds(times.map(({ cached }) => cached));
    trial.goal('first picture, cached', cached, { atMost: 1 }, 's');
    trial.record('first pictures', times);
    const files = await weighPage(browser, server.url);
    const bytes = files
      .filter(({ counted }) => counted)
      .reduce((sum, { gzipped }) => sum + gzipped, 0);
    trial.goal('the page’s code, gzipped', bytes / 1000, { atMost: 400 }, 'kB');
    trial.record('files', files);
  } finally {
    await server.close();
  }
}

async function fillLargeScreen(
  trial: Trial,
  browser: Browser,
  bundle: string,
  { seed }: StageOptions,
): Promise<void> {
  trial.note('filling 3840×2160, until the canvas has found its size…');
  const found = await measureSettledDisplay(browser, bundle, LARGE_SCREEN, `seed=${seed}`);
  trial.goal('displayed, 3840×2160', found.rate, { atLeast: 20 }, 'frames a second');
  const { canvas, settled, seconds } = found;
  const how = settled
    ? `settled within ${seconds.toFixed(0)} s`
    : `not settled after ${seconds.toFixed(0)} s`;
  trial.fact('its canvas', `${canvas.join('×')}, ${how}`);
  const bare = await measureBareDisplay(browser, LARGE_SCREEN);
  trial.fact('displayed, 3840×2160, a page that does nothing', bare, 'frames a second');
  trial.record('large screen', found);
}
