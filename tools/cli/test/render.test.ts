import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram, type ProgramEnd } from '@phosphene/terminal';
import { makeFixtureBundle } from '@phosphene/testing';

const program = fileURLToPath(new URL('../bin/phosphene.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-cli-render-'));
  await makeFixtureBundle(join(folder, 'bundle'), { channels: 3, side: 16, widths: [8, 6] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const render = (film: string, ...flags: string[]): Promise<ProgramEnd> =>
  runProgram(process.execPath, [
    ...[program, 'render', join(folder, 'bundle'), '--backend', 'wasm', '--json'],
    ...['-o', join(folder, film), ...flags],
  ]);

describe('phosphene render', () => {
  test('takes a frame rate as a fraction, and makes the same film again from its record', async () => {
    const end = await render('a.mkv', '--duration', '2', '--fps', '30000/1001', '--size', '1x');
    expect(end.stderr).not.toContain('error');
    expect(end.status).toBe(0);
    const record = join(folder, 'a.mkv.json');
    const again = await render('b.mkv', '--again', record);
    expect(again.status).toBe(0);
    const rates = [end, again].map(
      ({ stdout }) =>
        stdout
          .split('\n')
          .filter((line) => line.includes('"result"'))
          .map((line) => (JSON.parse(line) as { record: { rate: object; frames: number } }).record)
          .map(({ rate, frames }) => ({ rate, frames }))[0],
    );
    expect(rates[0]).toEqual({ rate: { numerator: 30000, denominator: 1001 }, frames: 60 });
    expect(rates[1]).toEqual(rates[0]);
  });

  test('says what a frame rate may be', async () => {
    const { status, stderr } = await render('c.mp4', '--fps', 'film');
    expect(status).toBe(2);
    expect(stderr).toContain('"film" is no frame rate');
    expect(stderr).toContain('24000/1001');
  });

  test.each([
    ['that is not there', 'nowhere.wav', /nowhere\.wav: there is no such file/],
    ['that is a folder', 'bundle', /bundle: it is a folder/],
    ['that is none', 'notes.txt', /notes\.txt/],
  ])('names a sound %s', async (_, name, message) => {
    await writeFile(join(folder, 'notes.txt'), 'buy strings');
    const { status, stderr } = await render('d.mp4', '--audio', join(folder, name));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("a fault of Phosphene's own");
  });
});
