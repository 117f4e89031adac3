/** How often the right one of some windows or pictures comes first, and is among the first five; shares. */
export interface Recall {
  readonly atOne: number;
  readonly atFive: number;
  /** How often what comes first has the right label. */
  readonly label: number;
}

/** What is shown where a label is heard, as shares by label of what is shown. */
export interface ShownForLabel {
  readonly label: string;
  readonly windows: number;
  /** Means of the labels' probabilities as the listener gives them. */
  readonly byProbability: readonly number[];
  /** By the frame that is nearest to the painted picture. */
  readonly byPicture: readonly number[];
}

/** How well sound and picture belong together. */
export interface SoundFigures {
  /** A window and a frame each, spread evenly over those that there are. */
  readonly windows: number;
  /** Whether no sound in the windows was learnt from. */
  readonly heldOut: boolean;
  /** Labels that are heard; the columns are all labels of the bundle. */
  readonly shown: readonly ShownForLabel[];
  /** Shares of all windows for which the right label is shown. */
  readonly right: { readonly byProbability: number; readonly byPicture: number };
  readonly soundToPicture: Recall;
  readonly pictureToSound: Recall;
  /** Of a blind choice. */
  readonly chance: Recall;
  /** Share of the windows' variance that the sound decoder gives from the picture; `null` where there is none. */
  readonly soundExplained: number | null;
}

/** Why there are no such figures, in a sentence. */
export interface NoSoundFigures {
  readonly missing: string;
}
