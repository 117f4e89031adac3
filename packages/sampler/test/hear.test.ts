import { describe, expect, test } from '@jest/globals';
import { listenerFormat, silentMel, WINDOW_ROWS, type SoundWindow } from '@phosphene/model/audio';
import { heardMoment } from '../src/listening/heard-moment.ts';

const size = { components: 3, latentSize: 2 };
const window: SoundWindow = { row: 98, loudness: -5, onset: 0.4, beat: 97 };
const perSecond = listenerFormat.sampleRate / listenerFormat.hop;
/** Logits, the verdict, and three means. */
const output = (logits: number[], verdict: number): Float32Array =>
  Float32Array.from([...logits, verdict, 1, 0, 0, 1, -1, -1]);

describe('a heard moment', () => {
  test('of one instrument is certain, and shows its latent', () => {
    const moment = heardMoment(size, window, output([30, -30, -30], 5), perSecond);
    expect(moment).toMatchObject({
      label: 0,
      onset: 0.4,
      beat: 0.97,
      time: (WINDOW_ROWS - 1) / 100,
    });
    expect(moment.certainty).toBeCloseTo(1, 5);
    expect(moment.familiar).toBeGreaterThan(0.99);
    expect([...moment.latent]).toEqual([1, 0]);
  });

  test('of two at once is less certain, and shows a mixture', () => {
    const moment = heardMoment(size, window, output([30, 30, -30], 5), perSecond);
    expect(moment.certainty).toBeCloseTo(1 - Math.log(2) / Math.log(3), 5);
    expect([...moment.latent]).toEqual([0.5, 0.5]);
  });

  test('of silence is neither certain nor familiar', () => {
    const silence = { ...window, loudness: silentMel };
    expect(heardMoment(size, silence, output([30, -30, -30], 5), perSecond)).toMatchObject({
      certainty: 0,
      familiar: 0,
    });
  });

  test('with one label alone is certain', () => {
    const one = { components: 1, latentSize: 1 };
    expect(heardMoment(one, window, Float32Array.of(0, 1, 2), perSecond).certainty).toBe(1);
  });
});
