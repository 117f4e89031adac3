/** Frames a second, at most. */
const FRAME_RATE = 60;

/** Which of the display's frames become a film's: all of them up to 60 a second, evenly where there are more. */
export class FilmPace {
  #last = -1;

  /** Whether the frame of this time is taken. @param seconds since the film began; ascending */
  take(seconds: number): boolean {
    // Rounded, so that a display of 60 frames a second may be early or late by half a frame.
    const slot = Math.round(seconds * FRAME_RATE);
    if (slot <= this.#last) return false;
    this.#last = slot;
    return true;
  }
}
