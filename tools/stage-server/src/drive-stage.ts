import type { Browser, Page } from 'playwright-core';
import { PhospheneError } from '@phosphene/model/errors';
import { findBrowser, type Graphics } from './find-browser.ts';

export type { Browser as RunningBrowser } from 'playwright-core';

/** How a browser is started. */
export interface BrowserLaunch {
  /** `software` by default. */
  readonly graphics?: Graphics;
  /** Beside those that it needs anyway. */
  readonly switches?: readonly string[];
  /** Shows its window. */
  readonly window?: boolean;
  /** Leaves Ctrl-C to the caller, who closes the browser; otherwise it closes the browser and ends the program. */
  readonly ownInterrupt?: boolean;
}

/** Milliseconds after which a page counts as hanging: it may paint in software, and the machine may be busy. */
const HANGING = 600_000;

/** Functions of `window.phosphene` (packages/player, automation.ts), as far as a caller uses them. */
type Hooks<T> = { readonly [Name in keyof T]: (...values: never[]) => unknown };

/** A stage's page that is driven by its hooks. */
export interface DrivenStage<T extends Hooks<T>> {
  readonly page: Page;
  /** Errors of the page and its console. */
  readonly complaints: string[];
  /** Warnings on its console: software rendering alone brings some. */
  readonly warnings: string[];
  /** Calls a hook in the page: `hook('paint', 3, 64, 64)`. */
  readonly hook: <Name extends keyof T & string>(
    name: Name,
    ...values: Parameters<T[Name]>
  ) => Promise<Awaited<ReturnType<T[Name]>>>;
}

/**
 * Starts the Chromium that `findBrowser` finds.
 *
 * @throws {PhospheneError} when there is none, or it does not start
 */
export async function launchBrowser(launch: BrowserLaunch = {}): Promise<Browser> {
  const { graphics, switches = [], window = false, ownInterrupt = false } = launch;
  const { executablePath, args } = await findBrowser(graphics);
  // Not needed by those who only serve a stage, and slow to load.
  const { chromium } = await import('playwright-core');
  const options = {
    ...{ executablePath, args: [...args, ...switches], headless: !window },
    handleSIGINT: !ownInterrupt,
  };
  return chromium.launch(options).catch((cause: unknown) => {
    throw new PhospheneError(`${executablePath} does not start as a browser.`, {
      remedy: window
        ? 'See that there is a screen to open a window on, or leave --window out.'
        : 'Start it by hand to see why, or name another by PHOSPHENE_CHROMIUM.',
      cause,
    });
  });
}

/**
 * Opens a stage that is being served, with `?test`, and waits until it is at the gate, plays or shows a fault. The
 * caller closes the page.
 *
 * @param options `script` runs in the page before its own code; `query` begins with `&`
 */
export async function driveStage<T extends Hooks<T>>(
  browser: Browser,
  url: string,
  options: {
    readonly query?: string;
    readonly hash?: string;
    readonly width?: number;
    readonly height?: number;
    readonly script?: string;
    /** Whether the server's content security policy holds. Playwright's `waitForFunction` needs it off. */
    readonly policy?: boolean;
  } = {},
): Promise<DrivenStage<T>> {
  const { query = '', hash = '', width = 320, height = 240, script, policy = false } = options;
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: !policy });
  // Of windows that the page opens, too.
  page.context().setDefaultTimeout(HANGING);
  if (script !== undefined) await page.addInitScript(script);
  const complaints: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${url}?test${query}#${hash}`);
  await page.waitForSelector('.card.ready, .card.fault, .card[hidden], .card.empty', {
    state: 'attached',
  });
  const scripted = page as unknown as ScriptedPage;
  return {
    ...{ page, complaints, warnings },
    hook: (name, ...values) => callHook(scripted, name, values),
  };
}

/** A page of whichever program drives the browser. */
export interface ScriptedPage {
  evaluate<Result, Given>(work: (given: Given) => Result, given: Given): Promise<Awaited<Result>>;
}

/**
 * Calls a function of `window.phosphene`. Bytes come back as text: as a list of numbers they would take many times as long.
 */
export async function callHook<Result>(
  page: ScriptedPage,
  name: string,
  values: unknown[],
): Promise<Result> {
  const result = await page.evaluate(
    async ([called, given]) => {
      const hooks = (globalThis as unknown as { phosphene: Record<string, CallableFunction> })
        .phosphene;
      const result: unknown = await hooks[called as string]!(...(given as unknown[]));
      if (!(result instanceof Uint8Array)) return { plain: result };
      let text = '';
      for (let at = 0; at < result.length; at += 0x8000) {
        text += String.fromCharCode(...result.subarray(at, at + 0x8000));
      }
      return { bytes: btoa(text) };
    },
    [name, values] as const,
  );
  if ('plain' in result) return result.plain as Result;
  return new Uint8Array(Buffer.from(result.bytes!, 'base64')) as Result;
}
