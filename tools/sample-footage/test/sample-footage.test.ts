import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { probeMedia } from '@phosphene/model/media';
import { reach } from '../src/figure/reach.ts';
import { instrumentLabels } from '../src/instrument-label.ts';
import { portraits } from '../src/instruments/portraits.ts';
import { snareContact } from '../src/instruments/snare-and-ride.ts';
import { fullLife, PLAIN_LIFE, type Life } from '../src/life/life.ts';
import { makeSampleFootage } from '../src/make-sample-footage.ts';
import { createPhrasePainter } from '../src/paint-phrase.ts';
import { composePhrase } from '../src/phrase/compose-phrase.ts';
import { Motion } from '../src/phrase/motion.ts';
import { makeSampleSong } from '../src/song/make-sample-song.ts';
import { PEAK, SAMPLE_RATE } from '../src/sound/filters.ts';
import { soundPhrase } from '../src/sound/sound-phrase.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-footage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hash = (data: Uint8Array | Uint8ClampedArray): string =>
  createHash('sha256').update(data).digest('hex');
const bytes = (samples: Float32Array): Uint8Array => new Uint8Array(samples.buffer);

describe('the seed', () => {
  test.each(instrumentLabels)('%s: the same gives the same frames and samples', (label) => {
    const make = (seed: number): string[] => {
      const phrase = composePhrase({ label, seconds: 2, seed });
      const painter = createPhrasePainter(phrase, { size: 64, fps: 25, seed });
      return [hash(painter.paint(31)), hash(bytes(soundPhrase(phrase, seed)))];
    };
    const first = make(5);
    expect(make(5)).toEqual(first);
    const [otherPicture, otherSound] = make(6);
    expect(otherPicture).not.toBe(first[0]);
    expect(otherSound).not.toBe(first[1]);
  });

  test('a frame does not depend on those painted before it', () => {
    const phrase = composePhrase({ label: 'trumpet', seconds: 2, seed: 5 });
    const options = { size: 64, fps: 25, seed: 5 };
    const painter = createPhrasePainter(phrase, options);
    for (let frame = 0; frame < 40; frame++) painter.paint(frame);
    expect(hash(painter.paint(12))).toBe(hash(createPhrasePainter(phrase, options).paint(12)));
  });
});

describe('life', () => {
  const lively = (take: number, seed = 5) => fullLife('mandolin', { seconds: 12, seed, take });
  const times = Array.from({ length: 240 }, (_, n) => n / 20);

  test('is seen in the picture, the same for the same seed and take', () => {
    const phrase = composePhrase({ label: 'mandolin', seconds: 2, seed: 5 });
    const frame = (life?: Life): string => {
      const options = { size: 64, fps: 25, seed: 5, ...(life && { life }) };
      return hash(createPhrasePainter(phrase, options).paint(31));
    };
    const pictures = [frame(), frame(lively(0)), frame(lively(1)), frame(lively(0, 6))];
    expect(new Set(pictures).size).toBe(4);
    expect(frame(lively(1))).toBe(pictures[2]);
  });

  test('eyes open and close, and everything moves smoothly', () => {
    const { glance, breath, light, finger } = lively(0);
    const open = times.map((time) => glance(time).open);
    expect(Math.min(...open)).toBe(0);
    expect(Math.max(...open)).toBe(1);
    for (const value of [breath, light, (time: number) => finger(time, 2)]) {
      times.forEach((time) =>
        expect(Math.abs(value(time) - value(time + 0.01))).toBeLessThan(0.02),
      );
    }
    times.forEach((time) => {
      expect(light(time)).toBeGreaterThan(0.7);
      expect(light(time)).toBeLessThanOrEqual(1);
      expect(Math.abs(glance(time).aside - glance(time + 0.002).aside)).toBeLessThan(0.05);
    });
  });
});

