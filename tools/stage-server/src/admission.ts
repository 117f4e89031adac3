import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isOwnHost } from './own-host.ts';

/** Who is let in. */
export interface Admission {
  /** The name or address that is served on. */
  readonly host: string;
  /** What a visitor has to know; `null` lets everybody in who can reach the host. */
  readonly token: string | null;
}

/** A request that isn't answered. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** The name of the token in the page's address. */
export const TOKEN_KEY = 'token';

/** Why a request of HTTP isn't answered; `null` for one that is. */
export function refuseRequest(request: IncomingMessage, admission: Admission): Refusal | null {
  const { method, headers } = request;
  if (!isOwnHost(headers.host, admission.host)) {
    const reason =
      'This machine answers to its addresses, localhost and its own name. Serve another name with --host.';
    return { status: 403, reason };
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, reason: 'GET and HEAD alone' };
  }
  if (isOfAnotherSite(headers)) return { status: 403, reason: 'Another site asks for this.' };
  if (knowsToken(request, admission)) return null;
  return { status: 401, reason: 'Open the whole address that "phosphene play" has printed.' };
}

/** Why a WebSocket isn't opened; `null` for one that is. Browsers always say where the page comes from. */
export function refuseSocket(request: IncomingMessage, admission: Admission): Refusal | null {
  const { host, origin } = request.headers;
  if (origin === undefined || !isOrigin(origin, host) || !isOwnHost(host, admission.host)) {
    return { status: 403, reason: 'Forbidden' };
  }
  return knowsToken(request, admission) ? null : { status: 401, reason: 'Unauthorized' };
}

/** `Set-Cookie`, for who came with the token in the address: what the page loads has no such address. `null` for others. */
export function cookieFor(request: IncomingMessage, { token }: Admission): string | null {
  if (token === null || !isToken(tokenOfAddress(request), token)) return null;
  return `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Whether a page of another site wants the answer for itself. To go there by a link is nobody's harm. */
function isOfAnotherSite({ host, origin, ...headers }: IncomingMessage['headers']): boolean {
  if (origin !== undefined) return !isOrigin(origin, host);
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-dest'] !== 'document';
}

function isOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function knowsToken(request: IncomingMessage, { token }: Admission): boolean {
  if (token === null) return true;
  const name = cookieName(request);
  const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim().split('='));
  const given = cookies.filter(([key]) => key === name).map(([, value]) => value);
  return [tokenOfAddress(request), ...given].some((one) => isToken(one, token));
}

function tokenOfAddress({ url = '/' }: IncomingMessage): string | null {
  return new URLSearchParams(url.split('#')[0]!.split('?')[1] ?? '').get(TOKEN_KEY);
}

/** Cookies belong to a host, whatever its port. */
function cookieName({ socket }: IncomingMessage): string {
  return `phosphene-${socket.localPort}`;
}

/** Compares in a time that doesn't say how much of it is right. */
function isToken(given: string | null | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
