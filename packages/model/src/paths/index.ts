export { evenSteps, segmentLengths } from './even-steps.ts';
export {
  packPaths,
  parsePaths,
  pathsLength,
  speedMapLength,
  type FootagePaths,
} from './footage-paths.ts';
export { placesOnRows } from './places-on-rows.ts';
export { PathFinder, type PathGraph } from './path-finder.ts';
export { SpeedMap } from './speed-map.ts';
export { WayFinder } from './way-finder.ts';
export { wayLength, type UnseenLengths, type Way } from './way.ts';
