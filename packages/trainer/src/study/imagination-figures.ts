/** How new and how real pictures are. */
export interface Novelty {
  /**
   * Distance to the nearest frame of the footage as the network paints it, mean over pictures, over that of its frames to
   * the nearest one of another moment: 0 a frame, 1 as different as another moment.
   */
  readonly novelty: number;
  /** As `patchRealism` has it: 1 as other frames, more where parts are like none of the footage's. */
  readonly realism: number;
}

/** What a mark of the imagination does. */
export interface ImaginationFigures {
  /** 0…1 */
  readonly mark: number;
  readonly stays: Novelty;
  readonly journeys: Novelty;
}

/** How journeys of one kind look in their middle, 0.3…0.7 of the way at constant decoded speed. */
export interface CrossingFigures extends Novelty {
  readonly kind: string;
  readonly crossings: number;
  /** The realism that a twentieth of the crossings are beyond. */
  readonly worstRealism: number;
  /** Largest over mean decoded step, at equal steps in the latent, mean over crossings. */
  readonly steepness: number;
  /** Spectral power above 0.25 cycles a pixel over that of the footage as painted. */
  readonly detail: number;
}
