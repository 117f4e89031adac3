import type { RandomStream } from '@phosphene/model/random';

/** Damages a file's bytes. @returns another buffer */
export type Damage = (bytes: Buffer, random: RandomStream) => Buffer;

/** Damage as disks, cards and transfers do it, without a look at what the bytes mean. */
export const BYTE_DAMAGE: Readonly<Record<string, Damage>> = {
  truncated: (bytes, random) => bytes.subarray(0, random.integer(bytes.length)),
  'flipped bytes': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + random.integer(64); count > 0; count--) {
      const at = random.integer(copy.length);
      copy[at] = copy[at]! ^ (1 + random.integer(255));
    }
    return copy;
  },
  'zeroed range': (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.from(bytes).fill(0, from, to);
  },
  'noise in a range': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const [from, to] = range(bytes, random);
    for (let at = from; at < to; at++) copy[at] = random.integer(256);
    return copy;
  },
  'range cut out': (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'range twice': (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'something behind it': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(1 + random.integer(1 << 16), random.integer(256))]),
  'beginning lost': (bytes, random) => bytes.subarray(1 + random.integer(bytes.length >> 1)),
};

/** A range of up to a quarter of the file. */
function range(bytes: Buffer, random: RandomStream): [from: number, to: number] {
  const from = random.integer(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.integer(bytes.length >> 2))];
}
