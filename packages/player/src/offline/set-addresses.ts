import { bundleAddress } from '../address/stage-address.ts';

/** The part of a set list that names files. */
interface NamedBySet {
  readonly format?: unknown;
  readonly cues?: readonly { readonly bundle?: unknown; readonly picture?: unknown }[];
}

/**
 * The absolute addresses of all bundles and pictures that the text of a set list names; none when it is no set list.
 * The page checks the set list by its schema.
 *
 * @param address the set list's own, which those in it are relative to
 */
export function setAddresses(text: string, address: string): string[] {
  let document: NamedBySet | null;
  try {
    document = JSON.parse(text) as NamedBySet | null;
  } catch {
    return [];
  }
  if (document?.format !== 'phosphene-set-list' || !Array.isArray(document.cues)) return [];
  return document.cues.flatMap(({ bundle, picture }) => [
    ...(typeof bundle === 'string' ? [bundleAddress(bundle, address)] : []),
    ...(typeof picture === 'string' ? [new URL(picture, address).href] : []),
  ]);
}
