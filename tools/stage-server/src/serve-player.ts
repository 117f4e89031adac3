import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import sirv, { type RequestHandler } from 'sirv';
import type { ShowLayout } from './lay-out-show.ts';
import { isOwnHost } from './own-host.ts';
import { openOscBridge, OSC_SOCKET, type OscBridge } from './osc-bridge.ts';

/** A stage that is being served. */
export interface PlayerServer {
  readonly url: string;
  /** `null` where OSC was not asked for. */
  readonly osc: Pick<OscBridge, 'port' | 'counts'> | null;
  readonly close: () => Promise<void>;
}

/** What is served, and where. */
export interface PlayerServerOptions {
  /** The built player's folder, or a show's. */
  readonly site: string;
  /**
   * The bundle's folder, served at `bundle/`; `null` serves what a show has there, and leaves the stage of the bare
   * player empty, for dropping one.
   */
  readonly bundle: string | null;
  /** Further bundles, and set lists with their pictures, served as they would lie in a show. */
  readonly layout?: Pick<ShowLayout, 'sources' | 'documents'>;
  readonly host?: string;
  /** 0 takes any that is free. */
  readonly port?: number;
  /** The UDP port for OSC, 0 for any that is free; without it, none is listened on. */
  readonly oscPort?: number;
}

/** Lets the wasm fallback use threads: the page is isolated from all others. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves the stage.
 *
 * @throws {PhospheneError} when a port is taken or not allowed
 */
export async function servePlayer(options: PlayerServerOptions): Promise<PlayerServer> {
  const { host = 'localhost', port = 0, oscPort } = options;
  const site = folderHandler(options.site, (path) =>
    // Names of assets carry a hash of their content.
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  const mounts = mountAll(options);

  const osc = oscPort === undefined ? null : await openOscBridge(host, oscPort);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(ISOLATION)) response.setHeader(name, value);
    const refusal = refuse(request, host);
    if (refusal !== null) {
      const { status, headers, reason } = refusal;
      response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(`${reason}\n`);
      return;
    }
    const mount = mounts.find(({ path }) => pathOf(request).startsWith(path));
    if (mount !== undefined) {
      mount.answer(request, response);
    } else if (osc !== null && request.url === '/osc.json') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
      response.end(JSON.stringify({ socket: OSC_SOCKET }));
    } else {
      site(request, response, () => notFound(request, response));
    }
  });
  osc?.attach(server);
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new PhospheneError(`Port ${port} on ${host} can't be used (${cause.code}).`, {
          remedy: 'Name another with --port, or --port 0 for any that is free.',
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  await listening.catch(async (error: unknown) => {
    await osc?.close();
    throw error;
  });
  const { port: bound } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${bound}/`,
    osc,
    close: async () => {
      await osc?.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** A request that isn't answered. */
interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Why a request isn't answered; `null` for one that is. */
function refuse({ method, headers }: IncomingMessage, served: string): Refusal | null {
  if (!isOwnHost(headers.host, served)) {
    const reason =
      'This machine answers to its addresses, localhost and its own name. Serve another name with --host.';
    return { status: 403, reason };
  }
  if (method === 'GET' || method === 'HEAD') return null;
  return { status: 405, headers: { Allow: 'GET, HEAD' }, reason: 'GET and HEAD alone' };
}

/** What is served beside the player. */
interface Mount {
  /** Begins with a slash, not encoded. */
  readonly path: string;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

function mountAll({ bundle, layout }: PlayerServerOptions): Mount[] {
  const sources = new Map(layout?.sources);
  if (bundle !== null) sources.set('bundle/', bundle);
  const files = [...sources].map(([place, source]): Mount => {
    const isFolder = place.endsWith('/');
    const handler = folderHandler(isFolder ? source : dirname(source), () => 'no-cache');
    return {
      path: `/${place}`,
      answer: (request, response) => {
        const rest = isFolder ? pathOf(request).slice(place.length) : `/${basename(source)}`;
        request.url = encodeURI(rest);
        handler(request, response, () => notFound(request, response));
      },
    };
  });
  const documents = [...(layout?.documents ?? [])].map(([place, text]): Mount => ({
    path: `/${place}`,
    answer: (_request, response) => {
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' };
      response.writeHead(200, headers).end(text);
    },
  }));
  return [...files, ...documents];
}

/** The path that is asked for, decoded. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const [path] = url.split(/[?#]/);
  try {
    return decodeURIComponent(path!);
  } catch {
    return path!;
  }
}

function folderHandler(folder: string, caching: (path: string) => string): RequestHandler {
  return sirv(folder, {
    // Looked up on every request: a bundle may be exported again while the server runs.
    dev: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', caching(path)),
  });
}

function notFound(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
}
