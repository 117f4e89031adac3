import type { RandomStream } from '@phosphene/model/random';
import type { Note } from '../phrase/phrase.ts';
import { hertzOf, Resonance, SAMPLE_RATE } from './filters.ts';
import { Noise } from '../noise.ts';

/** What makes one horn sound unlike another. */
export interface HornVoice {
  /** Gain of a partial at this frequency, the horn's formants. */
  readonly formant: (hertz: number) => number;
  /** How fast the partials fall at full breath; they fall faster when it is soft. */
  readonly slope: number;
  /** Seconds from tongue to tone. */
  readonly attack: number;
  /** Vibrato: cents and hertz. */
  readonly vibrato: readonly [number, number];
  /** Breath noise against tone, and the frequency about which it hisses. */
  readonly noise: number;
  readonly hiss: number;
}

const PARTIALS = 28;
const TABLE = 8192;
const CONTROL = 48;
const sine = Float32Array.from({ length: TABLE + 1 }, (_, i) =>
  Math.sin((2 * Math.PI * i) / TABLE),
);

/**
 * A line of notes on one horn, by partials whose balance follows the breath: brass grows brighter as it
 * grows louder (Risset and Mathews 1969). One phase runs through all notes, so slurs don't click.
 */
export function blow(
  notes: readonly Note[],
  seconds: number,
  voice: HornVoice,
  random: RandomStream,
): Float32Array {
  const out = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  const amplitudes = new Float32Array(PARTIALS);
  const steps = new Float32Array(PARTIALS);
  const hiss = new Resonance(voice.hiss, 1.6);
  const noise = new Noise(random);
  let phase = 0;
  let level = 0;
  let index = -1;
  let hertz = 0;
  for (let i = 0; i < out.length; i += CONTROL) {
    const time = i / SAMPLE_RATE;
    while (index + 1 < notes.length && notes[index + 1]!.start <= time) index++;
    const note = notes[index];
    let target = 0;
    let rate = 0.05;
    if (note !== undefined) {
      const since = time - note.start;
      const aim = hertzOf(note.pitches[0]!);
      const scoop = 1 - 0.018 * Math.exp(-since / 0.03);
      hertz = hertz === 0 ? aim : hertz + (aim - hertz) * 0.09;
      if (since < note.duration) {
        const swell = 0.82 + 0.18 * Math.sin(Math.PI * Math.min(1, since / note.duration));
        // Each tonguing dips, then bites.
        const bite = 1 + 0.25 * Math.exp(-since / 0.05);
        target = note.velocity * swell * bite;
        rate = CONTROL / SAMPLE_RATE / voice.attack;
      } else rate = CONTROL / SAMPLE_RATE / 0.045;
      level += (target - level) * Math.min(1, rate * 2.2);
      if (since < CONTROL / SAMPLE_RATE) level *= 0.25;
      const [cents, speed] = voice.vibrato;
      const deep = Math.min(1, Math.max(0, since - 0.18) / 0.3) * cents;
      const pitch = hertz * scoop * 2 ** ((deep * Math.sin(2 * Math.PI * speed * time)) / 1200);
      for (let n = 0; n < PARTIALS; n++) {
        const at = pitch * (n + 1);
        const soft = voice.slope + 1.5 * (1 - Math.min(1, level));
        const amplitude = at > 15_000 ? 0 : level * (n + 1) ** -soft * voice.formant(at);
        steps[n] = (amplitude - amplitudes[n]!) / CONTROL;
      }
      const advance = (pitch / SAMPLE_RATE) * TABLE;
      const end = Math.min(out.length, i + CONTROL);
      for (let j = i; j < end; j++) {
        phase = (phase + advance) % TABLE;
        let sum = 0;
        for (let n = 0; n < PARTIALS; n++) {
          const amplitude = (amplitudes[n]! += steps[n]!);
          sum += amplitude * sine[((phase * (n + 1)) | 0) & (TABLE - 1)]!;
        }
        out[j] = sum + voice.noise * level * hiss.next(noise.next());
      }
    }
  }
  return out;
}
