/**
 * A folder that plays from any web server: the player, bundles, scores and set lists. Its `show.json` names them; the player's
 * service worker reads it, to keep them all for when there is no network.
 */
export interface Show {
  /** Folders of the bundles, relative, each with a slash at its end. The page opens the first, `bundle/`. */
  readonly bundles: readonly string[];
  /** Relative paths of score files. */
  readonly scores: readonly string[];
  /** Relative paths of set lists. */
  readonly setLists: readonly string[];
}
