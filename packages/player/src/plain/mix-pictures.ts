/** Two pictures in bytes and how far the moment lies between them: 0 is `before`, 1 is `after`. */
export interface ByteMoment {
  /** RGB, or luma in all three, [height, width, 3] */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly mix: number;
}

/**
 * Two pictures mixed, then step 4 of the look: what the shader `COLOUR` does on the GPU, in bytes.
 *
 * @param palette of luma pictures, [256, 3]; where the mix falls between two rows it goes straight. `null`
 *   for pictures in colour.
 * @param into RGB, [height, width, 3]
 */
export function mixPictures(
  { before, after, mix }: ByteMoment,
  palette: Uint8Array | null,
  into: Uint8Array,
): void {
  if (palette === null) {
    for (let i = 0; i < before.length; i++) {
      into[i] = Math.floor(before[i]! + mix * (after[i]! - before[i]!) + 0.5);
    }
    return;
  }
  for (let pixel = 0; pixel < before.length; pixel += 3) {
    const luma = before[pixel]! + mix * (after[pixel]! - before[pixel]!);
    const row = Math.floor(luma);
    const next = Math.min(255, row + 1);
    for (let channel = 0; channel < 3; channel++) {
      const lower = palette[row * 3 + channel]!;
      const upper = palette[next * 3 + channel]!;
      into[pixel + channel] = Math.floor(lower + (luma - row) * (upper - lower) + 0.5);
    }
  }
}
