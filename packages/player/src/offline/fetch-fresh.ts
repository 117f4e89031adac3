/** Seconds that the server may take to begin its answer where a kept copy could play instead. */
export const NETWORK_PATIENCE = 4;

/**
 * Fetches what the server has now: a copy in the browser's own cache counts only when the server says that it is still
 * the newest. Many static servers don't say how long a file stays valid, and browsers then guess.
 *
 * @param patience seconds until the answer begins
 * @throws {TypeError | DOMException} when the network fails, or is slower than that
 */
export async function fetchFresh(address: string, patience?: number): Promise<Response> {
  const abort = new AbortController();
  const timer =
    patience === undefined ? undefined : setTimeout(() => abort.abort(), 1000 * patience);
  try {
    return await fetch(address, { cache: 'no-cache', signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}
