// Words of hosts, methods and paths that are none.
// cspell:ignore lcalhost eenv Egit Fconfig
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomStream } from '@phosphene/model/random';
import { servePlayer } from '@phosphene/stage-server';

/** What a probe tries. */
export const PROBE_KINDS = [
  'another host',
  'another method',
  'another site',
  'a file elsewhere',
  'without the token',
  'a socket of another site',
  'what is no request',
] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

/** A request that must get nothing. */
export interface Probe {
  readonly kind: ProbeKind;
  /** As it was sent, the first 200 characters. */
  readonly sent: string;
  /** The status line that came back, or why none came. */
  readonly answer: string;
  readonly passed: boolean;
}

/** Where a probe is sent, and what it may know. */
interface Target {
  readonly port: number;
  readonly token: string;
}

/** In every file that nobody may see. */
const SECRET = 'nobody’s business';
/** In every file that only visitors may see. */
const PAGE = 'the stage itself';

/**
 * Sends hostile requests to servers of the stage, byte by byte as they stand, and says which of them got something: a page
 * where they should have been refused, or a file that lies elsewhere. Afterwards both servers must still answer a visitor.
 *
 * @param count of probes, each kind in turn
 * @throws {Error} when a server answers its visitors no more
 */
export async function probeServer(count: number, seed: number): Promise<Probe[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-probes-'));
  const random = new RandomStream(seed, 0x7072);
  const token = Buffer.from(Uint8Array.from({ length: 16 }, () => random.integer(256)));
  try {
    const [site, bundle] = [join(folder, 'site'), join(folder, 'bundle')];
    await layOut(folder, site, bundle);
    const open = await servePlayer({ site, bundle, oscPort: 0 });
    const shut = await servePlayer({
      ...{ site, bundle, oscPort: 0, host: '127.0.0.1' },
      token: token.toString('base64url'),
    });
    try {
      const target = (url: string): Target => ({
        port: Number(new URL(url).port),
        token: token.toString('base64url'),
      });
      const probes: Probe[] = [];
      for (let n = 0; n < count; n++) {
        const kind = PROBE_KINDS[n % PROBE_KINDS.length]!;
        const at = target(kind === 'without the token' ? shut.url : open.url);
        probes.push(await send(kind, REQUESTS[kind](at, random), at.port));
      }
      for (const url of [open.url, `${shut.url}?token=${token.toString('base64url')}`]) {
        if (!(await (await fetch(url)).text()).includes(PAGE)) {
          throw new Error(`the server answers visitors no more: ${url}`);
        }
      }
      return probes;
    } finally {
      await Promise.all([open.close(), shut.close()]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function layOut(folder: string, site: string, bundle: string): Promise<void> {
  for (const place of [join(site, '.git'), bundle, `${site}-of-others`]) {
    await mkdir(place, { recursive: true });
  }
  await writeFile(join(site, 'index.html'), PAGE);
  await writeFile(join(bundle, 'phosphene.json'), JSON.stringify({ name: PAGE }));
  for (const path of ['secret.txt', 'site/.env', 'site/.git/config', 'site-of-others/secret.txt']) {
    await writeFile(join(folder, path), SECRET);
  }
  // What a bundle from a stranger may hold.
  await symlink(join(folder, 'secret.txt'), join(bundle, 'weights.bin'));
  await symlink(folder, join(bundle, 'labels'));
}

type Pick = <T>(values: readonly T[]) => T;

const REQUESTS: Record<ProbeKind, (target: Target, random: RandomStream) => string> = {
  'another host': ({ port }, random) => {
    const pick = picker(random);
    const host = pick([
      ...['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`, 'localhost.'],
      ...[`127.0.0.1.nip.io:${port}`, `evil@localhost.example`, `localhost@evil.example`],
      ...[
        '',
        ' ',
        '@',
        'a b',
        'localhost,evil.example',
        'xn--lcalhost-0pf',
        'LOCALHOST.EVIL.EXAMPLE',
      ],
      ...[
        `localhost:${port}.evil.example`,
        `[::1].evil.example`,
        '0x7f000001.example',
        '127.1.example',
      ],
    ]);
    const hosts = pick([
      [host],
      [host],
      [`localhost:${port}`, host],
      [host, `localhost:${port}`],
      [],
    ] as string[][]);
    // Of two hosts Node refuses the request, or takes the first: then that one is foreign here, too.
    const named = hosts[0]?.startsWith('localhost:') === true ? hosts.toReversed() : hosts;
    return request(
      `GET ${path(pick)} HTTP/1.1`,
      named.map((one) => `Host: ${one}`),
    );
  },
  'another method': ({ port }, random) => {
    const pick = picker(random);
    const method = pick([
      ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'COPY'],
      ...[
        'MOVE',
        'LOCK',
        'SEARCH',
        'PURGE',
        'REPORT',
        'LINK',
        'get',
        'GETS',
        'CONNECT',
        'HEAD\tGET',
      ],
    ]);
    const body = pick([[], ['Content-Length: 0'], ['Content-Length: 5', '', 'hello']]);
    return request(`${method} ${path(pick)} HTTP/1.1`, [`Host: localhost:${port}`, ...body]);
  },
  'another site': ({ port }, random) => {
    const pick = picker(random);
    const from = pick([
      ...['https://evil.example', 'null', 'file://', `http://localhost:${port + 1}`, 'localhost'],
      ...[`http://localhost:${port}.evil.example`, `http://127.0.0.1:${port}`, 'http://[', ''],
      ...['chrome-extension://abcdefgh', `http://evil.example:${port}`, 'data:'],
    ]);
    const headers = pick([
      [`Origin: ${from}`],
      [`Origin: ${from}`, 'Sec-Fetch-Site: same-origin'],
      [`Sec-Fetch-Site: ${pick(['cross-site', 'same-site'])}`, `Sec-Fetch-Dest: ${pick(EMBEDDED)}`],
      ['Sec-Fetch-Site: cross-site'],
    ]);
    return request(`GET ${path(pick)} HTTP/1.1`, [`Host: localhost:${port}`, ...headers]);
  },
  'a file elsewhere': ({ port }, random) => {
    const pick = picker(random);
    const up = pick(['..', '%2e%2e', '.%2e', '%252e%252e', '..;', '%c0%ae%c0%ae', '..%00', '%2E.']);
    const bar = pick(['/', '%2f', '\\', '%5c', '//', '%252f', '/./', '%c0%af']);
    const climb = `${up}${bar}`.repeat(1 + random.integer(4));
    const from = pick(['/', '/bundle/', '/bundle/labels/', '/assets/', '//', '/%2f']);
    const file = pick(['secret.txt', 'site-of-others/secret.txt', 'etc/passwd', 'site/.env']);
    const asked = pick([
      ...[`${from}${climb}${file}`, `${from}${climb}${file}`, `${from}${climb}${file}`],
      ...['/.env', '/.git/config', '/%2eenv', '/%2Egit%2Fconfig', '//.env', '/./.env'],
      ...['/bundle/weights.bin', '/bundle/labels/secret.txt', '/bundle/labels/site/.env'],
      ...[`http://localhost:${port}/${climb}${file}`, `file:///etc/passwd`, '/bundle/labels/'],
    ]);
    return request(`GET ${asked} HTTP/1.1`, [`Host: localhost:${port}`]);
  },
  'without the token': ({ port, token }, random) => {
    const pick = picker(random);
    const wrong = pick([
      ...['', ' ', token.slice(0, -1), `${token}x`, token.toUpperCase(), token.toLowerCase()],
      ...[
        token.split('').reverse().join(''),
        `${token}%00`,
        '*',
        'null',
        'undefined',
        'true',
        '[]',
      ],
    ]);
    const [query, headers] = pick<readonly [string, readonly string[]]>([
      ['', []],
      [`?token=${wrong}`, []],
      [`?Token=${token}`, []],
      [`?token[]=${token}`, []],
      [`?token=${wrong}&token=${token}`, []],
      [`#token=${token}`, []],
      ['', [`Cookie: phosphene-${port}=${wrong}`]],
      ['', [`Cookie: phosphene-${port + 1}=${token}`]],
      ['', [`Cookie: phosphene=${token}`]],
      ['', [`Authorization: Bearer ${token}`]],
      ['', [`Referer: http://127.0.0.1:${port}/?token=${token}`]],
    ]);
    return request(`GET ${path(pick)}${query} HTTP/1.1`, [`Host: 127.0.0.1:${port}`, ...headers]);
  },
  'a socket of another site': ({ port }, random) => {
    const pick = picker(random);
    const [host, origin] = pick([
      [`localhost:${port}`, 'https://evil.example'],
      [`localhost:${port}`, 'null'],
      [`localhost:${port}`, null],
      [`localhost:${port}`, `http://localhost:${port + 1}`],
      ['evil.example', 'http://evil.example'],
      [`evil.example:${port}`, `http://evil.example:${port}`],
      [`localhost:${port}`, `http://localhost:${port}@evil.example`],
    ] as const);
    return request(`GET ${pick(['/osc', '/osc?x', '/osc/', '/', '/osc.json'])} HTTP/1.1`, [
      ...[`Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket'],
      ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
      ...(origin === null ? [] : [`Origin: ${origin}`]),
    ]);
  },
  'what is no request': ({ port }, random) => {
    const pick = picker(random);
    const host = `Host: localhost:${port}`;
    return pick([
      `${Array.from({ length: 300 }, () => String.fromCharCode(random.integer(256))).join('')}\r\n\r\n`,
      `GET / HTTP/9.9\r\n${host}\r\n\r\n`,
      `GET /\r\n\r\n`,
      `GET / HTTP/1.1\n${host}\n\n`,
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n\r\n`,
      request('GET / HTTP/1.1', [host, `X: ${'a'.repeat(100_000)}`]),
      request('GET /secret HTTP/1.1', [host, 'Content-Length: 4', 'Transfer-Encoding: chunked']),
      request('GET / HTTP/1.1', [host, 'Transfer-Encoding: chunked, identity', '', 'zz']),
      request('GET / HTTP/1.1', [host, 'X\0: y']),
      request('GET / HTTP/1.1', [`${host}\r\n folded`]),
    ]);
  },
};

const EMBEDDED = ['script', 'image', 'iframe', 'worker', 'audio', 'empty', 'object', 'style'];

function picker(random: RandomStream): Pick {
  return (values) => values[random.integer(values.length)]!;
}

function path(pick: Pick): string {
  return pick(['/', '/index.html', '/bundle/phosphene.json', '/osc.json']);
}

function request(line: string, headers: readonly string[]): string {
  return `${[line, ...headers].join('\r\n')}\r\n\r\n`;
}

/** Sends it on a connection of its own, and reads until the answer is whole or the server ends the connection. */
async function send(kind: ProbeKind, text: string, port: number): Promise<Probe> {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let came = '';
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(Buffer.from(text, 'latin1')));
    socket.on('data', (part: string) => {
      came += part;
      if (isWhole(came)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(came));
  });
  const status = answer.split('\r\n')[0]!;
  return {
    kind,
    sent: text.slice(0, 200),
    answer: status === '' ? 'the connection was closed' : status,
    passed:
      answer.includes(SECRET) || answer.includes(PAGE) || !/^$|^HTTP\/1\.1 [345]/.test(status),
  };
}

/** Whether an answer has all of its body. A socket that was opened has none. */
function isWhole(answer: string): boolean {
  const [head, body] = answer.split('\r\n\r\n', 2);
  if (body === undefined) return false;
  const length = /^content-length: (\d+)/im.exec(head!)?.[1];
  if (length !== undefined) return Buffer.byteLength(body) >= Number(length);
  return !/^transfer-encoding: chunked/im.test(head!) || answer.endsWith('0\r\n\r\n');
}
