import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Whether a request was sent to this machine by a name that nobody else can give it. A page from the web could point a name
 * of its own here (DNS rebinding), and would then be of one origin with what is served.
 *
 * @param host the request's `Host` header, or the host of an origin: a name or an address, and a port
 * @param served the name or address that is served on
 */
export function isOwnHost(host: string | undefined, served: string): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  const own = ['localhost', served, hostname(), `${hostname()}.local`];
  return isIP(name) > 0 || own.some((one) => one.toLowerCase() === name);
}
