/** Red, green, blue in 0…255, display-encoded. */
export type Colour = readonly [number, number, number];

/** The three values that a rounded body shows under one lamp. */
export interface Tone {
  readonly lit: Colour;
  readonly body: Colour;
  readonly shade: Colour;
}

export function css([r, g, b]: Colour, alpha = 1): string {
  return `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${alpha.toFixed(4)})`;
}

export function mix(a: Colour, b: Colour, amount: number): Colour {
  return [
    a[0] + (b[0] - a[0]) * amount,
    a[1] + (b[1] - a[1]) * amount,
    a[2] + (b[2] - a[2]) * amount,
  ];
}

/** A tone from the colour of the thing: warm in the light, cool and deep in the shade. */
export function toneOf(body: Colour, depth = 0.72): Tone {
  return {
    lit: mix(body, [255, 232, 190], 0.5),
    body,
    shade: mix(body, [18, 12, 34], depth),
  };
}
