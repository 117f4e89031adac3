/**
 * What M picture coordinates miss of a path's decoded length. Along one edge the missed parts add up, because they
 * point the same way. Those of successive edges are nearly at right angles, as random directions in thousands of
 * dimensions are.
 */
export interface ResidualLengths {
  /** Of the segment from each point to the next, [points − 1]. */
  readonly lengths: Float64Array;
  /** Which edge of the graph the segment belongs to, [points − 1]. */
  readonly edges: Int32Array;
}

/** Residual lengths of 0 on one edge: the coordinates miss nothing. */
export function noResidual(points: number): ResidualLengths {
  const segments = Math.max(0, points - 1);
  return { lengths: new Float64Array(segments), edges: new Int32Array(segments) };
}
