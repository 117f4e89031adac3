/** How far a long piece of work has come. The display derives rate and time left. */
export interface Progress {
  /** What is being done, in a word or two: `ingest`, `train`, `render`. */
  readonly stage: string;
  readonly done: number;
  /** The end of the work, in `unit`s; `null` where it can't be known. */
  readonly total: number | null;
  /** What is counted: `frames`, `images`. */
  readonly unit: string;
  /** A few words that change as it goes: loss parts, the name of a clip. */
  readonly detail?: string;
}

/** What every long piece of work takes from its caller. */
export interface Oversight {
  /** Called often (the receiver limits the rate); never awaited. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with one line that the user should see: a warning, or a file that was written. */
  readonly onNote?: (line: string) => void;
  /** Aborting leaves a whole state on disk, from which the same call goes on. */
  readonly signal?: AbortSignal;
}
