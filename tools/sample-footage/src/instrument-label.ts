/** The six instruments of the original, as the labels of their folders. */
export const instrumentLabels = [
  'fretless-bass',
  'mandolin',
  'ukulele',
  'cornet-muted',
  'trumpet',
  'snare-and-ride',
] as const;

export type InstrumentLabel = (typeof instrumentLabels)[number];

/** A stable number per label, so that the chance of one never depends on which others are made. */
export function labelNumber(label: InstrumentLabel): number {
  return instrumentLabels.indexOf(label);
}
