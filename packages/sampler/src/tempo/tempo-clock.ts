import type { BeatGrid, TempoSource } from './beat-grid.ts';
import { BeatTrack } from './beat-track.ts';
import { TapTempo } from './tap-tempo.ts';

/** Bars without a beat after which a tempo is forgotten; a tapped one goes on longer, since nobody taps all night. */
const PATIENCE: Readonly<Record<TempoSource, number>> = { sound: 4, 'MIDI clock': 4, taps: 16 };

/**
 * Knows when the next beat comes. MIDI clock counts before taps, and taps before what is heard; each goes on behind the
 * other and takes over when that is forgotten. Pure: all times are seconds of one clock, which the caller names.
 */
export class TempoClock {
  /** 2…12 */
  beatsPerBar: number;
  readonly #tracks = { sound: new BeatTrack(), 'MIDI clock': new BeatTrack() };
  readonly #taps = new TapTempo();

  constructor(beatsPerBar = 4) {
    this.beatsPerBar = beatsPerBar;
  }

  /** Takes a beat that was heard or counted. The first one begins a bar. */
  beat(time: number, source: 'sound' | 'MIDI clock'): void {
    // Whoever was silent for long begins anew.
    this.#tracks[source].at(time, this.#patience(source));
    this.#tracks[source].push(time);
  }

  /**
   * Takes a tap of the performer. The first tap after a pause of more than a second and a half begins a bar; those that
   * follow it give the tempo.
   */
  tap(time: number): void {
    // A tapped tempo that is too old to count is forgotten first.
    this.#taps.at(time, this.#patience('taps'));
    if (this.#taps.tap(time, this.gridAt(time) !== null)) {
      for (const track of Object.values(this.#tracks)) track.beginBar(time);
    }
  }

  forget(source: TempoSource): void {
    if (source === 'taps') this.#taps.forget();
    else this.#tracks[source].forget();
  }

  /** What is known of the beat at a time; `null` where no tempo is known, or it is forgotten. */
  gridAt(time: number): BeatGrid | null {
    for (const source of ['MIDI clock', 'taps', 'sound'] as const) {
      const track = source === 'taps' ? this.#taps : this.#tracks[source];
      const tempo = track.at(time, this.#patience(source));
      if (tempo === null) continue;
      const { sinceDownbeat, ...rest } = tempo;
      const { beatsPerBar } = this;
      const beatInBar = sinceDownbeat - beatsPerBar * Math.floor(sinceDownbeat / beatsPerBar);
      return { ...rest, beatInBar, beatsPerBar, source };
    }
    return null;
  }

  #patience(source: TempoSource): number {
    return PATIENCE[source] * this.beatsPerBar;
  }
}
