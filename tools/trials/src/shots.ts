/** Screenshots of the gate, the stage and every panel on a phone, a laptop and a projector, for a person to look at. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFixtureBundle, type StageHooks } from '@phosphene/testing';
import {
  driveStage,
  findPlayerSite,
  launchBrowser,
  layOutShow,
  servePlayer,
  type RunningBrowser,
  type SetListParts,
} from '@phosphene/stage-server';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';
import { LAID_OUT, type LaidOut } from './shots/laid-out.ts';
import { VIEWS, type View } from './shots/views.ts';

interface ShotsOptions extends TrialOptions {
  readonly bundle?: string;
  readonly screens: readonly ScreenName[];
}

const SCREENS = {
  phone: { width: 390, height: 844 },
  lying: { width: 844, height: 390 },
  laptop: { width: 1280, height: 720 },
  projector: { width: 3840, height: 2160 },
} as const;

type ScreenName = keyof typeof SCREENS;

/** Of the screen's shorter side: smaller text can't be read from where a performer stands. Phones are held closer. */
const SMALLEST_TEXT = { phone: 11 / 390, lying: 11 / 390, laptop: 11 / 720, projector: 11 / 1080 };

const command = trialCommand(
  'shots',
  'Screenshots of gate, stage, figures and every panel, on a phone, a laptop and a projector in 4K.',
)
  .option('--bundle <folder>', 'what is played (default: random weights, made here)')
  .option(
    '--screens <list>',
    `of ${Object.keys(SCREENS).join(', ')}`,
    screenList,
    Object.keys(SCREENS) as ScreenName[],
  )
  .addHelpText(
    'after',
    `
They are put into trials/shots. It counts what lies outside the screen or is cut, too.

Examples:
  npm run shots
  npm run shots -- --bundle bundles/mine --screens phone,laptop`,
  );

await runTrial<ShotsOptions>(command, async (trial, options) => {
  const bundle = resolve(options.bundle ?? (await makeBundle(trial)));
  const site = await findPlayerSite();
  const layout = layOutShow({ bundles: [bundle], scores: [], setLists: [setList(bundle)] });
  const server = await servePlayer({ site, bundle: null, layout });
  const switches = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const browser = await launchBrowser({ switches });
  try {
    for (const name of options.screens) {
      for (const view of VIEWS) {
        trial.note(`${name}: ${view.name}…`);
        const found = await shoot(browser, server.url, view, SCREENS[name], {
          ...{ seed: options.seed, path: join(trial.folder, `${name}-${view.name}.png`) },
        });
        tell(trial, `${name}, ${view.name}`, name, found);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

async function makeBundle(trial: Trial): Promise<string> {
  const folder = join(trial.folder, 'bundle');
  await mkdir(folder);
  const small = { side: 32, widths: [16, 12, 8] };
  await makeFixtureBundle(folder, { channels: 3, ears: true, ...small });
  return folder;
}

/** More cues than a screen has room for, one with a long name, one whose picture is missing. */
function setList(bundle: string): SetListParts {
  const names = ['Overture', 'A long name that is wider than the panel of most screens', 'Brass'];
  const cues = Array.from({ length: 24 }, (_, at) => ({
    name: names[at] ?? `Cue ${at + 1}`,
    score: { version: 1, seed: at },
    ...(at === 2 && { picture: 'missing.png' }),
  }));
  return {
    file: 'set.json',
    document: { format: 'phosphene-set-list', version: 1, cues } as SetListParts['document'],
    cues: cues.map(() => ({ bundle, picture: null })),
  };
}

async function shoot(
  browser: RunningBrowser,
  url: string,
  { query = '', keys, ready, name }: View,
  size: { readonly width: number; readonly height: number },
  { seed, path }: { readonly seed: number; readonly path: string },
): Promise<LaidOut> {
  const hash = `seed=${seed}&set=sets/set.json`;
  const stage = await driveStage<StageHooks>(browser, url, { ...size, query, hash });
  const { page } = stage;
  try {
    if (name !== 'gate' && name !== 'fault') {
      await page.keyboard.press('x');
      await page.waitForFunction('phosphene.state()?.running && phosphene.state().decoded > 4');
      // Until it has faded.
      await page.waitForFunction(
        "getComputedStyle(document.querySelector('.card')).opacity === '0'",
      );
    }
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForFunction(ready, undefined, { timeout: 120_000 });
    // Transitions are at their ends; a projector's pixels take a while without a GPU.
    await page.screenshot({ path, animations: 'disabled', timeout: 300_000 });
    return await page.evaluate(LAID_OUT);
  } finally {
    await page.close();
  }
}

function tell(
  trial: Trial,
  name: string,
  screen: ScreenName,
  { outside, smallest }: LaidOut,
): void {
  trial.goal(`${name}: outside or cut`, outside.length, { exactly: 0 });
  if (outside.length > 0) trial.record(`${name}: outside or cut`, outside);
  const { width, height } = SCREENS[screen];
  const least = SMALLEST_TEXT[screen] * Math.min(width, height);
  if (smallest !== null) {
    trial.goal(`${name}: smallest text`, smallest, { atLeast: Math.floor(least) }, 'px');
  }
}

function screenList(text: string): ScreenName[] {
  return text.split(',').map((name) => {
    if (Object.hasOwn(SCREENS, name)) return name as ScreenName;
    throw new Error(`there is no screen "${name}"`);
  });
}
