import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toBuffer, type OscPacketInput } from 'osc-min';
import { WebSocket } from 'ws';
import { servePlayer, type PlayerServer } from '../src/serve-player.ts';

let site: string;
let server: PlayerServer;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'phosphene-osc-'));
  await writeFile(join(site, 'index.html'), '<title>stage</title>');
});
afterAll(() => rm(site, { recursive: true, force: true }));
beforeEach(async () => {
  server = await servePlayer({ site, bundle: null, oscPort: 0 });
});
afterEach(() => server.close());

/** A page's socket that is open, and a function that waits for its next messages. */
async function openPage(): Promise<(count: number) => Promise<unknown[]>> {
  const origin = new URL(server.url).origin;
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}osc`, { origin });
  const came: unknown[] = [];
  socket.on('message', (text) => came.push(JSON.parse(String(text))));
  await once(socket, 'open');
  return async (count) => {
    while (came.length < count) await once(socket, 'message');
    return came.splice(0, count);
  };
}

/** Sends packets from a UDP socket of its own. */
async function send(...packets: (OscPacketInput | Uint8Array)[]): Promise<void> {
  const udp = createSocket('udp4');
  for (const packet of packets) {
    const bytes = packet instanceof Uint8Array ? packet : new Uint8Array(toBuffer(packet).buffer);
    await new Promise((sent) => udp.send(bytes, server.osc!.port, '127.0.0.1', sent));
  }
  udp.close();
}

describe('OSC', () => {
  test('comes to the page as JSON, bundles unpacked', async () => {
    const next = await openPage();
    await send({ address: '/phosphene/saturation', args: [0.5] });
    expect(await next(1)).toEqual([{ address: '/phosphene/saturation', values: [0.5] }]);
    await send({
      timetag: [0, 1],
      elements: [
        { address: '/phosphene/blackout' },
        {
          timetag: [0, 1],
          elements: [{ address: '/1/toggle', args: [{ type: 'true' }, 'x', { type: 'null' }] }],
        },
      ],
    });
    expect(await next(2)).toEqual([
      { address: '/phosphene/blackout', values: [] },
      { address: '/1/toggle', values: [true, 'x'] },
    ]);
  });

  test('that is none is counted and dropped, and what comes after it arrives', async () => {
    const next = await openPage();
    await send(
      new Uint8Array([1, 2, 3]),
      new TextEncoder().encode('#bundle\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff'),
      new Uint8Array(0),
      { address: '/phosphene/freeze' },
    );
    expect(await next(1)).toEqual([{ address: '/phosphene/freeze', values: [] }]);
    expect(server.osc!.counts).toEqual({ packets: 4, malformed: 3 });
  });

  test('is announced where there is some, and nowhere else', async () => {
    expect(await (await fetch(`${server.url}osc.json`)).json()).toEqual({ socket: 'osc' });
    const silent = await servePlayer({ site, bundle: null });
    expect(silent.osc).toBeNull();
    expect((await fetch(`${silent.url}osc.json`)).status).toBe(404);
    await silent.close();
  });

  test('goes to the server’s own page alone', async () => {
    const { host, origin } = new URL(server.url);
    const path = `ws://${host}/osc`;
    const refused = async (address: string, options: object): Promise<string> => {
      const socket = new WebSocket(address, options);
      const [error] = (await once(socket, 'error')) as [Error];
      return error.message;
    };
    // Another site, no site, and a name that its owner points at this machine.
    expect(await refused(path, { origin: 'https://evil.example' })).toMatch(/403/);
    expect(await refused(path, {})).toMatch(/403/);
    const rebound = { origin: 'http://evil.example', headers: { host: 'evil.example' } };
    expect(await refused(path, rebound)).toMatch(/403/);
    expect(await refused(`ws://${host}/other`, { origin })).toMatch(/404/);
  });

  test('names a port that is taken, and leaves the page’s port free', async () => {
    const port = 0;
    const oscPort = server.osc!.port;
    await expect(servePlayer({ site, bundle: null, port, oscPort })).rejects.toThrow(
      new RegExp(`UDP port ${oscPort} .* can't be used`),
    );
  });
});
