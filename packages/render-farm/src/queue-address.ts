import { PhospheneError } from '@phosphene/model/errors';

/** Where a queue is. */
export interface QueueAddress {
  /** With user and password: for the connection alone, never to be shown. */
  readonly url: string;
  /** Without them. */
  readonly shown: string;
}

/**
 * Reads the address of a Redis: `redis://host`, `redis://host:6380/2`, `rediss://user:password@host` (TLS).
 *
 * @param password where the address has none
 * @throws {PhospheneError} when it is none; the message does not repeat it
 */
export function parseQueueAddress(text: string, password?: string): QueueAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong('is no address');
  }
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') {
    throw wrong(`begins with ${url.protocol}//`);
  }
  if (url.hostname === '') throw wrong('names no host');
  if (!/^\/?\d{0,4}$/.test(url.pathname)) throw wrong('ends with something that is no database');
  // Options of the connection are ours: an address could switch off what makes it safe.
  if (url.search !== '' || url.hash !== '') throw wrong('has options behind it');
  const shown = `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  if (url.password === '' && password !== undefined && password !== '') {
    url.password = encodeURIComponent(password);
  }
  return { url: url.href, shown };
}

function wrong(what: string): PhospheneError {
  const message = `--queue: what was given ${what}; it must be redis://host:port.`;
  return new PhospheneError(message, {
    remedy: 'Give one such as redis://10.0.0.2:6379, or rediss://user:password@host (TLS).',
    exitCode: 2,
  });
}