describe('motion', () => {
  test.each(['fretless-bass', 'mandolin', 'ukulele'] as const)(
    '%s: the hand is on the strings when a note begins, and moves in its direction',
    (label) => {
      const phrase = composePhrase({ label, seconds: 12, seed: 3 });
      const motion = new Motion(phrase);
      expect(phrase.notes.length).toBeGreaterThan(8);
      for (const { start, stroke } of phrase.notes) {
        expect(Math.abs(motion.across(start))).toBeLessThan(1e-9);
        expect(Math.sign(motion.across(start + 0.01))).toBe(stroke);
        expect(Math.sign(motion.across(start - 0.01))).toBe(-stroke);
      }
    },
  );

  test('the stick touches the skin when the snare sounds, and only then', () => {
    const phrase = composePhrase({ label: 'snare-and-ride', seconds: 12, seed: 3 });
    const { striker } = portraits['snare-and-ride'](phrase, PLAIN_LIFE);
    const hits = phrase.notes.filter(({ voice }) => voice === 'snare');
    expect(hits.length).toBeGreaterThan(10);
    hits.forEach(({ start }, index) => {
      const [x, y] = striker(start);
      expect(Math.hypot(x - snareContact[0], y - snareContact[1])).toBeLessThan(0.01);
      const next = hits[index + 1]?.start ?? start + 0.3;
      expect(striker((start + next) / 2)[1]).toBeLessThan(snareContact[1] - 5);
    });
  });

  test.each(instrumentLabels)('%s: what strikes never jumps', (label) => {
    const { striker } = portraits[label](
      composePhrase({ label, seconds: 12, seed: 3 }),
      PLAIN_LIFE,
    );
    let before = striker(0);
    let fastest = 0;
    for (let time = 0.002; time < 12; time += 0.002) {
      const here = striker(time);
      fastest = Math.max(fastest, Math.hypot(here[0] - before[0], here[1] - before[1]));
      before = here;
    }
    // 1,500 pixels of 256 a second is a very quick stick; a jump would show as more.
    expect(fastest).toBeLessThan(3);
    expect(fastest).toBeGreaterThan(0.01);
  });

  test('both bones keep their lengths, and the hand reaches beyond them', () => {
    const length = (a: readonly [number, number], b: readonly [number, number]): number =>
      Math.hypot(a[0] - b[0], a[1] - b[1]);
    const near = reach([0, 0], [40, 30], 52, 50, 1);
    expect(length([0, 0], near)).toBeCloseTo(52);
    expect(length(near, [40, 30])).toBeCloseTo(50);
    const far = reach([0, 0], [200, 0], 52, 50, 1);
    expect(length([0, 0], far) / length(far, [200, 0])).toBeCloseTo(52 / 50);
  });
});

/** Energy in 5 ms windows. */
function envelope(samples: Float32Array): Float64Array {
  const hop = SAMPLE_RATE / 200;
  return Float64Array.from({ length: Math.floor(samples.length / hop) }, (_, index) => {
    let sum = 0;
    for (let i = index * hop; i < (index + 1) * hop; i++) sum += samples[i]! ** 2;
    return sum / hop;
  });
}

