export { enlarge, KERNELS, type SeparableKernelName } from './look/enlarge.ts';
export type { PictureSize } from './look/picture-size.ts';
export { alongEdgesSize, beginsAlongEdges } from './look/enlarge-along-edges.ts';
export {
  KERNEL_NAMES,
  Look,
  lookWithPalette,
  NEUTRAL_LOOK,
  PALETTE_NAMES,
  type KernelName,
  type PaletteName,
} from './look/look.ts';
export { firstBrokenPicture } from './look/first-broken-picture.ts';
export { createFramePainter, type FramePainter } from './look/paint-frame.ts';
export { paletteTable } from './look/palette-table.ts';
export { colourTable, NEUTRAL_GRADE } from './look/grade-table.ts';
export {
  Corners,
  isConvex,
  MIRROR_KINDS,
  WHOLE_PICTURE,
  type Grade,
  type MirrorKind,
  type Trails,
} from './look/effect-settings.ts';
export {
  displacementField,
  isNeutralDisplacement,
  type DisplacementField,
} from './look/displace-picture.ts';
export { grainNoise, type GrainNoise } from './look/grain-picture.ts';
export { lightenTrail, trailMotion, trailTicks, type TrailMotion } from './look/light-trails.ts';
export type { LookMoment } from './look/look-moment.ts';
export { mirroring, type Mirroring } from './look/mirror-picture.ts';
export { pinCorners, pinning, type Pinning } from './look/pin-corners.ts';
export type { Pixels } from './look/resample.ts';
export {
  bendPicture,
  enlargeForWork,
  finishPicture,
  isWorked,
  workingSize,
  type WorkedLook,
} from './look/work-picture.ts';
export { scoreFromQuery, scoreToQuery } from './score-url.ts';
export {
  ANCHOR_KINDS,
  DIRECTIONS,
  LINGERING_DIRECTIONS,
  ONSET_RESPONSES,
  parseScore,
  Score,
  type ScoreInput,
  type Travel,
  WAITS,
} from './score.ts';
export { decodeLatent, encodeLatent } from './latent-text.ts';
export {
  parseTake,
  takeLine,
  type Take,
  type TakeBundle,
  type TakeEvent,
  type TakeHeader,
} from './take/take.ts';
export { heardAt, type HeardSpan } from './take/heard-span.ts';
export {
  replayTake,
  type ReplayedPicture,
  type SeenPicture,
  type TakeMoment,
  type TakeReplay,
  type TrailPlace,
} from './take/replay-take.ts';
export { crossfadedLatent, crossfadeWalks, type Crossfade } from './walk/crossfade-walks.ts';
export { Cue, parseSetList, SetList } from './set-list.ts';
export { correspondingPosition } from './walk/corresponding-position.ts';
export { isNeutral, Steering, type SteerValues } from './steering/steering.ts';
export { steerWalk } from './steering/steer-walk.ts';
export { type PrincipalDirections } from './steering/principal-directions.ts';
export { createWalk, type Walk } from './walk/create-walk.ts';
export { describeWalk } from './walk/describe-walk.ts';
export { dwellSeconds } from './walk/dwell-seconds.ts';
export { planJourney, type Journey } from './walk/journey.ts';
export { anchorSource } from './walk/anchor-source.ts';
export {
  applyImagination,
  MARKS,
  strengthsAt,
  USUAL_MARK,
  type AppliedImagination,
  type Strengths,
} from './walk/imagination.ts';
export { applyFactor, footageDirections } from './walk/footage-directions.ts';
export { createHearingWalk, type HearingWalk } from './listening/hearing-walk.ts';
export { walkByEar, walkFromLatents } from './listening/walk-by-ear.ts';
export { heardMoment, type HeardMoment } from './listening/heard-moment.ts';
export { beatInBarAt, lastOf, nextOf, type BeatGrid, type TempoSource } from './tempo/beat-grid.ts';
export { TempoClock } from './tempo/tempo-clock.ts';
export { latentSpaceFrom, type LatentSpace } from './walk/latent-space.ts';
export { sampleCrossings, type Crossings } from './walk/sample-crossings.ts';
export { sampleWalk } from './walk/sample-walk.ts';
export { memoryProcess, type MemoryProcess } from './walk/lingering.ts';
export { type Segment } from './walk/timeline.ts';
export { resolveTravel, type ResolvedTravel } from './walk/travel/resolve-travel.ts';
