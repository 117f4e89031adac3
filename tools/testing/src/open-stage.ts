import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '@phosphene/stage-server';
import { findPlayerSite } from '@phosphene/stage-server';
import { servePlayer } from '@phosphene/stage-server';

/** The part of `window.phosphene` (packages/player, automation.ts) that trials and tests use. */
export interface StageHooks {
  state(): {
    running: boolean;
    suspended: boolean;
    position: number;
    seed: number;
    backend: string;
    decoded: number;
    displayRate: number;
    decodeRate: number;
    page: number;
    issue: number;
    latency: number;
  } | null;
  memory(): { tensors: number; bytes: number; textures: number; programs: number };
  latentsHash(firstTick: number, count: number): Promise<string>;
  paint(tick: number, width: number, height: number): Promise<Uint8Array>;
  decode(firstTick: number, count: number): Promise<void>;
  plan(from: readonly number[], to: readonly number[], steps: number): number;
  loseContext(): void;
  restoreContext(): void;
  /** `null` while the stage doesn't listen. */
  listening(): StageListening | null;
  hearFile(address: string): Promise<{ moments: StageMoment[]; rowsHash: string }>;
}

/** A heard moment as JSON. */
export interface StageMoment {
  time: number;
  label: number;
  probabilities: number[];
  certainty: number;
  onset: number;
  familiar: number;
  loudness: number;
  latent: number[];
}

/** How listening goes. */
export interface StageListening {
  source: string;
  hops: number;
  lostHops: number;
  backlog: number;
  listenerMs: number;
  soundToLightMs: number | null;
  slowToLightMs: number | null;
  pageMs: number;
  tensors: number;
  newest: StageMoment | null;
}

/** A page with the stage on it. */
export interface OpenStage {
  readonly page: Page;
  readonly url: string;
  /** Errors of the page and its console. */
  readonly complaints: string[];
  /** Warnings on its console: software rendering alone brings some. */
  readonly warnings: string[];
  /** Calls a hook in the page: `hook('paint', 3, 64, 64)`. */
  readonly hook: <Name extends keyof StageHooks>(
    name: Name,
    ...values: Parameters<StageHooks[Name]>
  ) => Promise<Awaited<ReturnType<StageHooks[Name]>>>;
  readonly close: () => Promise<void>;
}

/** Starts the Chromium that trials and tests share. */
export async function launchBrowser(extraSwitches: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args, ...extraSwitches] });
}

/**
 * Serves a bundle and opens the stage, with `?test`.
 *
 * @param bundle its folder; `null` for an empty stage
 * @param options `script` runs in the page before its own code
 */
export async function openStage(
  browser: Browser,
  bundle: string | null,
  options: {
    query?: string;
    hash?: string;
    width?: number;
    height?: number;
    script?: string;
  } = {},
): Promise<OpenStage> {
  const { query = '', hash = 'seed=7', width = 320, height = 240, script } = options;
  const server = await servePlayer({ site: await findPlayerSite(), bundle });
  const page = await browser.newPage({ viewport: { width, height } });
  if (script !== undefined) await page.addInitScript(script);
  const complaints: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${server.url}?test${query}#${hash}`);
  await page.waitForSelector('.card.ready, .card.fault, .card[hidden], .credit', {
    state: 'attached',
    timeout: 600_000,
  });
  return {
    page,
    url: server.url,
    complaints,
    warnings,
    hook: (name, ...values) =>
      page
        .evaluate(
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
        )
        .then((result) =>
          'bytes' in result ? new Uint8Array(Buffer.from(result.bytes!, 'base64')) : result.plain,
        ) as never,
    async close() {
      await page.close();
      await server.close();
    },
  };
}