/** Power in bands an octave wide from 62.5 Hz up, as shares of the whole. */
function spectrum(samples: Float32Array): number[] {
  const shares = Array.from({ length: 8 }, (_, octave) => {
    // A two-pole band-pass per octave is enough to distinguish timbres.
    const turn = (2 * Math.PI * 62.5 * Math.SQRT2 * 2 ** octave) / SAMPLE_RATE;
    const alpha = Math.sin(turn) / 2.8;
    const [a1, a2] = [(-2 * Math.cos(turn)) / (1 + alpha), (1 - alpha) / (1 + alpha)];
    let [x1, x2, y1, y2, power] = [0, 0, 0, 0, 0];
    for (const x of samples) {
      const y = (alpha / (1 + alpha)) * (x - x2) - a1 * y1 - a2 * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      power += y * y;
    }
    return power;
  });
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

describe('sound', () => {
  const sounds = instrumentLabels.map((label) => {
    const phrase = composePhrase({ label, seconds: 8, seed: 9 });
    return { label, phrase, samples: soundPhrase(phrase, 9) };
  });

  test.each(sounds)('$label: the peak is −3 dBFS, the ends are silent', ({ samples }) => {
    expect(samples.length).toBe(8 * SAMPLE_RATE);
    const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    expect(peak).toBeCloseTo(PEAK, 5);
    const level = envelope(samples);
    expect(level[0]!).toBeLessThan(1e-6);
    expect(Math.abs(samples.at(-1)!)).toBeLessThan(1e-3);
    const mean = level.reduce((a, b) => a + b, 0) / level.length;
    expect(Math.sqrt(mean)).toBeGreaterThan(0.05);
  });

  test.each(sounds)(
    '$label: it grows louder where strokes are drawn',
    ({ label, phrase, samples }) => {
      const level = envelope(samples);
      const horn = label === 'trumpet' || label === 'cornet-muted';
      const around = (time: number, from: number, to: number): number => {
        let sum = 0;
        for (let w = Math.round((time + from) * 200); w < Math.round((time + to) * 200); w++) {
          sum += level[w] ?? 0;
        }
        return sum / ((to - from) * 200);
      };
      // Where there was time for the note before to fade, the new one must stand out at once.
      const clear = phrase.notes.filter(
        ({ start, velocity }, index) =>
          velocity > 0.6 && start - (phrase.notes[index - 1]?.start ?? -1) > 0.2,
      );
      expect(clear.length).toBeGreaterThan(2);
      const louder = clear.filter(
        ({ start }) =>
          around(start, horn ? 0.03 : 0, horn ? 0.09 : 0.04) >
          around(start, -0.03, horn ? 0.01 : 0),
      );
      expect(louder.length / clear.length).toBeGreaterThan(0.85);
    },
  );

  test('the six have six spectra', () => {
    const spectra = sounds.map(({ samples }) => spectrum(samples));
    spectra.forEach((a, i) => {
      spectra.slice(i + 1).forEach((b) => {
        const apart = a.reduce((sum, share, band) => sum + Math.abs(share - b[band]!), 0) / 2;
        expect(apart).toBeGreaterThan(0.15);
      });
    });
  });
});

describe('clips', () => {
  const options = { secondsPerClip: 2, size: 64, fps: 25, seed: 2 };

  test('probe back to what was asked, and are kept', async () => {
    const footage = join(folder, 'kept');
    const call = { ...options, folder: footage, instruments: ['trumpet', 'mandolin'] as const };
    const { clips } = await makeSampleFootage(call);
    expect(clips.map(({ label, made }) => [label, made])).toEqual([
      ['trumpet', true],
      ['mandolin', true],
    ]);
    const { video, audio } = await probeMedia(clips[0]!.path);
    expect(video).toMatchObject({
      codec: 'h264',
      width: 64,
      height: 64,
      frames: 50,
      frameRate: 25,
    });
    expect(audio).toMatchObject({ codec: 'aac', sampleRate: 48_000, channels: 1 });
    expect(await readdir(join(footage, 'trumpet'))).toEqual(['trumpet-01.mp4']);

    const before = await stat(clips[0]!.path);
    const again = await makeSampleFootage(call);
    expect(again.clips.every(({ made }) => !made)).toBe(true);
    expect((await stat(clips[0]!.path)).mtimeMs).toBe(before.mtimeMs);
    const other = await makeSampleFootage({ ...call, seed: 3, instruments: ['trumpet'] });
    expect(other.clips[0]!.made).toBe(true);
  });

  test('of lively footage there are two of each, with music of their own', async () => {
    const footage = join(folder, 'lively');
    const call = { ...options, folder: footage, instruments: ['trumpet'] as const };
    const { clips } = await makeSampleFootage({ ...call, lively: true });
    expect(await readdir(join(footage, 'trumpet'))).toEqual(['trumpet-01.mp4', 'trumpet-02.mp4']);
    const contents = await Promise.all(clips.map(({ path }) => readFile(path)));
    expect(contents[0]!.equals(contents[1]!)).toBe(false);
    await makeSampleFootage(call);
    expect(await readdir(join(footage, 'trumpet'))).toEqual(['trumpet-01.mp4']);
  });

  test('aborting leaves no half clip, and the same call goes on', async () => {
    const footage = join(folder, 'aborted');
    const abort = new AbortController();
    const call = { ...options, folder: footage, instruments: ['ukulele', 'trumpet'] as const };
    const stopped = makeSampleFootage(call, {
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done === 70) abort.abort();
      },
    });
    await expect(stopped).rejects.toThrow('abort');
    expect(await readdir(join(footage, 'ukulele'))).toEqual(['ukulele-01.mp4']);
    expect(await readdir(join(footage, 'trumpet'))).toEqual([]);
    const { clips } = await makeSampleFootage(call);
    expect(clips.map(({ made }) => made)).toEqual([false, true]);
  });

  test('what can’t be encoded is refused with a remedy', async () => {
    await expect(makeSampleFootage({ ...options, folder, size: 63 })).rejects.toMatchObject({
      remedy: expect.stringContaining('even'),
    });
  });

  test('the song is a FLAC of the asked length', async () => {
    const path = join(folder, 'song.flac');
    await makeSampleSong({ path, seconds: 3, seed: 4 });
    const { video, audio, duration } = await probeMedia(path);
    expect(duration).toBe(3);
    expect(video).toBeNull();
    expect(audio).toMatchObject({ sampleRate: 48_000 });
  });
});
