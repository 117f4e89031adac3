// cspell:words trun
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openDataset } from '../src/open-dataset.ts';
import { bytesUnder, killOnceWritten } from './kill-once-written.ts';
import { contents, ffmpeg, ingestTo, temporaryFolders, testClip } from './make-clips.ts';

const folders = temporaryFolders();
afterAll(folders.clear);

async function threeClips(): Promise<string> {
  const footage = await folders.make();
  for (const label of ['drum', 'lute', 'horn']) {
    mkdirSync(join(footage, label));
    await testClip(join(footage, label, 'clip.mp4'), { frames: 60, size: '96x96' });
  }
  return footage;
}

describe('damage', () => {
  test('a truncated film is named and left out, or kept in part; the rest goes on', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'good.mp4'));
    const bad = join(footage, 'bad.mp4');
    await testClip(bad, { frames: 120, more: ['-g', '10', '-movflags', '+faststart'] });
    truncateSync(bad, Math.round((await stat(bad)).size * 0.6));
    const without = await ingestTo(footage, await folders.make());
    expect(without.clips.map(({ name }) => name)).toEqual(['good.mp4']);
    expect(without.skipped[0]?.reason).toMatch(/damaged: \d+ of 120 frames could be decoded/);
    const output = await folders.make();
    const kept = await ingestTo(footage, output, { allowDamaged: true });
    expect(kept.clips[0]?.frames).toBeGreaterThan(50);
    expect(kept.clips[0]?.damaged).toMatch(/of 120 frames/);
    const dataset = await openDataset(output);
    const last = new Uint8Array(dataset.frameBytes);
    dataset.readFrames([dataset.frameCount - 1], last);
    dataset.close();
  });

  test('a film whose decoder is killed by somebody is not called truncated', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'long.mp4'), {
      ...{ frames: 1500, size: '320x240', more: ['-preset', 'ultrafast'] },
    });
    let killed = false;
    const onProgress = (): void => {
      if (killed) return;
      killed = true;
      execFileSync('pkill', ['-KILL', '-P', String(process.pid), 'ffmpeg']);
    };
    await expect(ingestTo(footage, await folders.make(), {}, { onProgress })).rejects.toThrow(
      /of 1500 frames could be decoded \(ffmpeg was killed: ingest again\)/,
    );
  });

  test('empty, short and unfitting files are left out, each with its reason', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'good.mp4'));
    const whole = readFileSync(join(footage, 'good.mp4'));
    writeFileSync(join(footage, 'empty.mp4'), '');
    writeFileSync(join(footage, 'cut.mp4'), whole.subarray(0, 200));
    writeFileSync(join(footage, 'notes.txt'), 'buy strings');
    await ffmpeg('-f', 'lavfi', '-i', 'sine=d=1', join(footage, 'sound.wav'));
    const { clips, skipped } = await ingestTo(footage, await folders.make());
    expect(clips.length).toBe(1);
    expect(skipped.map(({ path }) => path)).toEqual([
      'cut.mp4',
      'empty.mp4',
      'notes.txt',
      'sound.wav',
    ]);
    for (const { reason } of skipped) expect(reason.length).toBeGreaterThan(10);
  });

  test('nothing usable is an error, and no dataset', async () => {
    const footage = await folders.make();
    writeFileSync(join(footage, 'a.mov'), 'nothing');
    const output = await folders.make();
    await expect(ingestTo(footage, output)).rejects.toThrow(/No clip could be ingested/);
    await expect(openDataset(output)).rejects.toThrow(/no dataset/);
  });

  test('a folder that is not a dataset is not written to', async () => {
    const output = await folders.make();
    writeFileSync(join(output, 'thesis.txt'), 'three years of work');
    await expect(ingestTo(output, output)).rejects.toThrow(/not a dataset/);
  });
});

