import type { Browser } from 'playwright-core';
import {
  driveStage,
  findPlayerSite,
  launchBrowser as launch,
  servePlayer,
  type DrivenStage,
} from '@phosphene/stage-server';

/** The part of `window.phosphene` (packages/player, automation.ts) that trials and tests use. */
export interface StageHooks {
  state(): {
    running: boolean;
    suspended: boolean;
    position: number;
    seed: number;
    score: string;
    gliding: boolean;
    backend: string;
    decoded: number;
    displayRate: number;
    decodeRate: number;
    page: number;
    longestPageMs: number;
    issue: number;
    latency: number;
    rates: { backend: string; rate: number }[] | null;
  } | null;
  memory(): { tensors: number; bytes: number; textures: number; programs: number };
  latentsHash(firstTick: number, count: number): Promise<string>;
  paint(tick: number, width: number, height: number): Promise<Uint8Array>;
  paintTrail(
    firstTick: number,
    position: number,
    width: number,
    height: number,
  ): Promise<Uint8Array>;
  decode(firstTick: number, count: number): Promise<void>;
  plan(from: readonly number[], to: readonly number[], steps: number): number;
  loseContext(): void;
  restoreContext(): void;
  /** `null` while the stage doesn't listen. */
  listening(): StageListening | null;
  /** `null` while no film is recorded. */
  film(): StageFilm | null;
  hearFile(address: string): Promise<{ moments: StageMoment[]; rowsHash: string }>;
}

/** A heard moment as JSON. */
export interface StageMoment {
  time: number;
  label: number;
  probabilities: number[];
  certainty: number;
  onset: number;
  beat: number | null;
  familiar: number;
  loudness: number;
  latent: number[];
}

/** How the recording of a film goes. */
export interface StageFilm {
  seconds: number;
  frames: number;
  dropped: number;
  format: { file: string; type: string; codecs: string };
}

/** How listening goes. */
export interface StageListening {
  source: string;
  /** dB below full scale, after the gain and before the noise gate. */
  level: number;
  peak: number;
  gateOpen: boolean;
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

/** A page with the stage on it, and its server. */
export interface OpenStage extends DrivenStage<StageHooks> {
  readonly url: string;
  /** The UDP port that its server listens on for OSC; `null` where it doesn't. */
  readonly oscPort: number | null;
  readonly close: () => Promise<void>;
}

/** In the page, before its own code: keeps what the toast says, also what another line soon takes the place of. */
const KEEP_TOASTS = `{
  globalThis.toasts = [];
  const keep = (changes) => {
    for (const { target } of changes) {
      if (target.classList?.contains('toast')) toasts.push(target.textContent);
    }
  };
  new MutationObserver(keep).observe(document, { childList: true, subtree: true });
}`;

/** Waits until the toast has said these words since the page was opened. @returns the line that they stand in */
export async function toastSays({ page }: OpenStage, words: string): Promise<string> {
  const line = await page.waitForFunction(
    (due) =>
      (globalThis as unknown as { toasts: string[] }).toasts.find((one) => one.includes(due)),
    words,
  );
  return (await line.jsonValue())!;
}

/** Starts the Chromium that trials and tests share. */
export function launchBrowser(extraSwitches: readonly string[] = []): Promise<Browser> {
  return launch({ switches: extraSwitches });
}

/**
 * Serves a bundle and opens the stage, with `?test`.
 *
 * @param bundle its folder; `null` for an empty stage
 * @param options `script` runs in the page before its own code; `oscPort` is a UDP port, 0 for any that is free
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
    oscPort?: number;
    policy?: boolean;
  } = {},
): Promise<OpenStage> {
  const { oscPort, script = '' } = options;
  const server = await servePlayer({
    ...{ site: await findPlayerSite(), bundle },
    ...(oscPort === undefined ? {} : { oscPort }),
  });
  const { url } = server;
  const stage = await driveStage<StageHooks>(browser, url, {
    ...{ hash: 'seed=7', ...options },
    script: `${KEEP_TOASTS}${script}`,
  });
  return {
    ...stage,
    url,
    oscPort: server.osc?.port ?? null,
    async close() {
      await stage.page.close();
      await server.close();
    },
  };
}
