/** What of `localStorage` is needed. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** How many entries an item keeps; the oldest go. */
const MOST_ENTRIES = 16;

/** The page's own storage; `null` where the browser forbids it. */
export function pageStorage(): PageStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What an item holds; `null` where there is nothing, or nothing that can be read. */
export function recallJson(storage: PageStorage | null, item: string): unknown {
  try {
    return JSON.parse(storage?.getItem(item) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value in an item. A storage that is full or forbidden is passed over: the value is forgotten with the page. */
export function rememberJson(storage: PageStorage | null, item: string, value: unknown): void {
  try {
    storage?.setItem(item, JSON.stringify(value));
  } catch {
    // As if it had never been set.
  }
}

/** What an item keeps under a key; `undefined` where it keeps nothing. */
export function recallEntry(storage: PageStorage | null, item: string, key: string): unknown {
  return readEntries(storage, item).find(([name]) => name === key)?.[1];
}

/** Keeps a value under a key of an item, which holds the last few keys that were set. */
export function rememberEntry(
  storage: PageStorage | null,
  item: string,
  key: string,
  value: unknown,
): void {
  const others = readEntries(storage, item).filter(([name]) => name !== key);
  rememberJson(storage, item, [[key, value], ...others].slice(0, MOST_ENTRIES));
}

function readEntries(storage: PageStorage | null, item: string): unknown[][] {
  const entries = recallJson(storage, item);
  return Array.isArray(entries) ? entries.filter((entry) => Array.isArray(entry)) : [];
}
