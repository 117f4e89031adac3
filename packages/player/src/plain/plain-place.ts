import {
  enlarge,
  pinCorners,
  type Corners,
  type KernelName,
  type PictureSize,
} from '@phosphene/sampler';
import { mixPictures } from './mix-pictures.ts';
import { PixelCanvas } from './pixel-canvas.ts';

/** How a decoded picture is made ready for the screen: steps 5, 11 and 12 of the look. */
export interface PlaceLook {
  /** `colourTable`, [256, 3]; `null` leaves the picture as it is. */
  readonly colours: Uint8Array | null;
  readonly kernel: KernelName;
  readonly corners: Corners | null;
}

/**
 * A place of the plain display: a decoded picture, and that picture as it is drawn on the screen, which is made once
 * for as long as neither it nor the look changes.
 */
export class PlainPlace {
  /** RGB, or luma in all three, [height, width, 3], with the look's tone. */
  readonly picture: Uint8Array;
  readonly #size: PictureSize;
  readonly #coloured: Uint8Array;
  /** The size that it was enlarged to, `null` when that must be done again. */
  #enlarged: PictureSize | null = null;
  readonly #screen = new PixelCanvas();

  /** @param size of the decoder's pictures */
  constructor(size: PictureSize) {
    this.#size = size;
    this.picture = new Uint8Array(size.width * size.height * 3);
    this.#coloured = new Uint8Array(this.picture.length);
  }

  /** To be called when the picture or the look is another. */
  changed(): void {
    this.#enlarged = null;
  }

  /** The picture, coloured and enlarged to a size. */
  enlarged(size: PictureSize, { colours, kernel, corners }: PlaceLook): HTMLCanvasElement {
    const { canvas } = this.#screen;
    const { width, height } = size;
    if (this.#enlarged?.width === width && this.#enlarged.height === height) return canvas;
    const large = enlarge(this.#colour(colours), this.#size, size, kernel);
    this.#screen.fill(corners === null ? large : pinCorners(large, size, corners), size);
    this.#enlarged = size;
    return canvas;
  }

  #colour(colours: Uint8Array | null): Uint8Array {
    const { picture } = this;
    if (colours === null) return picture;
    mixPictures({ before: picture, after: picture, mix: 0 }, colours, this.#coloured);
    return this.#coloured;
  }
}
