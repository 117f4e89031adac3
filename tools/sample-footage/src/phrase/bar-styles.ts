import type { RandomStream } from '@phosphene/model/random';
import type { InstrumentLabel } from '../instrument-label.ts';
import type { Note } from './phrase.ts';

/** What a bar is made from. Within it `start` and `duration` count beats. */
export interface Bar {
  readonly index: number;
  /** Pitch classes, the root first. */
  readonly chord: readonly number[];
  /** Pitch class of the major key. */
  readonly key: number;
  /** Chance that returns when the bar's shape returns. */
  readonly shape: RandomStream;
  /** Chance that never returns. */
  readonly random: RandomStream;
  readonly lastPitch: number | null;
}

const major = [0, 2, 4, 5, 7, 9, 11];

/** Draws one of the choices. */
function pick<T>(random: RandomStream, choices: readonly T[]): T {
  return choices[random.integer(choices.length)]!;
}

/** The pitch nearest to `near` among the classes, inside [low, high]. */
function nearest(classes: readonly number[], near: number, low: number, high: number): number {
  let best = low;
  for (let pitch = low; pitch <= high; pitch++) {
    const better = Math.abs(pitch - near) < Math.abs(best - near) || !classes.includes(best % 12);
    if (classes.includes(pitch % 12) && better) best = pitch;
  }
  return best;
}

/** A singing line over the given durations: chord notes on the beats, scale notes between. */
function melody(
  bar: Bar,
  durations: readonly number[],
  [low, high]: readonly [number, number],
  leap: number,
): { start: number; duration: number; pitch: number }[] {
  const scale = major.map((step) => (step + bar.key) % 12);
  let pitch = bar.lastPitch ?? (low + high) / 2;
  let start = 0;
  return durations.map((duration) => {
    const towardMiddle = ((low + high) / 2 - pitch) * 0.25;
    const aim = pitch + bar.shape.normal() * leap + towardMiddle;
    pitch = nearest(start % 1 === 0 ? bar.chord : scale, aim, low, high);
    const note = { start, duration, pitch };
    start += duration;
    return note;
  });
}

const lively = (random: RandomStream, centre: number): number =>
  Math.min(1, Math.max(0.35, centre + 0.12 * random.normal()));

const bass = (bar: Bar): Note[] => {
  const rhythm = pick(bar.shape, [
    [1.5, 0.5, 1, 1],
    [2, 1, 1],
    [1, 0.5, 0.5, 2],
    [3, 1],
    [1.5, 1.5, 1],
  ]);
  return melody(bar, rhythm, [29, 52], 5).map(({ start, duration, pitch }) => ({
    start,
    duration: duration * 0.96,
    pitches: [start === 0 ? nearest([bar.chord[0]!], pitch, 28, 45) : pitch],
    velocity: lively(bar.random, start === 0 ? 0.9 : 0.72),
    stroke: 1,
    voice: 'tone',
  }));
};

/** Strikes of a tremolo on the long notes, single ones on the short. */
const mandolin = (bar: Bar): Note[] => {
  const rhythm = pick(bar.shape, [
    [2, 1, 1],
    [1, 1, 0.5, 0.5, 1],
    [3, 0.5, 0.5],
    [2, 2],
    [0.5, 0.5, 1, 2],
  ]);
  const notes: Note[] = [];
  let strikes = 0;
  for (const { start, duration, pitch } of melody(bar, rhythm, [62, 86], 4)) {
    const count = duration >= 1 ? duration * 4 : 1;
    for (let strike = 0; strike < count; strike++) {
      const swell = 0.6 + 0.35 * Math.sin((Math.PI * (strike + 0.7)) / (count + 0.4));
      notes.push({
        start: start + (strike * duration) / count,
        duration: duration / count,
        pitches: [pitch],
        velocity: lively(bar.random, strike === 0 ? 0.9 : swell),
        stroke: strikes++ % 2 === 0 ? 1 : -1,
        voice: 'tone',
      });
    }
  }
  return notes;
};

/** Down – down-up – up-down-up, the island strum, with the chord close under the hand. */
const ukulele = (bar: Bar): Note[] => {
  const strings = [67, 60, 64, 69];
  const voicing = strings.map((open) => nearest(bar.chord, open + 2, open, open + 5));
  const pattern = pick(bar.shape, [
    [0, 1, 1.5, 2.5, 3, 3.5],
    [0, 0.5, 1, 2, 2.5, 3, 3.5],
    [0, 1, 1.5, 2, 3, 3.5],
  ]);
  return pattern.map((start, index) => {
    const down = start % 1 === 0;
    return {
      start,
      duration: (pattern[index + 1] ?? 4) - start,
      pitches: down ? voicing : voicing.toReversed(),
      velocity: lively(bar.random, start % 2 === 0 ? 0.9 : down ? 0.72 : 0.55),
      stroke: down ? 1 : -1,
      voice: 'tone',
    };
  });
};

const cornet = (bar: Bar): Note[] => {
  const rhythm =
    bar.index % 4 === 3 ? [2] : pick(bar.shape, [[3, 1], [2, 2], [1.5, 0.5, 2], [2, 1, 1], [3.5]]);
  return melody(bar, rhythm, [58, 77], 3).map(({ start, duration, pitch }) => ({
    start,
    duration: duration * 0.94,
    pitches: [pitch],
    velocity: lively(bar.random, 0.72),
    stroke: 1,
    voice: 'tone',
  }));
};

const trumpet = (bar: Bar): Note[] => {
  const rhythm =
    bar.index % 4 === 3
      ? [1, 1.5]
      : pick(bar.shape, [
          [1, 0.5, 0.5, 1, 0.5],
          [0.5, 0.5, 1, 1.5],
          [1.5, 0.5, 1.5, 0.5],
          [2, 0.5, 0.5, 0.5],
        ]);
  return melody(bar, rhythm, [62, 84], 5).map(({ start, duration, pitch }) => ({
    start,
    duration: duration * 0.82,
    pitches: [pitch],
    velocity: lively(bar.random, 0.88),
    stroke: 1,
    voice: 'tone',
  }));
};

/** Swung ride, the snare on two and four with ghost notes between, and a fill every fourth bar. */
const kit = (bar: Bar): Note[] => {
  const notes: Note[] = [];
  const hit = (voice: 'snare' | 'ride', start: number, velocity: number): void => {
    notes.push({ start, duration: 0.3, pitches: [], velocity, stroke: 1, voice });
  };
  for (const [start, velocity] of [
    [0, 0.75],
    [1, 0.95],
    [1 + 2 / 3, 0.55],
    [2, 0.75],
    [3, 0.95],
    [3 + 2 / 3, 0.55],
  ] as const) {
    hit('ride', start, lively(bar.random, velocity));
  }
  if (bar.index % 4 === 3) {
    for (let third = 6; third < 12; third++) hit('snare', third / 3, 0.55 + (third - 6) * 0.08);
    hit('snare', 1, 0.9);
  } else {
    hit('snare', 1, lively(bar.random, 0.9));
    hit('snare', 3, lively(bar.random, 0.95));
    for (const start of [2 / 3, 1 + 2 / 3, 2 + 2 / 3]) {
      if (bar.shape.uniform() < 0.35) hit('snare', start, 0.38);
    }
  }
  return notes.sort((a, b) => a.start - b.start);
};

/** How each instrument fills a bar. */
export const barStyles: Record<InstrumentLabel, (bar: Bar) => Note[]> = {
  'fretless-bass': bass,
  mandolin,
  ukulele,
  'cornet-muted': cornet,
  trumpet,
  'snare-and-ride': kit,
};
