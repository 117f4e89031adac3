import { RandomStream } from '@phosphene/model/random';
import { labelNumber, type InstrumentLabel } from '../instrument-label.ts';
import { ease } from '../phrase/motion.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { blow, type HornVoice } from './blow.ts';
import { addBody, addRoom, hertzOf, master, SAMPLE_RATE, soften } from './filters.ts';
import { pluck } from './pluck.ts';
import { rideHit, snareHit } from './strike.ts';

type Sounding = (phrase: Phrase, random: RandomStream, seed: number) => Float32Array;

const silence = (phrase: Phrase): Float32Array =>
  new Float32Array(Math.round(phrase.seconds * SAMPLE_RATE));

/** A hump of `gain` about a frequency, `octaves` wide. */
const hump = (hertz: number, centre: number, octaves: number, gain: number): number =>
  gain * Math.exp(-((Math.log2(hertz / centre) / octaves) ** 2));

/** Fingers slide: a note is reached from the one before, and the tone opens as it sings, “mwah”. */
const bass: Sounding = (phrase, random) => {
  const out = silence(phrase);
  phrase.notes.forEach((note, index) => {
    const pitch = note.pitches[0]!;
    const before = phrase.notes[index - 1]?.pitches[0] ?? pitch;
    const from = Math.max(-3, Math.min(3, before - pitch));
    pluck(
      out,
      {
        start: note.start,
        held: note.duration,
        hertz: (since) => {
          const glide = from * (1 - ease(0, 0.09, since));
          const vibrato = 0.16 * ease(0.25, 0.6, since) * Math.sin(2 * Math.PI * 5.2 * since);
          return hertzOf(pitch + glide + vibrato);
        },
        velocity: note.velocity,
        bright: 0.035,
        decay: 4,
        dull: 0.5,
        position: 0.31,
      },
      random,
    );
  });
  addBody(out, 0.8, [
    [92, 1, 0.9],
    [430, 2.4, 0.5],
    [760, 3, 0.3],
  ]);
  return out;
};

/** Each course is a pair of strings, a hair out of tune. */
const mandolin: Sounding = (phrase, random) => {
  const out = silence(phrase);
  phrase.notes.forEach((note, index) => {
    const last = phrase.notes[index + 1]?.pitches[0] !== note.pitches[0];
    for (const cents of [-4, 5]) {
      const hertz = hertzOf(note.pitches[0]! + cents / 100);
      pluck(
        out,
        {
          start: note.start + (cents > 0 ? 0.004 : 0),
          held: note.duration + (last ? 0.1 : 0.01),
          hertz: () => hertz,
          velocity: note.velocity * 0.7,
          bright: 0.95,
          decay: 2.6,
          dull: 0.1,
          position: 0.12,
        },
        random,
      );
    }
  });
  addBody(out, 0.7, [
    [420, 3, 0.5],
    [1250, 2.4, 0.5],
    [2900, 2, 0.9],
  ]);
  return out;
};

const ukulele: Sounding = (phrase, random) => {
  const out = silence(phrase);
  for (const note of phrase.notes) {
    note.pitches.forEach((pitch, string) => {
      const hertz = hertzOf(pitch);
      pluck(
        out,
        {
          start: note.start + string * 0.009,
          held: note.duration + 0.03,
          hertz: () => hertz,
          velocity: note.velocity * 0.6,
          bright: 0.2,
          decay: 1.1,
          dull: 0.42,
          position: 0.3,
        },
        random,
      );
    });
  }
  addBody(out, 0.7, [
    [270, 3, 0.9],
    [560, 3, 0.8],
    [1100, 2, 0.3],
  ]);
  return out;
};

/** A straight mute: the low partials are shut in, what comes out is nasal. */
const cornetVoice: HornVoice = {
  formant: (hertz) =>
    0.05 + hump(hertz, 1500, 0.55, 1.5) + hump(hertz, 2700, 0.3, 0.7) + hump(hertz, 500, 0.4, 0.12),
  slope: 0.35,
  attack: 0.035,
  vibrato: [16, 5.1],
  noise: 0.16,
  hiss: 2600,
};

const trumpetVoice: HornVoice = {
  formant: (hertz) => 0.75 + hump(hertz, 1250, 0.8, 0.9) - (hertz > 6000 ? 0.5 : 0),
  slope: 0.42,
  attack: 0.02,
  vibrato: [11, 5.6],
  noise: 0.07,
  hiss: 3800,
};

const kit: Sounding = (phrase, _random, seed) => {
  const out = silence(phrase);
  const variants = [0, 1, 2];
  const hits = {
    snare: variants.map((variant) => snareHit(seed, variant)),
    ride: variants.map((variant) => rideHit(seed, variant)),
  };
  phrase.notes.forEach(({ start, velocity, voice }, index) => {
    if (voice === 'tone') return;
    const hit = hits[voice][index % 3]!;
    const begin = Math.round(start * SAMPLE_RATE);
    const end = Math.min(hit.length, out.length - begin);
    const gain = (voice === 'snare' ? 0.9 : 0.62) * velocity ** 1.4;
    for (let i = 0; i < end; i++) out[begin + i]! += gain * hit[i]!;
  });
  return out;
};

const soundings: Record<InstrumentLabel, Sounding> = {
  'fretless-bass': bass,
  mandolin,
  ukulele,
  'cornet-muted': (phrase, random) => blow(phrase.notes, phrase.seconds, cornetVoice, random),
  trumpet: (phrase, random) => blow(phrase.notes, phrase.seconds, trumpetVoice, random),
  'snare-and-ride': kit,
};

/** The phrase as it sounds without a room, 48 kHz mono, at the synthesis's own level. */
export function soundDry(phrase: Phrase, seed: number): Float32Array {
  return soundings[phrase.label](
    phrase,
    new RandomStream(seed, 30, labelNumber(phrase.label)),
    seed,
  );
}

/** The phrase in a small room: 48 kHz mono, −1…1, its peak at −3 dBFS. */
export function soundPhrase(phrase: Phrase, seed: number): Float32Array {
  const samples = soundDry(phrase, seed);
  // Strokes on skin and bronze keep more of their edge.
  soften(samples, phrase.label === 'snare-and-ride' ? 0.16 : 0.26);
  addRoom(samples, 0.07);
  master([samples]);
  return samples;
}
