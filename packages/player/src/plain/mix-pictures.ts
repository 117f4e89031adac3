/** Two pictures in bytes and how far the moment lies between them: 0 is `before`, 1 is `after`. */
export interface ByteMoment {
  /** RGB, or luma in all three, [height, width, 3] */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly mix: number;
}

/**
 * Two pictures mixed, then steps 4 and 5 of the look: what the shader `colour.glsl` does on the GPU, in bytes. Where the
 * mix falls between two rows of the table it goes straight.
 *
 * @param table `colourTable`, [256, 3]
 * @param into RGB, [height, width, 3]
 */
export function mixPictures(
  { before, after, mix }: ByteMoment,
  table: Uint8Array | null,
  into: Uint8Array,
): void {
  // Nothing is below zero here, so that storing in a byte cuts off what is beyond the point.
  if (table === null) {
    for (let i = 0; i < before.length; i++) {
      into[i] = before[i]! + mix * (after[i]! - before[i]!) + 0.5;
    }
    return;
  }
  for (let channel = 0; channel < 3; channel++) {
    for (let i = channel; i < before.length; i += 3) {
      // The three of a pixel of luma are alike.
      const value = before[i]! + mix * (after[i]! - before[i]!);
      const row = Math.floor(value);
      const lower = table[row * 3 + channel]!;
      const upper = table[Math.min(255, row + 1) * 3 + channel]!;
      into[i] = lower + (value - row) * (upper - lower) + 0.5;
    }
  }
}
