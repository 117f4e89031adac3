import type { ReplayedPicture } from '../../take/replay-take.ts';
import type { FilmScript } from './film-script.ts';

/** A step of the trails, decoded. */
export interface DecodedStep {
  readonly picture: ReplayedPicture;
  /** RGB, [height, width, 3] */
  readonly bytes: Uint8Array;
}

/**
 * The pictures of steps, decoded in batches that begin at multiples of their size: the last bit of a convolution may depend
 * on what it is decoded with, and a step is the same wherever a film is entered.
 */
export class StepPictures {
  readonly #script: Pick<FilmScript, 'pictureOfStep'>;
  readonly #batch: number;
  readonly #decode: (pictures: readonly ReplayedPicture[]) => Promise<Uint8Array[]>;
  #first = -1;
  #decoded: readonly DecodedStep[] = [];

  constructor(
    script: Pick<FilmScript, 'pictureOfStep'>,
    batch: number,
    decode: (pictures: readonly ReplayedPicture[]) => Promise<Uint8Array[]>,
  ) {
    this.#script = script;
    this.#batch = batch;
    this.#decode = decode;
  }

  async of(step: number): Promise<DecodedStep> {
    const first = step - (step % this.#batch);
    if (first !== this.#first) {
      const pictures = Array.from({ length: this.#batch }, (_, n) =>
        this.#script.pictureOfStep(first + n),
      );
      const bytes = await this.#decode(pictures);
      this.#decoded = pictures.map((picture, n) => ({ picture, bytes: bytes[n]! }));
      this.#first = first;
    }
    return this.#decoded[step - first]!;
  }
}
