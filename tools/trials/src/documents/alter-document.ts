import fc from 'fast-check';

/** Values that a reader may not expect: lengths, kinds, edges of numbers, names of the language's own. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, '', 'x', [], {}, [[]], { length: 1e9 }],
  ...[0, -1, 1, 0.5, -0, 3, 256, 65_536, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -1e300, 5e-324],
  ...['NaN', '1e999', '__proto__', 'constructor', '../../../etc/passwd', '/etc/passwd', 'C:\\x'],
  ...['\0', '\ud800', '🎺'.repeat(1000), 'a'.repeat(100_000), Array(5000).fill(0)],
];

/** A text that a stranger might hand over in place of a good one, and what was done to it. */
export interface AlteredDocument {
  readonly text: string;
  readonly how: string;
}

/**
 * Alters a document of one JSON value, or of one on each line: fields are replaced, removed, renamed, added or repeated;
 * or the text itself is cut, changed or nested.
 */
export function alteredDocuments(text: string): fc.Arbitrary<AlteredDocument> {
  const lines = text.trimEnd().split('\n');
  const isLines = lines.length > 1;
  const inFields = fc
    .record({
      line: fc.nat(lines.length - 1),
      changes: fc.array(fc.record({ at: fc.nat(), change: fieldChanges }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ line, changes }): AlteredDocument => {
      const document: Holder = { root: JSON.parse(isLines ? lines[line]! : text) };
      const how = changes.map(({ at, change }) => {
        const places = placesIn(document);
        const [holder, key, path] = places[at % places.length] ?? [document, 'root', ''];
        change.apply(holder, key);
        return `${change.name} ${path}`;
      });
      const altered = JSON.stringify(document['root']) ?? '';
      return {
        text: isLines ? lines.with(line, altered).join('\n') + '\n' : altered,
        how: how.join(', '),
      };
    });
  const inText = fc
    .record({ at: fc.nat(text.length - 1), change: fc.constantFrom(...TEXT_CHANGES) })
    .map(({ at, change: [name, change] }) => ({
      text: change(text, at),
      how: `${name} at ${at}`,
    }));
  if (!text.startsWith('{')) return inText;
  return fc.oneof({ weight: 4, arbitrary: inFields }, { weight: 1, arbitrary: inText });
}

type Holder = Record<string, unknown>;

interface FieldChange {
  readonly name: string;
  readonly apply: (holder: Holder, key: string) => void;
}

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const fieldChanges: fc.Arbitrary<FieldChange> = fc.oneof(
  anyValue.map((value) => ({
    name: `set to ${JSON.stringify(value).slice(0, 40)}`,
    apply: (holder: Holder, key: string) => define(holder, key, structuredClone(value)),
  })),
  fc.constant({
    name: 'remove',
    apply: (holder: Holder, key: string) => {
      // Of an array the entry goes with its place.
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    },
  }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'x').map((name) => ({
    name: `rename to ${name}`,
    apply: (holder: Holder, key: string) => {
      // An array has no names.
      if (Array.isArray(holder)) return;
      const value = holder[key];
      Reflect.deleteProperty(holder, key);
      define(holder, name, value);
    },
  })),
  fc.constantFrom(2, 1000).map((times) => ({
    name: `repeat ${times} times`,
    apply: (holder: Holder, key: string) => {
      const value = holder[key];
      define(holder, key, Array.isArray(value) ? Array(times).fill(value).flat() : [value, value]);
    },
  })),
);

/** Sets an own field also where the name means something to the language. */
function define(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

/** Every field and entry of a document, with what holds it and its path. */
function placesIn(document: object, path = ''): [Holder, string, string][] {
  return Object.entries(document).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    const inner = typeof value === 'object' && value !== null ? placesIn(value, here) : [];
    return [[document as Holder, key, here], ...inner];
  });
}

const DEEP = 100_000;

const TEXT_CHANGES: readonly (readonly [string, (text: string, at: number) => string])[] = [
  ['cut off', (text, at) => text.slice(0, at)],
  ['left out', (text, at) => text.slice(0, at) + text.slice(at + 1)],
  ['doubled', (text, at) => text.slice(0, at + 1) + text.slice(at)],
  ['a zero byte', (text, at) => `${text.slice(0, at)}\0${text.slice(at)}`],
  ['a byte-order mark', (text) => `\ufeff${text}`],
  ['nested deeply', (text, at) => text.slice(0, at) + '['.repeat(DEEP) + text.slice(at)],
  ['nothing but brackets', () => '['.repeat(DEEP) + ']'.repeat(DEEP)],
  ['nothing', () => ''],
  ['a number beyond numbers', (text) => text.replace(/\d+/, '1e999')],
  ['a page in its place', () => '<!doctype html><title>404</title>'],
];
