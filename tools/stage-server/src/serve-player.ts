import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import type { ShowLayout } from './lay-out-show.ts';
import { cookieFor, refuseRequest, type Admission } from './admission.ts';
import { openOscBridge, OSC_SOCKET, type OscBridge } from './osc-bridge.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { pathOf, serveFolder } from './serve-folder.ts';

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
  /** What visitors have to bring as `?token=`; without it, everybody is let in who reaches the host. */
  readonly token?: string;
  /** 0 takes any that is free. */
  readonly port?: number;
  /** The UDP port for OSC, 0 for any that is free; without it, none is listened on. */
  readonly oscPort?: number;
}

/**
 * Serves the stage.
 *
 * @throws {PhospheneError} when a port is taken or not allowed
 */
export async function servePlayer(options: PlayerServerOptions): Promise<PlayerServer> {
  const { host = 'localhost', port = 0, oscPort, token = null } = options;
  const admission: Admission = { host, token };
  const site = serveFolder(options.site, (path) =>
    // Names of assets carry a hash of their content.
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  const mounts = mountAll(options);

  const osc = oscPort === undefined ? null : await openOscBridge(admission, oscPort);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = refuseRequest(request, admission);
    if (refusal !== null) {
      const { status, headers, reason } = refusal;
      response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(`${reason}\n`);
      return;
    }
    const cookie = cookieFor(request, admission);
    if (cookie !== null) response.setHeader('Set-Cookie', cookie);
    const mount = mounts.find(({ path }) => pathOf(request).startsWith(path));
    if (mount !== undefined) {
      mount.answer(request, response);
    } else if (osc !== null && pathOf(request) === '/osc.json') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
      response.end(JSON.stringify({ socket: OSC_SOCKET }));
    } else {
      site(pathOf(request), request, response);
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
    const handler = serveFolder(isFolder ? source : dirname(source), () => 'no-cache');
    return {
      path: `/${place}`,
      answer: (request, response) => {
        const path = isFolder ? pathOf(request).slice(place.length) : `/${basename(source)}`;
        handler(path, request, response);
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