describe('hostile footage', () => {
  test('times that lead for hours are not filled, with silence or with frames', async () => {
    const footage = await folders.make();
    const film = join(footage, 'slow.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=64x48:r=10:d=2'];
    const plain = ['-c:v', 'libx264', '-bf', '0', '-use_editlist', '0'];
    await ffmpeg(...picture, '-f', 'lavfi', '-i', 'sine=d=2', ...plain, film);
    const bytes = readFileSync(film);
    // One tick a second instead of thousands: a film of two seconds lasts for a day.
    for (let at = bytes.indexOf('mdhd'); at !== -1; at = bytes.indexOf('mdhd', at + 4)) {
      bytes.writeUInt32BE(1, at + 16);
    }
    writeFileSync(film, bytes);
    const output = await folders.make();
    const { clips } = await ingestTo(footage, output);
    expect(clips[0]).toMatchObject({ frames: 20, damaged: null, sound: null });
    expect(clips[0]!.soundDamage).toMatch(/sound dropped.*its times lead further/);
    const even = await ingestTo(footage, output, { fps: 25, allowDamaged: true });
    expect(even.clips[0]!.damaged).toMatch(/its times lead further than so few bytes can last/);
  });

  test('a sound packet that claims gigabytes ends the reading, and is named', async () => {
    const footage = await folders.make();
    const film = join(footage, 'greedy.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=64x48:r=10:d=3'];
    const codecs = ['-c:v', 'libx264', '-movflags', '+frag_keyframe+empty_moov', '-g', '5'];
    await ffmpeg(...picture, '-f', 'lavfi', '-i', 'sine=d=3', ...codecs, film);
    const bytes = readFileSync(film);
    // The size of a sample in the last run, which is one of sound.
    bytes.writeUInt32BE(0x7fffffff, bytes.lastIndexOf('trun', bytes.length / 2) + 16);
    writeFileSync(film, bytes);
    const { clips } = await ingestTo(footage, await folders.make(), { allowDamaged: true });
    expect(clips[0]!.frames).toBeLessThan(30);
    expect(clips[0]!.damaged).toMatch(/frames could be decoded/);
  });

  test('playlists in film’s clothing, links, hidden files and bombs read nothing else', async () => {
    const outside = await folders.make();
    await testClip(join(outside, 'secret.mp4'));
    const footage = await folders.make();
    await testClip(join(footage, 'good.mp4'));
    const secret = join(outside, 'secret.mp4');
    writeFileSync(join(footage, 'concat.mov'), `ffconcat version 1.0\nfile '${secret}'\n`);
    writeFileSync(
      join(footage, 'hls.mov'),
      `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
    );
    writeFileSync(join(footage, '.hidden.mp4'), readFileSync(secret));
    symlinkSync(secret, join(footage, 'link.mp4'));
    symlinkSync('/', join(footage, 'everything'));
    // A GIF that claims 65,535 × 65,535 pixels.
    const gif = Buffer.from('GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
    const image = Buffer.from(',\0\0\0\0\xff\xff\xff\xff\0\x02\x02L\x01\0;', 'latin1');
    writeFileSync(join(footage, 'bomb.gif'), Buffer.concat([gif, image]));
    const { clips, skipped } = await ingestTo(footage, await folders.make(), {
      allowDamaged: true,
    });
    expect(clips.map(({ name }) => name)).toEqual(['good.mp4']);
    expect(skipped.map(({ path }) => path)).toEqual([
      'bomb.gif',
      'concat.mov',
      'everything',
      'hls.mov',
      'link.mp4',
    ]);
  });

  test('names may hold dashes, newlines, percent signs, colons and quotes', async () => {
    const footage = await folders.make();
    const names = ["'; quote.mp4", '%03d.mp4', '-i.mp4', 'file:a.mp4', 'new\nline.mp4'];
    await testClip(join(footage, 'a.mp4'));
    for (const name of names)
      writeFileSync(join(footage, name), readFileSync(join(footage, 'a.mp4')));
    const output = await folders.make();
    const { clips, skipped } = await ingestTo(footage, output);
    expect(clips.map(({ name }) => name)).toEqual([...names, 'a.mp4'].sort());
    expect(skipped).toEqual([]);
  });

  test('a name that is not UTF-8 is left out by name, and the rest goes on', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'good.mp4'));
    const film = readFileSync(join(footage, 'good.mp4'));
    const inFootage = (name: Buffer): Buffer => Buffer.concat([Buffer.from(`${footage}/`), name]);
    writeFileSync(inFootage(Buffer.from('caf\xe9.mp4', 'latin1')), film);
    mkdirSync(inFootage(Buffer.from('m\xfcsik', 'latin1')));
    writeFileSync(inFootage(Buffer.from('m\xfcsik/a.mp4', 'latin1')), film);
    writeFileSync(join(footage, 'café.mp4'), film);
    const { clips, skipped } = await ingestTo(footage, await folders.make());
    expect(clips.map(({ name }) => name)).toEqual(['café.mp4', 'good.mp4']);
    const reason = 'its name is not UTF-8: rename it';
    expect(skipped).toEqual([
      { path: 'caf\\xe9.mp4', reason },
      { path: 'm\\xfcsik', reason },
    ]);
    // A link has a name that can be given, and leads to one that can't.
    const link = join(await folders.make(), 'music');
    symlinkSync(inFootage(Buffer.from('m\xfcsik', 'latin1')), link);
    await expect(ingestTo(link, await folders.make())).rejects.toThrow(/is not UTF-8/);
  });

  test('footage.json names the field that is wrong, and reaches nothing outside', async () => {
    const footage = await folders.make();
    await testClip(join(footage, 'a.mp4'));
    const note = (clip: object): void =>
      writeFileSync(join(footage, 'footage.json'), JSON.stringify({ clips: [clip] }));
    note({ file: '../a.mp4' });
    await expect(ingestTo(footage, await folders.make())).rejects.toThrow(
      /"..\/a.mp4" is not among/,
    );
    note({ file: 'a.mp4', start: 'soon' });
    await expect(ingestTo(footage, await folders.make())).rejects.toThrow(/"clips.0.start"/);
  });
});

describe('interruption', () => {
  test('the same footage gives the same bytes, in any number of jobs', async () => {
    const footage = await threeClips();
    const [first, second] = [await folders.make(), await folders.make()];
    const manifest = await ingestTo(footage, first, { jobs: 1 });
    await ingestTo(footage, second, { jobs: 3 });
    expect(manifest.labels).toEqual(['drum', 'horn', 'lute']);
    expect(contents(second)).toEqual(contents(first));
    // And once more over itself.
    await ingestTo(footage, second);
    expect(contents(second)).toEqual(contents(first));
  });

  test('aborted and given again, it ends as if undisturbed', async () => {
    const footage = await threeClips();
    const [whole, broken] = [await folders.make(), await folders.make()];
    await ingestTo(footage, whole);
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 70) abort.abort();
    };
    const first = ingestTo(footage, broken, { jobs: 1 }, { onProgress, signal: abort.signal });
    await expect(first).rejects.toThrow(/abort/i);
    await expect(openDataset(broken)).rejects.toThrow(/no dataset/);
    await ingestTo(footage, broken);
    expect(contents(broken)).toEqual(contents(whole));
  });

  test('killed at any moment and given again, it ends as if undisturbed', async () => {
    const footage = await threeClips();
    const [whole, broken] = [await folders.make(), await folders.make()];
    await ingestTo(footage, whole);
    const module = new URL('../dist/index.js', import.meta.url).href;
    const options = { footage, output: broken, jobs: 2, width: 32, height: 32 };
    const script = `import(${JSON.stringify(module)}).then(({ ingest, defaultPictureOptions }) =>
      ingest({ ...defaultPictureOptions, ...${JSON.stringify(options)} }))`;
    const size = bytesUnder(whole);
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8]) {
      const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
      await killOnceWritten(child, broken, share * size);
    }
    await ingestTo(footage, broken);
    expect(contents(broken)).toEqual(contents(whole));
  });

  test('other options make other frames, and clips that are gone leave the dataset', async () => {
    const footage = await threeClips();
    const output = await folders.make();
    await ingestTo(footage, output);
    const clips = [{ file: 'horn/clip.mp4', skip: true }];
    writeFileSync(join(footage, 'footage.json'), JSON.stringify({ clips }));
    const manifest = await ingestTo(footage, output, { width: 16, height: 16 });
    expect(manifest.labels).toEqual(['drum', 'lute']);
    const again = await folders.make();
    await ingestTo(footage, again, { width: 16, height: 16 });
    expect(contents(output)).toEqual(contents(again));
  });
});
