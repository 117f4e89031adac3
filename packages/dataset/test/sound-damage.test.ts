import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { listenerFormat, silentMel } from '@phosphene/model/audio';
import { findMediaTools } from '@phosphene/model/media';
import { listPackets } from './list-packets.ts';
import { openDataset } from '../src/open-dataset.ts';
import { ffmpeg, ingestTo, temporaryFolders, testClip } from './make-clips.ts';

const folders = temporaryFolders();
afterAll(folders.clear);

const SECONDS = 6;

/** The sound features of a frame of a data set. */
async function features(folder: string, frame: number): Promise<Float32Array> {
  const dataset = await openDataset(folder);
  const values = around(dataset.readSound(dataset.manifest.clips[0]!)!, frame);
  dataset.close();
  return values;
}

/** The rows of a third of a second around a frame of 10 a second. */
function around(rows: Float32Array, frame: number): Float32Array {
  const { bands, hop, sampleRate } = listenerFormat;
  const centre = Math.round((frame * sampleRate) / (10 * hop));
  return rows.slice((centre - 16) * bands, (centre + 16) * bands);
}

/** A film with a tone, some of whose sound packets are overwritten; its pictures are whole. */
async function filmWithDamagedSound(
  path: string,
  isDamaged: (packet: number) => boolean,
  codec = 'ac3',
): Promise<void> {
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=64x48:r=10:d=${SECONDS}`],
    ...[
      '-f',
      'lavfi',
      '-i',
      `aevalsrc=0.4*sin(2*PI*t*440)*(1.01+sin(2*PI*t*3))/2:s=48000:d=${SECONDS}`,
    ],
    ...['-c:v', 'mpeg4', '-c:a', codec, '-b:a', '64k', path],
  );
  const bytes = readFileSync(path);
  const { ffprobe } = await findMediaTools();
  const packets = await listPackets(ffprobe, path, 'a:0');
  packets.forEach(({ position, size }, index) => {
    if (isDamaged(index)) bytes.fill(0x5a, position, position + size);
  });
  writeFileSync(path, bytes);
}

describe('a clip whose sound is damaged and whose pictures are whole', () => {
  test.each([
    ['ac3', 'avi'],
    ['aac', 'mp4'],
    ['libmp3lame', 'mov'],
  ])(
    'is kept; its sound is silent where it is damaged, and aligned elsewhere (%s)',
    async (codec, ending) => {
      const footage = await folders.make();
      await filmWithDamagedSound(
        join(footage, `clip.${ending}`),
        (packet) => packet >= 60 && packet < 63,
        codec,
      );
      const notes: string[] = [];
      const output = await folders.make();
      const { clips, skipped } = await ingestTo(
        footage,
        output,
        {},
        { onNote: (line) => notes.push(line) },
      );
      expect(skipped).toEqual([]);
      expect(clips[0]).toMatchObject({ frames: 10 * SECONDS, damaged: null });
      expect(clips[0]!.soundDamage).toMatch(/^sound silent where it is damaged: \d+ faults? \(/);
      expect(notes.join('\n')).toContain(`clip.${ending}: sound silent where it is damaged`);
      const dataset = await openDataset(output);
      const rows = dataset.readSound(dataset.manifest.clips[0]!)!;
      const loudness = (frame: number): number => {
        const values = around(rows, frame);
        return values.reduce((most, value) => Math.max(most, value), -Infinity);
      };
      // The tone is there before and after.
      for (const frame of [5, 30, 55]) expect(loudness(frame)).toBeGreaterThan(silentMel + 8);
      dataset.close();
      // What follows the damage is not shifted: its features are those of the undamaged film.
      const whole = await folders.make();
      await filmWithDamagedSound(join(whole, `clip.${ending}`), () => false, codec);
      const undamaged = await folders.make();
      await ingestTo(whole, undamaged);
      const [heard, expected] = [await features(output, 55), await features(undamaged, 55)];
      const apart = heard.map((value, n) => Math.abs(value - expected[n]!));
      expect(Math.max(...apart)).toBeLessThan(0.5);
    },
  );

  test('is kept without its sound where that is damaged throughout', async () => {
    const footage = await folders.make();
    await filmWithDamagedSound(join(footage, 'clip.avi'), (packet) => packet % 2 === 0);
    const { clips, sound } = await ingestTo(footage, await folders.make());
    expect(clips[0]).toMatchObject({ frames: 10 * SECONDS, damaged: null, sound: null });
    expect(clips[0]!.soundDamage).toMatch(/^sound dropped: \d+ faults \(/);
    expect(sound).toBeNull();
  });

  test('is left out where the damage is the container’s: its pictures are not whole then', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'good.mp4'));
    // A packet's place in Matroska is that of its block, whose header goes with it.
    await filmWithDamagedSound(join(footage, 'clip.mkv'), (packet) => packet === 60, 'aac');
    const { clips, skipped } = await ingestTo(footage, await folders.make());
    expect(clips.map(({ name }) => name)).toEqual(['good.mp4']);
    expect(skipped[0]?.reason).toMatch(/^damaged: \d+ frames could be decoded/);
  });

  test('is said nothing of where it is whole', async () => {
    const footage = await folders.make();
    await filmWithDamagedSound(join(footage, 'clip.avi'), () => false);
    const { clips } = await ingestTo(footage, await folders.make());
    expect(clips[0]!.sound).not.toBeNull();
    expect(clips[0]).not.toHaveProperty('soundDamage');
  });
});
