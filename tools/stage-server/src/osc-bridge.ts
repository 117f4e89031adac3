import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { PhospheneError } from '@phosphene/model/errors';
import { fromBuffer, type OscPacketOutput } from 'osc-min';
import { WebSocketServer } from 'ws';
import { refuseSocket, type Admission, type Refusal } from './admission.ts';

/** The path of the WebSocket on the page's own server, and what `osc.json` says of it. */
export const OSC_SOCKET = 'osc';

/** Bytes that may wait for a page. One that takes no more loses messages rather than filling the memory. */
const MOST_WAITING = 1 << 20;

/** An OSC message for the page: its address, and the arguments that are numbers, booleans or text. */
interface PageMessage {
  readonly address: string;
  readonly values: (number | boolean | string)[];
}

/** OSC over UDP, passed on to the pages that a server serves. */
export interface OscBridge {
  /** The UDP port that it listens on. */
  readonly port: number;
  /** Packets that came, and those of them that were no OSC. */
  readonly counts: { readonly packets: number; readonly malformed: number };
  /** Takes the pages of a server. */
  readonly attach: (server: Server) => void;
  readonly close: () => Promise<void>;
}

/**
 * Listens for OSC packets. Bundles are unpacked and passed on at once, whatever their time tags say.
 *
 * @param admission as of the page's server, whose name or address is listened on. UDP knows no token.
 * @param port 0 takes any that is free
 * @throws {PhospheneError} when the port is taken or not allowed
 */
export async function openOscBridge(admission: Admission, port: number): Promise<OscBridge> {
  const counts = { packets: 0, malformed: 0 };
  const pages = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  // The local machine's programs send to 127.0.0.1.
  const local = admission.host === 'localhost' ? '127.0.0.1' : admission.host;
  const udp = createSocket(local.includes(':') ? 'udp6' : 'udp4');
  await bind(udp, local, port);
  udp.on('message', (packet) => {
    counts.packets++;
    const messages = readPacket(packet);
    if (messages === null) counts.malformed++;
    for (const message of messages ?? []) {
      const text = JSON.stringify(message);
      for (const page of pages.clients) {
        if (page.readyState === page.OPEN && page.bufferedAmount < MOST_WAITING) page.send(text);
      }
    }
  });
  // An error of one packet, as when a network goes away, ends nothing.
  udp.on('error', () => undefined);

  return {
    port: udp.address().port,
    counts,
    attach: (server) =>
      void server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        const refusal = isSocket(request) ? refuseSocket(request, admission) : NOT_FOUND;
        if (refusal === null) pages.handleUpgrade(request, socket, head, () => undefined);
        else
          socket.end(`HTTP/1.1 ${refusal.status} ${refusal.reason}\r\nConnection: close\r\n\r\n`);
      }),
    close: async () => {
      for (const page of pages.clients) page.terminate();
      pages.close();
      udp.close();
      await once(udp, 'close');
    },
  };
}

async function bind(udp: Socket, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    udp.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new PhospheneError(`UDP port ${port} on ${host} can't be used (${cause.code}).`, {
          remedy: 'Name another for OSC with --osc-port, or end the program that has it.',
          cause,
        }),
      ),
    );
    udp.bind(port, host, () => {
      udp.removeAllListeners('error');
      resolve();
    });
  });
}

/** `null` when the packet is no OSC. */
function readPacket(packet: Buffer): PageMessage[] | null {
  try {
    return unpack(fromBuffer(packet));
  } catch {
    return null;
  }
}

function unpack(packet: OscPacketOutput): PageMessage[] {
  if (packet.oscType === 'bundle') return packet.elements.flatMap(unpack);
  const values = packet.args.flatMap((arg): PageMessage['values'] => {
    if (arg.type === 'true' || arg.type === 'false') return [arg.type === 'true'];
    const { value } = arg;
    return typeof value === 'number' || typeof value === 'string' ? [value] : [];
  });
  return [{ address: packet.address, values }];
}

const NOT_FOUND: Refusal = { status: 404, reason: 'Not Found' };

function isSocket({ url }: IncomingMessage): boolean {
  return url?.split('?')[0] === `/${OSC_SOCKET}`;
}
