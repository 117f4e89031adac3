import { type LatentCodes } from '@phosphene/model/bundle';
import { evenSteps, PathPlanner, type FootagePaths } from '@phosphene/model/paths';
import { launchBrowser, openStage } from '@phosphene/testing';
import type { Trial } from '../run-trial.ts';

/** Latents that a journey joins. */
type Ends = readonly [from: Float64Array, to: Float64Array];

/** Milliseconds that planning and dividing each journey takes in Node. */
export function planInNode(
  trial: Pick<Trial, 'seconds'>,
  paths: FootagePaths,
  codes: LatentCodes,
  journeys: readonly Ends[],
  steps: number,
): number[] {
  const finder = new PathPlanner(paths, codes);
  return journeys.map(([from, to]) => {
    const start = trial.seconds();
    const { pictures, residual } = finder.geodesic(from, to);
    evenSteps(pictures, paths.coordinates, steps, residual);
    return 1000 * (trial.seconds() - start);
  });
}

/** The same on the stage, in Chromium, whose clock goes by tenths of a millisecond. */
export async function planInBrowser(
  bundleFolder: string,
  journeys: readonly Ends[],
  steps: number,
): Promise<number[]> {
  const browser = await launchBrowser();
  try {
    const stage = await openStage(browser, bundleFolder);
    const times: number[] = [];
    for (const [from, to] of journeys) {
      times.push(await stage.hook('plan', [...from], [...to], steps));
    }
    await stage.close();
    return times;
  } finally {
    await browser.close();
  }
}
