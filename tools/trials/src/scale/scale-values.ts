/** Seconds and counts by name. */
export type ScaleValues = Readonly<Record<string, number>>;
