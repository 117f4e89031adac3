import { scoreToQuery, type Score } from '@phosphene/sampler';
import { BACKENDS, type Backend } from '../decoding/backend.ts';

/** Where the decoder may run; `auto` measures WebGL2 on the display's own context, WebGPU and wasm, and takes the fastest. */
export type BackendChoice = 'auto' | Backend;

/** What the page's address says: `?bundle=URL&backend=…&autostart&clean&osc&output=…&test#seed=7&score=URL&set=URL&since=TIME`. */
export interface StageAddress {
  /** The bundle's folder, with a trailing slash, or `.zip`; absolute. */
  readonly bundle: string;
  /** What stands behind the `#`: fields of a score, as `scoreFromQuery` reads them. */
  readonly scoreQuery: string;
  /** Whether the address names a seed; if not, every start dreams anew, unless pages are to be in step. */
  readonly seeded: boolean;
  /** A score as a JSON file, absolute; fields in the address stand above its own. */
  readonly scoreFile: string | null;
  /** A set list as a JSON file, absolute. */
  readonly setList: string | null;
  /** When the walk was at tick 0, as it stands in the address: every page with that address is in step. */
  readonly since: string | null;
  readonly backend: BackendChoice;
  /** Begins without the gate, for kiosks; so does a clean page. */
  readonly autostart: boolean;
  /** Nothing but the picture is ever seen: no card, toast, figures, panel or cursor. Lines go to the console. */
  readonly clean: boolean;
  /** The operator's window that this one shows; `null` for a stage of its own. An output is clean. */
  readonly output: string | null;
  /** Whether to ask the page's server for OSC messages; `phosphene play --osc` adds it. */
  readonly osc: boolean;
  /** Puts `window.phosphene` in place, for automation. */
  readonly test: boolean;
}

const CHOICES: readonly BackendChoice[] = ['auto', ...BACKENDS];

/** Reads the page's address. An unknown back end counts as none. */
export function readStageAddress(href: string): StageAddress {
  const url = new URL(href);
  const query = url.searchParams;
  const scoreQuery = url.hash.replace(/^#/, '');
  const hash = new URLSearchParams(scoreQuery);
  const file = (name: string): string | null => {
    const path = hash.get(name);
    return path === null ? null : new URL(path, new URL('.', url)).href;
  };
  return {
    bundle: bundleAddress(query.get('bundle') ?? 'bundle/', url.href),
    scoreQuery,
    seeded: hash.has('seed'),
    scoreFile: file('score'),
    setList: file('set'),
    since: hash.get('since'),
    backend: CHOICES.find((name) => name === query.get('backend')) ?? 'auto',
    autostart: query.has('autostart') || query.has('clean'),
    clean: query.has('clean') || query.has('output'),
    output: query.get('output'),
    osc: query.has('osc'),
    test: query.has('test'),
  };
}

/** A bundle's address: its folder's, with a slash at the end, or a zip's. @param base what `text` is relative to */
export function bundleAddress(text: string, base: string): string {
  const address = new URL(text, new URL('.', base));
  address.pathname = address.pathname.replace(/\/phosphene\.json$/, '/');
  if (!/(\/|\.zip)$/i.test(address.pathname)) address.pathname += '/';
  return address.href;
}

/** Fields behind the `#` that are the page's own, and no score's. */
const OWN_FIELDS = new Set(['set', 'since']);

/** What stands behind the `#` for a score that plays: all of it, in place of a score file, and what is the page's own. */
export function withScore(scoreQuery: string, score: Score): string {
  const own = scoreQuery.split('&').filter((pair) => OWN_FIELDS.has(pair.split('=')[0]!));
  return [scoreToQuery(score), ...own].join('&');
}
