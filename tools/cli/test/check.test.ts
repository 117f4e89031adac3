import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { createWalk, latentSpaceFrom, parseScore, type Walk } from '@phosphene/sampler';
import { runProgram, type ProgramEnd, type ProgramOptions } from '@phosphene/terminal';
import { makeFixtureBundle } from '@phosphene/testing';
import type { Parity, ParityPair } from '../src/check/check-parity.ts';
import { firstDifferentTick, hashLatents } from '../src/check/compare-latents.ts';
import { agrees, describeParity, type WorstPair } from '../src/check/describe-parity.ts';
import { EQUAL, pictureDifference } from '../src/check/picture-difference.ts';

const program = fileURLToPath(new URL('../bin/phosphene.js', import.meta.url));

/** Milliseconds after which a test counts as hanging: Chromium paints in software here. */
const HANGING = 600_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-cli-check-'));
  await makeFixtureBundle(join(folder, 'bundle'), { channels: 1, side: 32 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = (flags: readonly string[], options: ProgramOptions = {}): Promise<ProgramEnd> =>
  runProgram(process.execPath, [program, 'check', join(folder, 'bundle'), ...flags], options);

describe('phosphene check', () => {
  test(
    'finds stage and film alike, on every back end that is here',
    async () => {
      const score = join(folder, 'score.json');
      const look = { palette: 'viridis', kernel: 'lanczos3', gain: 1.2, gamma: 1.3 };
      await writeFile(score, JSON.stringify({ version: 1, look }));
      const end = await check([
        ...['--score', score, '--seed', '7', '--json'],
        ...['--ticks', '600', '--frames', '2', '--side', '80'],
      ]);
      expect(end.stderr).not.toContain('error');
      expect(end.status).toBe(0);
      const lines = end.stdout.trim().split('\n');
      const found = JSON.parse(lines.at(-1)!) as Parity & { agrees: boolean; worst: WorstPair };
      expect(found).toMatchObject({
        ...{ event: 'result', agrees: true, firstDifferentTick: null },
        ...{ ticks: 600, frames: 2, size: { width: 80, height: 80 } },
      });
      const there = (side: string): string[] =>
        found.backends.filter((one) => one.side === side && one.there).map(({ name }) => name);
      expect(there('stage')).toEqual(expect.arrayContaining(['webgl', 'wasm']));
      expect(there('film')).toContain('wasm');
      expect(found.pairs.length).toBe(there('stage').length * there('film').length);
      for (const { decoded, painted } of found.pairs) {
        expect(decoded.decibels).toBeGreaterThanOrEqual(45);
        expect(painted.decibels).toBeGreaterThanOrEqual(found.worst.decibels);
        expect([0, 30]).toContain(painted.tick);
      }
    },
    HANGING,
  );

  test('names the way out where there is no browser, and where there is no score', async () => {
    const env = { ...process.env, PHOSPHENE_CHROMIUM: join(folder, 'no-browser') };
    const without = await check([], { env });
    expect(without.status).toBe(1);
    expect(without.stderr).toContain('no program can be run there');
    expect(without.stderr).toContain('Name a Chromium');
    const unread = await check(['--score', join(folder, 'nowhere.json')]);
    expect(unread.status).toBe(2);
    expect(unread.stderr).toContain('nowhere.json');
    expect(unread.stderr).toContain('Give a score as JSON');
  });
});

describe('what is compared', () => {
  test('the first tick whose latents differ is found, wherever it is', async () => {
    const bundle = await openBundle(join(folder, 'bundle'));
    const walk = createWalk(parseScore({ version: 1, seed: 7 }), latentSpaceFrom(bundle));
    const one = hashLatents(walk);
    const { signal } = new AbortController();
    for (const wrong of [0, 499, 500, 1207]) {
      const other: Pick<Walk, 'size' | 'latentAt'> = {
        size: walk.size,
        latentAt(tick, into) {
          const latent = walk.latentAt(tick, into);
          // The last bit of one value, and more of what follows.
          if (tick >= wrong) new Uint32Array(latent.buffer, latent.byteOffset, 1)[0]! ^= 1;
          return latent;
        },
      };
      expect(await firstDifferentTick(one, hashLatents(other), 1300, signal)).toBe(wrong);
    }
    expect(await firstDifferentTick(one, one, 1300, signal)).toBeNull();
  });

  test('pictures are apart by their mean square, and by one byte at most', () => {
    const grey = new Uint8Array(300).fill(100);
    const other = grey.slice();
    other[7] = 110;
    expect(pictureDifference(grey, other)).toEqual({
      decibels: 10 * Math.log10((255 * 255 * 300) / 100),
      largest: 10,
    });
    expect(pictureDifference(grey, grey)).toEqual({ decibels: EQUAL, largest: 0 });
    expect(() => pictureDifference(grey, grey.subarray(3))).toThrow('not of one size');
  });

  test('the worst pair is named, and decides', () => {
    const pair: ParityPair = {
      ...{ film: 'wasm', stage: 'webgl' },
      decoded: { tick: 0, decibels: EQUAL, largest: 0 },
      painted: { tick: 30, decibels: 52.34, largest: 3 },
    };
    const parity: Parity = {
      browser: { program: 'chromium', version: '1', adapter: 'a GPU' },
      ...{ size: { width: 512, height: 512 }, ticks: 10_000, frames: 6, firstDifferentTick: null },
      backends: [{ side: 'film', name: 'webgpu', there: false, description: 'no GPU' }],
      pairs: [pair],
    };
    const text = describeParity(parity).join('\n');
    expect(text).toContain('10,000 ticks are equal to the last bit');
    expect(text).toContain('webgpu is not here: no GPU');
    expect(text).toMatch(/wasm +webgl +equal +52\.3 dB, 3/);
    expect(text).toContain('wasm and webgl, painted, tick 30: 52.3 dB');
    expect(agrees(parity)).toBe(true);
    const poor = { ...pair, decoded: { tick: 60, decibels: 44.9, largest: 9 } };
    const far: Parity = { ...parity, pairs: [pair, poor] };
    expect(agrees(far)).toBe(false);
    expect(describeParity(far).join('\n')).toContain('wasm and webgl, decoded, tick 60: 44.9 dB');
    const torn: Parity = { ...parity, firstDifferentTick: 12 };
    expect(agrees(torn)).toBe(false);
    expect(describeParity(torn).join('\n')).toContain('they differ from tick 12 on (of 10,000)');
  });
});
