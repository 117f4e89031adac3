import type { Look } from '../../look/look.ts';
import { createFramePainter, type FramePainter } from '../../look/paint-frame.ts';
import type { ReplayedPicture, TakeMoment } from '../../take/replay-take.ts';
import type { PictureDecoder } from '../open-decoder.ts';

/** Decodes and paints what a film's frames show. */
export class MomentPainter {
  readonly #decoder: PictureDecoder;
  readonly #image: { readonly width: number; readonly height: number; readonly channels: 1 | 3 };
  /** The last look and its painter: looks change seldom. */
  #look: Look | null = null;
  #painter: FramePainter | null = null;

  constructor(
    decoder: PictureDecoder,
    image: { readonly width: number; readonly height: number; readonly channels: 1 | 3 },
  ) {
    this.#decoder = decoder;
    this.#image = image;
  }

  /** @returns RGB bytes, [moments, height, width, 3] */
  async paint(moments: readonly TakeMoment[]): Promise<Uint8Array> {
    const bytes = await this.#decode(moments);
    const covers = moments.flatMap(({ over }) => (over === null ? [] : [over]));
    const covering = covers.length === 0 ? null : await this.#decode(covers);
    const length = bytes.length / moments.length;
    let cover = 0;
    moments.forEach(({ over, black }, n) => {
      const frame = bytes.subarray(n * length, (n + 1) * length);
      if (over !== null) {
        mix(frame, covering!.subarray(cover * length, (cover + 1) * length), over.share);
        cover++;
      }
      if (black > 0) for (let i = 0; i < length; i++) frame[i] = frame[i]! * (1 - black) + 0.5;
    });
    return bytes;
  }

  async #decode(pictures: readonly ReplayedPicture[]): Promise<Uint8Array> {
    const { width, height, channels } = this.#image;
    const size = pictures[0]!.latent.length;
    const latents = new Float32Array(pictures.length * size);
    pictures.forEach(({ latent }, n) => latents.set(latent, n * size));
    const decoded = await this.#decoder.decode(latents, pictures.length);
    const pixels = width * height;
    const bytes = new Uint8Array(pictures.length * pixels * 3);
    pictures.forEach(({ look }, n) => {
      const picture = decoded.subarray(n * pixels * channels, (n + 1) * pixels * channels);
      this.#painterOf(look).paint(picture, bytes.subarray(n * pixels * 3, (n + 1) * pixels * 3));
    });
    return bytes;
  }

  #painterOf(look: Look): FramePainter {
    if (look !== this.#look || this.#painter === null) {
      this.#painter = createFramePainter(look, this.#image.channels);
      this.#look = look;
    }
    return this.#painter;
  }
}

function mix(into: Uint8Array, other: Uint8Array, share: number): void {
  for (let i = 0; i < into.length; i++) into[i] = into[i]! + share * (other[i]! - into[i]!) + 0.5;
}
