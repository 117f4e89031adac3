import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { StageHooks } from '@phosphene/testing';
import type { NightSample } from './measures.ts';
import { collectSound, pageResources } from './watch-resources.ts';

/** Reads what a stage and its browser hold. */
export class StageSampler {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #browser: CDPSession;

  private constructor(page: Page, session: CDPSession, browser: CDPSession) {
    this.#page = page;
    this.#session = session;
    this.#browser = browser;
  }

  static async open(browser: Browser, page: Page): Promise<StageSampler> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new StageSampler(page, session, await browser.newBrowserCDPSession());
  }

  /** @param seconds of the night @param state what the stage is doing */
  async sample(seconds: number, state: string): Promise<NightSample> {
    await this.#collect();
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const { usedSize: heapBytes } = await this.#session.send('Runtime.getHeapUsage');
    const found = await this.#page.evaluate(() => {
      const hooks = (globalThis as unknown as { phosphene: StageHooks }).phosphene;
      const [stage, memory] = [hooks.state()!, hooks.memory()];
      return { stage, memory, listening: hooks.listening() };
    });
    // What the collection itself took is no fault of the page: its long tasks are left out.
    const { audioContexts, webglObjects } = await pageResources(this.#page);
    const resources = { audioContexts, webglObjects };
    const counters = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    const processes = await this.#residentBytes();
    return { seconds, state, ...found, resources, heapBytes, counters, processes };
  }

  /** Twice, with a task in between: what the first one finalises is collected by the second. */
  async #collect(): Promise<void> {
    await collectSound(this.#page);
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#page.evaluate('new Promise(requestAnimationFrame)');
    await this.#session.send('HeapProfiler.collectGarbage');
  }

  async #residentBytes(): Promise<Record<string, number>> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const bytes: Record<string, number> = {};
    for (const { type, id } of processInfo) {
      const resident = await residentBytes(id);
      if (resident !== null) bytes[type] = (bytes[type] ?? 0) + resident;
    }
    return bytes;
  }
}

/** Of a process, without the files that are mapped in it; `null` where the system doesn't tell. */
async function residentBytes(id: number): Promise<number | null> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)];
  if (kilobytes.length === 0) return null;
  return kilobytes.reduce((sum, [, number]) => sum + 1024 * Number(number), 0);
}
