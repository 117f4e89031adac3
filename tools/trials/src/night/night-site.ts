import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { PlayerServerOptions } from '@phosphene/stage-server';
import { makeFixtureBundle } from '@phosphene/testing';

/** Seeds of the cues: the first two play the first bundle, the others the second. */
export const CUE_SEEDS = [101, 102, 103, 104] as const;
/** Cues from this one on play the second bundle. */
export const SECOND_BUNDLE = 2;
/** Seconds. */
const FADE = 0.5;

/** A document that says nothing, and its size. */
export const FILLING = 'filling.json';
const FILLING_BYTES = 8_000_000;

/** What a night plays: the first bundle, and beside it the set list and the second. */
export type NightSite = Pick<PlayerServerOptions, 'bundle' | 'layout'>;

/**
 * Lays out two bundles with ears and a set list of four cues.
 *
 * @param folder for what is made @param bundles two, or none: then two small ones are made, in colour and in grey
 */
export async function prepareSite(folder: string, bundles: readonly string[]): Promise<NightSite> {
  const [first, second] =
    bundles.length > 0 ? bundles.map((bundle) => resolve(bundle)) : await makeBundles(folder);
  const cues = CUE_SEEDS.map((seed, index) => ({
    ...{ name: `Cue ${index + 1}`, score: { version: 1, seed }, fade: FADE },
    ...(index >= SECOND_BUNDLE && { bundle: 'second/' }),
  }));
  const set = { format: 'phosphene-set-list', version: 1, cues };
  return {
    bundle: first!,
    layout: {
      sources: new Map([['second/', second!]]),
      documents: new Map([
        ['set.json', JSON.stringify(set)],
        [FILLING, ' '.repeat(FILLING_BYTES)],
      ]),
    },
  };
}

async function makeBundles(folder: string): Promise<string[]> {
  const [colour, grey] = [join(folder, 'colour'), join(folder, 'grey')];
  for (const one of [colour, grey]) await mkdir(one);
  await makeFixtureBundle(colour, { channels: 3, side: 32, widths: [16, 12, 8], ears: true });
  await makeFixtureBundle(grey, { channels: 1, side: 32, ears: true, seed: 8 });
  return [colour, grey];
}

/** For words: the names of the folders. */
export function siteNames({ bundle, layout }: NightSite): string {
  return [bundle!, ...layout!.sources.values()].map((folder) => basename(folder)).join(', ');
}
