import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { alignSound, listenerFormat } from '@phosphene/model/audio';
import { RandomStream } from '@phosphene/model/random';
import { openDataset } from '../src/open-dataset.ts';
import { ffmpeg, ingestTo, temporaryFolders } from './make-clips.ts';

const folders = temporaryFolders();
afterAll(folders.clear);

const { bands } = listenerFormat;
const SECONDS = 12;

/** Plucked notes at irregular times, as ffmpeg's expression: the same in each recording of the moment. */
function notes(): string {
  const random = new RandomStream(5, 1);
  const terms: string[] = [];
  for (let at = 0.4; at < SECONDS; at += 0.25 + 0.6 * random.uniform()) {
    const pitch = Math.round(200 + 900 * random.uniform());
    const since = `(t-${at.toFixed(3)})`;
    terms.push(`gt(t,${at.toFixed(3)})*exp(-7*${since})*sin(2*PI*${pitch}*${since})`);
  }
  return `0.25*(${terms.join('+')})`;
}

/** A clip whose own sound is faint, dull and noisy, and a recording of the same that began 3.2 s earlier. */
async function filmWithRecording(footage: string): Promise<void> {
  await mkdir(join(footage, 'ukulele'));
  await mkdir(join(footage, 'desk'));
  const hiss = `0.02*(random(0)-0.5)`;
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=32x32:r=10:d=${SECONDS}`],
    ...['-f', 'lavfi', '-i', `aevalsrc='0.1*(${notes()})+${hiss}':s=48000:d=${SECONDS}`],
    ...['-af', 'lowpass=2500', '-c:v', 'ffv1', '-c:a', 'flac'],
    join(footage, 'ukulele', 'take.mkv'),
  );
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `aevalsrc='${notes()}':s=44100:d=${SECONDS}`],
    ...['-af', 'adelay=3200', join(footage, 'desk', 'take.wav')],
  );
}

const noteOf = (more: object): string =>
  JSON.stringify({ clips: [{ file: 'ukulele/take.mkv', sound: 'desk/take.wav', ...more }] });

test('a recording from elsewhere is placed by itself, and its features stand at the clip’s times', async () => {
  const footage = await folders.make();
  await filmWithRecording(footage);
  await writeFile(join(footage, 'footage.json'), noteOf({}));
  const [output, said] = [await folders.make(), [] as string[]];
  const manifest = await ingestTo(footage, output, {}, { onNote: (line) => said.push(line) });
  expect(manifest.clips.map(({ name }) => name)).toEqual(['ukulele/take.mkv']);
  const { soundFrom } = manifest.clips[0]!;
  expect(soundFrom!.path).toBe('desk/take.wav');
  expect(Math.abs(soundFrom!.offset - 3.2)).toBeLessThanOrEqual(0.02);
  expect(soundFrom!.confidence).toBeGreaterThan(0.3);
  expect(said.join()).toMatch(/sound from desk\/take\.wav, 3\.\d\d s into it \(confidence \d+ %\)/);
  // The same recording without the lead, as a clip's own sound, has the same features.
  const plain = await folders.make();
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=32x32:r=10:d=${SECONDS}`],
    ...['-f', 'lavfi', '-i', `aevalsrc='${notes()}':s=44100:d=${SECONDS}`],
    ...['-c:v', 'ffv1', '-c:a', 'flac', join(plain, 'take.mkv')],
  );
  const own = await folders.make();
  await ingestTo(plain, own);
  const [placed, expected] = await Promise.all(
    [output, own].map(async (folder) => {
      const dataset = await openDataset(folder);
      const rows = dataset.readSound(dataset.manifest.clips[0]!)!;
      dataset.close();
      return rows;
    }),
  );
  const { offset } = alignSound(expected!, placed!, bands);
  expect(Math.abs(offset)).toBeLessThanOrEqual(1);
});

test('a given offset is taken as it is, counted from the file’s beginning', async () => {
  const footage = await folders.make();
  await filmWithRecording(footage);
  await writeFile(join(footage, 'footage.json'), noteOf({ soundOffset: 3.2, start: 2 }));
  const manifest = await ingestTo(footage, await folders.make());
  expect(manifest.clips[0]!.soundFrom).toEqual({
    path: 'desk/take.wav',
    offset: 5.2,
    confidence: null,
  });
});

test('a recording of something else is named, and the clip keeps its own sound', async () => {
  const footage = await folders.make();
  await filmWithRecording(footage);
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `anoisesrc=d=${SECONDS}:a=0.3:seed=3`],
    join(footage, 'desk', 'take.wav'),
  );
  await writeFile(join(footage, 'footage.json'), noteOf({}));
  const { clips } = await ingestTo(footage, await folders.make());
  expect(clips[0]!.soundFrom).toBeUndefined();
  expect(clips[0]!.sound).not.toBeNull();
  expect(clips[0]!.soundDamage).toMatch(
    /desk\/take\.wav.*not certain.*own sound is kept.*soundOffset/,
  );
});
