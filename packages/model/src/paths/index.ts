export { evenSteps } from './even-steps.ts';
export {
  packPaths,
  parsePaths,
  pathsLength,
  speedMapLength,
  type FootagePaths,
} from './footage-paths.ts';
export { interpolateRows } from './interpolate-rows.ts';
export { decodedLength, type LatentPath } from './latent-path.ts';
export { PathPlanner } from './path-planner.ts';
export { type ResidualLengths } from './residual-lengths.ts';
export { segmentLengths } from './segment-lengths.ts';
export { ShortestPathSearch, type PathGraph } from './shortest-path-search.ts';
export { SpeedMap } from './speed-map.ts';
