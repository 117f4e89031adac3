import { ENCODINGS, type Encoding } from './control-map.ts';

/** Messages from which an encoding is told. */
const FEWEST_MESSAGES = 3;

/** A slow turn makes small steps. */
const LARGEST_SLOW_STEP = 3;

/**
 * By how many steps a relative encoder was turned, −64…64; to the right is positive.
 *
 * @param byte 0…127
 */
export function decodeSteps(encoding: Encoding, byte: number): number {
  if (encoding === 'twos-complement') return byte < 64 ? byte : byte - 128;
  if (encoding === 'binary-offset') return byte - 64;
  return byte < 64 ? byte : 64 - byte;
}

/**
 * The encoding of a control from its first messages, `null` for one that sends its position. A position never repeats,
 * steps do. Where two encodings fit, as for 65 (one to the right, or one to the left), it was turned to the right first.
 *
 * @param bytes 0…127, in the order of their coming
 */
export function guessEncoding(bytes: readonly number[]): Encoding | null {
  const repeats = bytes.some((byte, index) => index > 0 && byte === bytes[index - 1]);
  if (bytes.length < FEWEST_MESSAGES || !repeats) return null;
  const fitting = ENCODINGS.find((encoding) =>
    bytes.every((byte) => {
      const size = Math.abs(decodeSteps(encoding, byte));
      return size > 0 && size <= LARGEST_SLOW_STEP;
    }),
  );
  return fitting ?? null;
}
