import type { RadialSpectrum } from '../measure/power-spectrum.ts';
import type { ReconstructionJudgement } from './evaluate-reconstructions.ts';
import type { Distances, Judgement, Scale } from './evaluate-samples.ts';
import type { CrossingFigures, ImaginationFigures } from './imagination-figures.ts';
import type { NoSoundFigures, SoundFigures } from './sound-figures.ts';
import type { LatentUnit } from './unit-information.ts';

/** How pictures of one origin are spread, beside the footage's. */
export interface OriginFigures {
  readonly origin: string;
  /** On 48 principal components of the pixels, to the footage; `null` where its frames are gone. */
  readonly frechet: number | null;
  /** Fine detail over that of the footage's frames; where they are gone, of the footage as painted. */
  readonly sharpness: number;
  /** To the nearest frame of the footage, as it was filmed; `null` where the frames are gone. */
  readonly toFrames: Distances | null;
}

/** Journeys of one kind of travel, judged in their middle third. */
export interface TravelFigures {
  readonly kind: string;
  /** `null` where there is no scale to judge by. */
  readonly judgement: Judgement | null;
  /** To the nearest frame of the footage as the network paints it. */
  readonly toPainted: Distances;
  /** The same to the frames as they were filmed; `null` where they are gone. */
  readonly toFrames: Distances | null;
}

/** `study.json`. Distances are root mean square differences of a value, in % of full brightness. */
export interface StudyFigures {
  readonly format: 'phosphene-study';
  readonly version: 1;
  readonly bundle: { readonly name: string; readonly sha256: string };
  readonly training: { readonly preset: string; readonly steps: number; readonly images: number };
  /** What could not be studied, and what to type for it. */
  readonly missing: { readonly reason: string; readonly remedy: string } | null;
  readonly reconstructions: Omit<ReconstructionJudgement, 'shown'> | null;
  /** What the bundle remembers of its last evaluation in training. */
  readonly remembered: Readonly<Record<string, number>> | null;
  readonly origins: readonly OriginFigures[];
  readonly sampleSpectrum: RadialSpectrum;
  /** `null` where neither held-out frames nor moments give one. */
  readonly scale: Scale | null;
  /** Samples to the nearest frame of the footage, as the network paints both. */
  readonly samples: Distances;
  readonly judgement: Judgement | null;
  /** Frames to the nearest filmed one of another moment; `null` where the frames are gone. */
  readonly momentsAsFilmed: Distances | null;
  readonly travels: readonly TravelFigures[];
  /** At 0, ¼, ½, ¾ and 1; `null` where the footage has no two moments. */
  readonly imagination: readonly ImaginationFigures[] | null;
  /** Journeys between frames that have little in common; `null` as of the imagination. */
  readonly crossings: readonly CrossingFigures[] | null;
  readonly sound: SoundFigures | NoSoundFigures;
  readonly map: { readonly varianceShown: number };
  /** Shares of the codes' variance along their principal directions. */
  readonly directions: readonly number[];
  readonly units: readonly LatentUnit[];
  readonly activeUnits: number;
  /** nats */
  readonly divergence: number;
}
