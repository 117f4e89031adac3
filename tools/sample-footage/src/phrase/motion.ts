import type { Note, Phrase } from './phrase.ts';

/** A smooth step from 0 at `from` to 1 at `to`, flat at both ends. */
export function ease(from: number, to: number, at: number): number {
  const u = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return u * u * (3 - 2 * u);
}

/**
 * Turns the notes of one voice into motion: continuous functions of time that know what comes next, so
 * that hands anticipate. All times are seconds.
 */
export class Motion {
  readonly notes: readonly Note[];

  constructor(phrase: Phrase, voice: Note['voice'] = 'tone') {
    this.notes = phrase.notes.filter((note) => note.voice === voice);
  }

  /** Index of the last note that has begun; −1 before the first. */
  indexAt(time: number): number {
    let low = -1;
    let high = this.notes.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.notes[middle]!.start <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How hard the last strokes still ring: 0…1, rising within 30 ms, falling with `decay` seconds. */
  ring(time: number, decay: number): number {
    let ring = 0;
    const last = this.indexAt(time);
    for (let index = last; index >= 0 && index > last - 8; index--) {
      const note = this.notes[index]!;
      const since = time - note.start;
      ring = Math.max(
        ring,
        note.velocity * (1 - Math.exp(-since / 0.012)) * Math.exp(-since / decay),
      );
    }
    return ring;
  }

  /** The sum over past strokes of velocity × a damped swing: what a struck cymbal does. */
  swing(time: number, decay: number, hertz: number): number {
    let swing = 0;
    const last = this.indexAt(time);
    for (let index = last; index >= 0 && index > last - 12; index--) {
      const { start, velocity } = this.notes[index]!;
      const since = time - start;
      swing += velocity * Math.exp(-since / decay) * Math.sin(2 * Math.PI * hertz * since);
    }
    return swing;
  }

  /**
   * The hand's place across the strings, −1…1: it passes 0 exactly when a note begins, in the direction
   * of the note's stroke, and turns back in between. It comes to rest at `rest` in long silences.
   */
  across(time: number, rest = -0.5): number {
    const index = this.indexAt(time);
    const last = this.notes[index];
    const next = this.notes[index + 1];
    const size = (note: Note): number => 0.55 + 0.45 * note.velocity;
    const leave = (note: Note): number => {
      const since = time - note.start;
      const swing = size(note) * note.stroke * Math.sin(Math.min(Math.PI / 2, since * 11));
      return swing + (rest - swing) * ease(0.1, 0.44, since);
    };
    const arrive = (note: Note): number => {
      const until = note.start - time;
      const swing = -size(note) * note.stroke * Math.sin(Math.min(Math.PI / 2, until * 11));
      return swing + (rest - swing) * ease(0.1, 0.44, until);
    };
    if (last === undefined) return next === undefined ? rest : arrive(next);
    if (next === undefined) return leave(last);
    const gap = next.start - last.start;
    if (gap > 0.9) return time - last.start < gap / 2 ? leave(last) : arrive(next);
    const u = (time - last.start) / gap;
    const reach = size(last) * (1 - u) + size(next) * u;
    return reach * last.stroke * Math.sin(Math.PI * u * (last.stroke === next.stroke ? 2 : 1));
  }

  /** Height of a stick above the skin, 0…1: 0 exactly when a note begins, lifted high before loud ones. */
  lift(time: number, rest = 0.45): number {
    const index = this.indexAt(time);
    const last = this.notes[index];
    const next = this.notes[index + 1];
    const since = last === undefined ? 9 : time - last.start;
    const until = next === undefined ? 9 : next.start - time;
    const gap = since + until;
    const rebound = 1 - Math.exp(-since / 0.055);
    const fall = Math.sin(Math.min(Math.PI / 2, until * 15));
    const raise = (next?.velocity ?? 0) * 0.75 * Math.exp(-(((until - 0.13) / 0.09) ** 2));
    const room = Math.min(1, gap / 0.28);
    return rebound * fall * (rest * (0.5 + 0.5 * room) + raise * room);
  }

  /** The pitch under the fretting hand: it leaves for the next note `travel` seconds ahead of it. */
  pitch(time: number, travel: number, initial = 60): number {
    const index = this.indexAt(time);
    const last = this.notes[index];
    const next = this.notes[index + 1];
    const from = last?.pitches[0] ?? next?.pitches[0] ?? initial;
    if (next === undefined) return from;
    const gap = last === undefined ? travel : Math.min(travel, next.start - last.start);
    return from + ((next.pitches[0] ?? from) - from) * ease(next.start - gap, next.start, time);
  }

  /** Breath in the horn, 0…1: swells into each note and sinks between phrases. */
  breath(time: number): number {
    let breath = 0;
    const near = this.indexAt(time);
    for (let index = Math.max(0, near - 1); index <= near + 1; index++) {
      const note = this.notes[index];
      if (note === undefined) continue;
      const { start, duration, velocity } = note;
      const swell = ease(start - 0.05, start + 0.07, time);
      breath = Math.max(
        breath,
        velocity * swell * (1 - ease(start + duration, start + duration + 0.16, time)),
      );
    }
    return breath;
  }

  /** How full the lungs are drawn, 0…1: a breath in before a note that follows a rest. */
  inhale(time: number): number {
    const index = this.indexAt(time);
    const last = this.notes[index];
    const next = this.notes[index + 1];
    if (next === undefined) return 0;
    const silentFrom = last === undefined ? -1 : last.start + last.duration;
    if (next.start - silentFrom < 0.3) return 0;
    return (
      ease(Math.max(silentFrom, next.start - 0.7), next.start - 0.05, time) *
      (1 - ease(next.start - 0.05, next.start + 0.01, time) * 0.3)
    );
  }
}
