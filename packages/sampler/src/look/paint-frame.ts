import { colourTable, gradeBytes } from './grade-table.ts';
import type { Look } from './look.ts';

const clamp01 = (x: number): number => (x > 0 ? (x < 1 ? x : 1) : 0);

/** Steps 2 to 5 of the look, ready for many frames. */
export interface FramePainter {
  /**
   * @param image decoded pixels, [height, width, channels], channels last, 0…1
   * @param into RGB bytes, [height, width, 3]
   */
  paint(image: Float32Array, into: Uint8Array): void;
}

/**
 * Tone, bytes, palette and grade of a look on the CPU.
 *
 * `gamma` other than 1 calls Math.pow, whose last bit an engine may choose: a byte may differ by one there.
 *
 * @param look with its palette resolved (`lookWithPalette`)
 */
export function createFramePainter(look: Look, channels: 1 | 3): FramePainter {
  const { gain, gamma, saturation } = look;
  const exponent = 1 / gamma;
  const tone = (x: number): number => {
    const y = clamp01(gain * x);
    return gamma === 1 ? y : Math.pow(y, exponent);
  };
  const colours = colourTable(look, channels);
  if (channels === 1) {
    const table = colours!;
    return {
      paint(image, into) {
        for (let pixel = 0, out = 0; pixel < image.length; pixel++, out += 3) {
          const row = Math.floor(255 * tone(image[pixel]!) + 0.5) * 3;
          into[out] = table[row]!;
          into[out + 1] = table[row + 1]!;
          into[out + 2] = table[row + 2]!;
        }
      },
    };
  }
  return {
    paint(image, into) {
      for (let i = 0; i < image.length; i += 3) {
        let r = tone(image[i]!);
        let g = tone(image[i + 1]!);
        let b = tone(image[i + 2]!);
        if (saturation !== 1) {
          const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
          r = clamp01(luma + saturation * (r - luma));
          g = clamp01(luma + saturation * (g - luma));
          b = clamp01(luma + saturation * (b - luma));
        }
        into[i] = Math.floor(255 * r + 0.5);
        into[i + 1] = Math.floor(255 * g + 0.5);
        into[i + 2] = Math.floor(255 * b + 0.5);
      }
      if (colours !== null) gradeBytes(into.subarray(0, image.length), colours);
    },
  };
}
