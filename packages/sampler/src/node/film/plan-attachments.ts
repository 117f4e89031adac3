import type { FilmPlan } from './film-plan.ts';
import { HEARD_FILE } from './heard-latents.ts';
import { TAKE_FILE } from './kept-take.ts';

/** What the workers of a plan read beside its bundles: files of the folder of its segments, named by their content. */
export function planAttachments({
  heardLatents,
  take,
}: FilmPlan): readonly { readonly file: string; readonly sha256: string }[] {
  return [
    ...(heardLatents === null ? [] : [{ file: HEARD_FILE, sha256: heardLatents }]),
    ...(take === null ? [] : [{ file: TAKE_FILE, sha256: take }]),
  ];
}
