import { evenSteps, WayFinder, type FootagePaths, type LatentCodes } from '@phosphene/model';
import { launchBrowser, openStage } from '../open-stage.ts';
import type { Trial } from '../run-trial.ts';

/** Nodes that a journey joins. */
type Pair = readonly [from: number, to: number];

/** Milliseconds that it takes in Node to find each journey's way and to divide it. */
export function planInNode(
  trial: Pick<Trial, 'seconds'>,
  paths: FootagePaths,
  codes: LatentCodes,
  pairs: readonly Pair[],
  steps: number,
): number[] {
  const finder = new WayFinder(paths, codes);
  return pairs.map(([from, to]) => {
    const [a, b] = [finder.latentOf(from), finder.latentOf(to)];
    const start = trial.seconds();
    const { pictures, unseen } = finder.geodesic(a, b);
    evenSteps(pictures, paths.coordinates, steps, unseen);
    return 1000 * (trial.seconds() - start);
  });
}

/** The same on the stage, in Chromium, whose clock goes by tenths of a millisecond. */
export async function planInBrowser(
  bundleFolder: string,
  pairs: readonly Pair[],
  steps: number,
): Promise<number[]> {
  const browser = await launchBrowser();
  try {
    const stage = await openStage(browser, bundleFolder);
    const times: number[] = [];
    for (const [from, to] of pairs) times.push(await stage.hook('plan', from, to, steps));
    await stage.close();
    return times;
  } finally {
    await browser.close();
  }
}
