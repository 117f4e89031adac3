import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFfmpeg } from '@phosphene/model/media';
import { runProgram, type ProgramEnd } from '@phosphene/terminal';
import { makeFixtureBundle } from '@phosphene/testing';

const program = fileURLToPath(new URL('../bin/phosphene.js', import.meta.url));

const RATE = 44_100;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-cli-hear-'));
  const small = { channels: 3, side: 16, widths: [8, 6] } as const;
  await makeFixtureBundle(join(folder, 'bundle'), { ...small, ears: true });
  await makeFixtureBundle(join(folder, 'deaf'), small);
  // A second of silence, then two of a tone.
  const samples = Float32Array.from({ length: 3 * RATE }, (_, n) =>
    n > RATE ? 0.3 * Math.sin((2 * Math.PI * 440 * n) / RATE) : 0,
  );
  const ffmpeg = await startFfmpeg({
    inputs: [{ pipe: true, options: ['-f', 'f32le', '-ar', String(RATE), '-ac', '1'] }],
    output: { path: join(folder, 'song.wav'), options: [] },
  });
  ffmpeg.stdin!.end(new Uint8Array(samples.buffer));
  await ffmpeg.finished;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hear = (bundle: string, ...flags: string[]): Promise<ProgramEnd> =>
  runProgram(process.execPath, [
    ...[program, 'hear', join(folder, bundle), join(folder, 'song.wav')],
    ...['--backend', 'wasm', ...flags],
  ]);

/** The hash of a film's decoded frames. */
async function framesOf(path: string): Promise<string> {
  const ffmpeg = await startFfmpeg({
    inputs: [{ path, options: [] }],
    output: { pipe: true, options: ['-map', '0:v:0', '-f', 'rawvideo'] },
  });
  const hash = createHash('sha256');
  for await (const chunk of ffmpeg.stdout!) hash.update(chunk as Buffer);
  await ffmpeg.finished;
  return hash.digest('hex');
}

interface Line {
  readonly time: number;
  readonly label: string;
  readonly probabilities: Record<string, number>;
  readonly certainty: number;
  readonly onset: number;
  readonly familiar: number;
  readonly latent: number[];
}

describe('phosphene render --listen', () => {
  const film = (name: string, ...flags: string[]): Promise<ProgramEnd> =>
    runProgram(process.execPath, [
      ...[program, 'render', join(folder, 'bundle'), '-o', join(folder, name), '--size', '2x'],
      ...['--audio', join(folder, 'song.wav'), '--backend', 'wasm', '--json', ...flags],
    ]);
  const record = async (name: string): Promise<{ listens: boolean; frames: number }> =>
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as never;

  test('renders what the sound shows, the same by workers and from its record', async () => {
    const end = await film('heard.mkv', '--listen');
    expect(end.stderr).not.toContain('error');
    expect(end.status).toBe(0);
    expect(await record('heard.mkv')).toMatchObject({ listens: true, frames: 90 });
    expect((await film('dreamt.mkv')).status).toBe(0);
    expect((await film('two.mkv', '--listen', '--workers', '2')).status).toBe(0);
    const again = ['--again', join(folder, 'heard.mkv.json')];
    expect((await film('again.mkv', ...again)).status).toBe(0);
    const [heard, dreamt, two, repeated] = await Promise.all(
      ['heard', 'dreamt', 'two', 'again'].map((name) => framesOf(join(folder, `${name}.mkv`))),
    );
    expect(two).toBe(heard);
    expect(repeated).toBe(heard);
    expect(dreamt).not.toBe(heard);
  });

  test('says what it lacks', async () => {
    const quiet = await runProgram(process.execPath, [
      ...[program, 'render', join(folder, 'bundle'), '-o', join(folder, 'no.mkv'), '--listen'],
      ...['--backend', 'wasm', '--duration', '2'],
    ]);
    expect(quiet.status).toBe(2);
    expect(quiet.stderr).toContain('there is no sound to listen to');
    const deaf = await runProgram(process.execPath, [
      ...[program, 'render', join(folder, 'deaf'), '-o', join(folder, 'no.mkv'), '--listen'],
      ...['--audio', join(folder, 'song.wav'), '--backend', 'wasm'],
    ]);
    expect(deaf.status).toBe(2);
    expect(deaf.stderr).toContain('this bundle has no ears');
  });
});

describe('phosphene hear', () => {
  test('prints a moment every 30 ms, the same each time', async () => {
    const end = await hear('bundle', '--json');
    expect(end.status).toBe(0);
    const lines = end.stdout.trim().split('\n');
    const moments = lines.map((line) => JSON.parse(line) as Line);
    expect(moments.length).toBe(100);
    moments.forEach(({ time, label, probabilities, latent }, n) => {
      expect(time).toBeCloseTo(0.03 * (n + 1), 6);
      expect(Object.keys(probabilities)).toEqual(['left', 'right']);
      expect(probabilities['left']! + probabilities['right']!).toBeCloseTo(1, 5);
      expect(['left', 'right']).toContain(label);
      expect(latent.length).toBe(16);
    });
    // Silence is not known, and the tone begins once.
    expect(moments[20]).toMatchObject({ familiar: 0, certainty: 0, onset: 0 });
    expect(moments[60]!.familiar).toBeGreaterThan(0);
    const loudest = moments.reduce((a, b) => (b.onset > a.onset ? b : a));
    expect(Math.abs(loudest.time - 1)).toBeLessThanOrEqual(0.06);
    expect((await hear('bundle', '--json')).stdout).toBe(end.stdout);
  });

  test('writes a page', async () => {
    const page = join(folder, 'song.html');
    const end = await hear('bundle', '-o', page);
    expect(end.status).toBe(0);
    const text = await readFile(page, 'utf8');
    for (const part of ['song.wav', '>left<', '>right<', 'data:image/png;base64,']) {
      expect(text).toContain(part);
    }
  });

  test('says how to give ears to a bundle that has none', async () => {
    const { status, stderr } = await hear('deaf');
    expect(status).toBe(2);
    expect(stderr).toContain('this bundle has no ears');
    expect(stderr).toContain('--listen-only');
  });
});
