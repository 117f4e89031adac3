import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FilmFarm, hasCome } from '../src/queue/film-farm.ts';

/** Segments have ten seconds. */
const FILM = { seconds: 50, size: 64, backend: 'wasm', seed: 3 };
const SEGMENTS = 5;
const LEASE = 2;

let folder: string;
let farm: FilmFarm;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-queue-'));
  farm = await FilmFarm.open(folder, FILM);
});
afterAll(async () => {
  await farm?.close();
  await rm(folder, { recursive: true, force: true });
});

test('two workers, one of them killed, a cut connection and a killed render give the frames of one machine', async () => {
  const whole = await farm.finish('local', farm.begin('local', false));

  const first = await farm.worker('one', LEASE);
  await farm.worker('two', LEASE);
  let render = farm.begin('film', true);
  await render.until(hasCome(0.1));
  await first.end('SIGKILL');
  await render.end('SIGKILL');
  // The same command goes on with what was delivered meanwhile.
  render = farm.begin('film', true);
  await render.until(hasCome(0.5));
  await farm.port.cut();
  await render.until(({ line }) => String(line).includes('is cut'));
  await farm.port.mend();
  expect(await farm.finish('film', render)).toBe(whole);
  expect(render.notes('is back')).not.toEqual([]);

  // None is rendered for nothing but those that were under way when something broke.
  expect(await farm.dismiss()).toBeLessThanOrEqual(SEGMENTS + 2);
});
