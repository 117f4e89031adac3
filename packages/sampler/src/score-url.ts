import { PhospheneError } from '@phosphene/model/errors';
import { parseScore, type Score } from './score.ts';

type Flat = Map<string, string>;

/** Fields whose keys are a person's own words: each is one value, in JSON. */
const WHOLE = new Set(['steer.labels']);

function flatten(value: unknown, path: string, into: Flat): Flat {
  const divided = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (divided && !WHOLE.has(path)) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, path === '' ? key : `${path}.${key}`, into);
    }
    return into;
  }
  const bare = typeof value === 'string' && parseValue(value) === value;
  return into.set(path, bare ? value : JSON.stringify(value));
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The score as the query of an address, what differs from the defaults only: `seed=7&memory.order=2`.
 * Names are the score's fields with dots between, values JSON with the quotes left off where they can be.
 */
export function scoreToQuery(score: Score): string {
  const defaults = flatten(parseScore({ version: 1 }), '', new Map());
  const query = [`seed=${score.seed}`];
  for (const [path, value] of flatten(score, '', new Map())) {
    if (path === 'seed' || defaults.get(path) === value) continue;
    query.push(`${path}=${encodeURIComponent(value)}`);
  }
  return query.join('&');
}

/**
 * Reads what `scoreToQuery` wrote, or a person typed: `?seed=7`. Names that are no fields of a score are
 * passed over, since an address may carry others.
 *
 * @throws {PhospheneError} naming the field that is wrong
 */
export function scoreFromQuery(query: string): Score {
  const document: Record<string, unknown> = { version: 1 };
  for (const pair of query.replace(/^[?#]/, '').split('&')) {
    const [name, text] = decodePair(pair);
    const path = name.split('.');
    if (name === '' || path.some((key) => !/^[a-zA-Z]+$/.test(key))) continue;
    let node = document;
    for (const key of path.slice(0, -1)) {
      const inner = Object.hasOwn(node, key) ? node[key] : undefined;
      node =
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)
          : setOwn(node, key, {});
    }
    setOwn(node, path.at(-1)!, parseValue(text));
  }
  // A variant's own fields can be given without naming the default variant.
  withDefault(document, 'anchors', 'from', 'codes');
  withDefault(document, 'travel', 'kind', 'auto');
  withDefault(document['travel'], 'pace', 'by', 'seconds');
  return parseScore(document, 'the score in the address');
}

function decodePair(pair: string): [string, string] {
  const [name = '', ...rest] = pair.split('=');
  try {
    const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
    return [decode(name), decode(rest.join('='))];
  } catch (cause) {
    throw new PhospheneError(`the score in the address: "${pair}" is not properly encoded.`, {
      remedy: 'Copy the address again, or leave that part out.',
      cause,
    });
  }
}

function setOwn<T>(node: object, key: string, value: T): T {
  Object.defineProperty(node, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return value;
}

function withDefault(parent: unknown, field: string, key: string, value: string): void {
  if (typeof parent !== 'object' || parent === null) return;
  const inner = (parent as Record<string, unknown>)[field];
  if (typeof inner === 'object' && inner !== null && !Object.hasOwn(inner, key)) {
    setOwn(inner, key, value);
  }
}
