import { basename, resolve } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import type { Show } from './show.ts';

/** Where a cue's bundle and picture lie on this machine; `null` leaves the cue's own address as it stands. */
export interface CueFiles {
  /** A folder. */
  readonly bundle: string | null;
  readonly picture: string | null;
}

/** A set list that goes into a show. */
export interface SetListParts {
  /** The set list's file; its name is kept. */
  readonly file: string;
  /** What stands in it. */
  readonly document: { readonly cues: readonly object[] };
  /** For each cue of the document. */
  readonly cues: readonly CueFiles[];
}

/** What goes into a show, beside the player. */
export interface ShowContents {
  /**
   * Folders of bundles. The first becomes `bundle/`, others `bundles/<their name>/`. Those of set lists need not be
   * named here, too.
   */
  readonly bundles: readonly string[];
  /** Files of scores; they become `scores/<their name>`. */
  readonly scores: readonly string[];
  /** They become `sets/<their name>`, their pictures `sets/pictures/<their name>`. */
  readonly setLists?: readonly SetListParts[];
}

/** Which file of this machine lies where in a show. */
export interface ShowLayout {
  readonly show: Show;
  /** Folders and files by their relative places; those of folders end with a slash. */
  readonly sources: ReadonlyMap<string, string>;
  /** Set lists as JSON, with the addresses that hold in the show, by their relative places. */
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * Gives everything a place.
 *
 * @throws {PhospheneError} when two bundles or scores that are named would have the same
 */
export function layOutShow({ bundles, scores, setLists = [] }: ShowContents): ShowLayout {
  const [first, ...others] = bundles.map((bundle) => resolve(bundle));
  const sources = new Map<string, string>();
  if (first !== undefined) sources.set('bundle/', first);
  for (const source of others) placeNamed(sources, `bundles/${basename(source)}/`, source);
  const cues = setLists.flatMap((list) => list.cues);
  for (const { bundle } of cues) {
    if (bundle !== null) placeNumbered(sources, 'bundles/', resolve(bundle), '/');
  }
  const show = { bundles: [...sources.keys()], scores: [] as string[], setLists: [] as string[] };
  for (const score of scores) {
    show.scores.push(placeNamed(sources, `scores/${basename(score)}`, resolve(score)));
  }
  for (const { picture } of cues) {
    if (picture !== null) placeNumbered(sources, 'sets/pictures/', resolve(picture), '');
  }
  const places = new Map([...sources].map(([place, source]) => [source, place]));
  const documents = new Map<string, string>();
  for (const list of setLists) {
    const place = `sets/${basename(list.file)}`;
    if (documents.has(place)) throw twice(place, 'another set list', list.file);
    documents.set(place, rewritten(list, places));
    show.setLists.push(place);
  }
  return { show, sources, documents };
}

/** @param places relative to the show, by their sources */
function rewritten({ document, cues }: SetListParts, places: ReadonlyMap<string, string>): string {
  const address = (source: string): string =>
    `../${encodeURI(places.get(resolve(source))!)
      .replaceAll('#', '%23')
      .replaceAll('?', '%3F')}`;
  const moved = document.cues.map((cue, index) => {
    const { bundle, picture } = cues[index]!;
    return {
      ...cue,
      ...(bundle !== null && { bundle: address(bundle) }),
      ...(picture !== null && { picture: address(picture) }),
    };
  });
  return `${JSON.stringify({ ...document, cues: moved }, null, 2)}\n`;
}

/** A place that a person asked for by the name of the source. */
function placeNamed(sources: Map<string, string>, place: string, source: string): string {
  const other = sources.get(place);
  if (other !== undefined) throw twice(place, other, source);
  sources.set(place, source);
  return place;
}

/** A place in a folder for a source that has none yet. Of two that have one name, the second gets a number. */
function placeNumbered(
  sources: Map<string, string>,
  folder: string,
  source: string,
  end: string,
): void {
  if ([...sources.values()].includes(source)) return;
  const [, stem, extension] = /^(.+?)(\.[^.]*)?$/s.exec(basename(source))!;
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension ?? ''}`;
    if (sources.has(`${folder}${name}${end}`)) continue;
    sources.set(`${folder}${name}${end}`, source);
    return;
  }
}

function twice(place: string, one: string, other: string): PhospheneError {
  return new PhospheneError(`${one} and ${other} would both be ${place} in the show.`, {
    remedy: 'Rename one of them, or leave it out.',
  });
}
