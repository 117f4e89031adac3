import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeFixtureBundle } from '@phosphene/testing';
import { playCommand } from '../src/commands/play.ts';
import { run } from './run-command.ts';

let folder: string;
let first: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-play-'));
  first = join(folder, 'first');
  await makeFixtureBundle(first, { channels: 3, side: 16, widths: [8, 6] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('phosphene play --gallery', () => {
  test('serves the bundle that comes with Phosphene', async () => {
    const served: Promise<void>[] = [];
    const words = ['--gallery', '--no-open', '--port', '0'];
    await run(playCommand(), words, ({ event, url }) => {
      if (event !== 'serving') return;
      const check = async (): Promise<void> => {
        const manifest = await fetch(`${url as string}bundle/phosphene.json`);
        expect(await manifest.json()).toMatchObject({ image: { width: 256, height: 256 } });
      };
      served.push(check().finally(() => process.emit('SIGINT')));
    });
    expect(served).toHaveLength(1);
    await served[0];
  });

  test('plays nothing else beside it', async () => {
    const events = await run(playCommand(), ['--gallery', first, '--no-open']);
    expect(events.at(-1)).toMatchObject({
      event: 'error',
      message: expect.stringContaining('--gallery') as unknown,
    });
  });
});

test('phosphene play --host prints an address whose token lets in', async () => {
  const served: Promise<void>[] = [];
  const words = [first, '--host', '0.0.0.0', '--no-open', '--port', '0'];
  await run(playCommand(), words, ({ event, url }) => {
    if (event !== 'serving') return;
    const check = async (): Promise<void> => {
      const address = new URL(url as string);
      expect(address.searchParams.get('token')).toMatch(/^[\w-]{22}$/);
      expect((await fetch(address)).status).toBe(200);
      expect((await fetch(address.origin)).status).toBe(401);
    };
    served.push(check().finally(() => process.emit('SIGINT')));
  });
  expect(served).toHaveLength(1);
  await served[0];
});

test.each([
  ['--osc-port 0', ['--osc-port', '0']],
  ['--osc beside it', ['--osc-port', '0', '--osc']],
])('phosphene play %s listens to OSC, and takes the folder for the bundle', async (_, words) => {
  const events = await run(
    playCommand(),
    [...words, first, '--no-open', '--port', '0'],
    ({ event }) => {
      if (event === 'serving') process.emit('SIGINT');
    },
  );
  expect(events[0]).toMatchObject({
    event: 'serving',
    url: expect.stringMatching(/\?osc$/) as unknown,
    oscPort: expect.any(Number) as unknown,
  });
  expect(events.at(-1)).toMatchObject({ osc: { packets: 0, malformed: 0 } });
});
