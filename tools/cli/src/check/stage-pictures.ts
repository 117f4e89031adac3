import { scoreToQuery } from '@phosphene/sampler';
import { driveStage, type DrivenStage, type RunningBrowser } from '@phosphene/stage-server';
import type { MissingPictures, PaintedPictures, PictureOrder } from './film-pictures.ts';

/** Where the stage may decode, in its own words. */
export const STAGE_BACKENDS = ['webgl', 'webgpu', 'wasm'] as const;
export type StageBackend = (typeof STAGE_BACKENDS)[number];

/** The part of `window.phosphene` (packages/player, automation.ts) that is used. */
export interface CheckHooks {
  state(): { readonly backend: string } | null;
  latentsHash(firstTick: number, count: number): Promise<string>;
  paint(tick: number, width: number, height: number): Promise<Uint8Array>;
}

/**
 * Opens the stage on one back end, works with it and closes it.
 *
 * @param url where the stage is served
 * @returns what the stage says where it can't be on that back end
 */
export async function onStage<T>(
  browser: RunningBrowser,
  url: string,
  { score }: PictureOrder,
  backend: StageBackend,
  work: (stage: DrivenStage<CheckHooks>) => Promise<T>,
): Promise<T | MissingPictures> {
  const stage = await driveStage<CheckHooks>(browser, url, {
    query: `&backend=${backend}`,
    hash: scoreToQuery(score),
    policy: true,
  });
  try {
    if ((await stage.hook('state')) === null) {
      const [title] = await stage.page.locator('.card h1').allTextContents();
      return { missing: title ?? 'the stage stays empty' };
    }
    return await work(stage);
  } finally {
    await stage.page.close();
  }
}

/** The stage's own pictures, as it paints them on its canvas, without what lies between two ticks. */
export async function stagePictures(
  { hook }: DrivenStage<CheckHooks>,
  { sizes, frames, score }: PictureOrder,
  signal: AbortSignal,
): Promise<PaintedPictures> {
  const pictures: Uint8Array[][] = [];
  for (const { width, height } of sizes) {
    const ofSize: Uint8Array[] = [];
    for (let frame = 0; frame < frames; frame++) {
      signal.throwIfAborted();
      ofSize.push(await hook('paint', frame * score.tickRate, width, height));
    }
    pictures.push(ofSize);
  }
  return { description: (await hook('state'))?.backend ?? '', pictures };
}
