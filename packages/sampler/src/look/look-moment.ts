/** When a picture is seen, for effects that move. */
export interface LookMoment {
  /** In ticks of the walk, not whole between two. */
  readonly position: number;
  /** Ticks a second. */
  readonly tickRate: number;
  /** The score's. */
  readonly seed: number;
  /** 0…1: how loud the sound is (`SoundLevel`); 0 where nothing is heard. */
  readonly level: number;
}
