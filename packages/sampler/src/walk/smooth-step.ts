/** A soft start and end: 3u² − 2u³. @param u 0…1 */
export function smoothStep(u: number): number {
  return u * u * (3 - 2 * u);
}
