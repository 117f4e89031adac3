import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { silentMel } from '@phosphene/model/audio';
import { findMediaTools } from '@phosphene/model/media';
import { packetsOfStream } from './packets-of-stream.ts';
import { openDataset } from '../src/open-dataset.ts';
import { ffmpeg, ingestTo, temporaryFolders } from './make-clips.ts';

const folders = temporaryFolders();
afterAll(folders.clear);

const SECONDS = 6;

/** A film with a tone in AC-3, some of whose sound packets are overwritten; its pictures are whole. */
async function filmWithDamagedSound(
  path: string,
  isDamaged: (packet: number) => boolean,
): Promise<void> {
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=64x48:r=10:d=${SECONDS}`],
    ...['-f', 'lavfi', '-i', `sine=f=440:r=48000:d=${SECONDS}`],
    ...['-c:v', 'mpeg4', '-c:a', 'ac3', '-b:a', '64k', path],
  );
  const bytes = readFileSync(path);
  const { ffprobe } = await findMediaTools();
  const packets = await packetsOfStream(ffprobe, path, 'a:0');
  packets.forEach(({ position, size }, index) => {
    // Behind the frame's own header, so that container and codec still find the packet.
    if (isDamaged(index)) bytes.fill(0x5a, position + 8, position + size);
  });
  writeFileSync(path, bytes);
}

describe('a clip whose sound is damaged and whose pictures are whole', () => {
  test('is kept; its sound is silent where it is damaged, and aligned elsewhere', async () => {
    const footage = await folders.make();
    await filmWithDamagedSound(join(footage, 'clip.avi'), (packet) => packet >= 60 && packet < 63);
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
    expect(notes.join('\n')).toContain('clip.avi: sound silent where it is damaged');
    const dataset = await openDataset(output);
    const values = new Float32Array(dataset.soundValues);
    const loudness = (frame: number): number => {
      dataset.readSound([frame], values);
      return values.reduce((most, value) => Math.max(most, value), -Infinity);
    };
    // The tone is there before and after.
    for (const frame of [5, 30, 55]) expect(loudness(frame)).toBeGreaterThan(silentMel + 8);
    dataset.close();
  });

  test('is kept without its sound where that is damaged throughout', async () => {
    const footage = await folders.make();
    await filmWithDamagedSound(join(footage, 'clip.avi'), (packet) => packet % 2 === 0);
    const { clips, sound } = await ingestTo(footage, await folders.make());
    expect(clips[0]).toMatchObject({ frames: 10 * SECONDS, damaged: null, sound: null });
    expect(clips[0]!.soundDamage).toMatch(/^sound dropped: \d+ faults \(/);
    expect(sound).toBeNull();
  });

  test('is said nothing of where it is whole', async () => {
    const footage = await folders.make();
    await filmWithDamagedSound(join(footage, 'clip.avi'), () => false);
    const { clips } = await ingestTo(footage, await folders.make());
    expect(clips[0]!.sound).not.toBeNull();
    expect(clips[0]).not.toHaveProperty('soundDamage');
  });
});
