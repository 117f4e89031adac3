import { RandomStream } from '@phosphene/model/random';
import { codeMeans } from '../export/code-means.ts';
import { readImages, spread } from '../frame-reader.ts';
import { frechetDistance } from '../measure/frechet-distance.ts';
import { nearestDistances } from '../measure/nearest-distances.ts';
import { finePower, radialSpectrum } from '../measure/power-spectrum.ts';
import { fitPrincipalComponents, projectOnComponents } from '../measure/principal-components.ts';
import { evaluateDistances, measureScale, summarise } from './evaluate-samples.ts';
import { nearestFrames } from './nearest-frames.ts';
import type { Footage } from './open-footage.ts';
import {
  comparison,
  surveyLatents,
  surveyPictures,
  type StudyContext,
  type Survey,
} from './study-context.ts';
import type { OriginFigures, StudyFigures } from './study-figures.ts';

/** The footage as the network paints it, to compare with. */
export interface PaintedFootage extends Survey {
  /** Numbers of the codes. */
  readonly codes: Uint32Array;
}

/** A sample, and the picture of the footage that is nearest to it. */
export interface SamplePair {
  readonly sample: number;
  /** A frame of the data set, or where that is gone a code of the bundle. */
  readonly nearest: number;
  /** In % of full brightness. */
  readonly distance: number;
}

/** What came of the samples. */
export interface SampleStudy {
  readonly figures: Pick<
    StudyFigures,
    'origins' | 'sampleSpectrum' | 'scale' | 'samples' | 'judgement' | 'momentsAsFilmed'
  >;
  /** From the nearest to the farthest. */
  readonly pairs: readonly SamplePair[];
}

const SAMPLES = 600;
const PAINTED = 1500;
const FRAMES = 2000;
const MOMENTS = 400;
const COMPONENTS = 48;
const PAIRS = 8;
const PRIOR_STREAM = 0x7072696f;
/** Seconds from which on two frames of a clip are two moments. */
const MOMENT = 1;
/** Where times aren't known: codes to either side that are of one moment. */
const MOMENT_CODES = 12;

/** Paints codes of the footage, spread over all. */
export async function paintFootage(context: StudyContext, most = PAINTED): Promise<PaintedFootage> {
  const { codes } = context.bundle;
  const all = Uint32Array.from({ length: codes.count }, (_, code) => code);
  const chosen = spread(all, most);
  const survey = await surveyLatents(context, codeMeans(codes, chosen), 'footage');
  return { ...survey, codes: chosen };
}

/**
 * Paints samples and asks how sharp they are, how they are spread, and what they are nearest to.
 *
 * @param anchors as the walk draws them, [count, Z]
 * @param psnr of frames that it paints again, dB, where it is known
 */
export async function studySamples(
  context: StudyContext,
  anchors: (count: number) => Float32Array,
  footage: PaintedFootage,
  psnr: number | null,
): Promise<SampleStudy> {
  const { bundle, oversight } = context;
  const { image, latentSize, training } = bundle.manifest;
  const { values } = comparison(image);
  const random = new RandomStream(training.seed, PRIOR_STREAM);
  const noise = Float32Array.from({ length: SAMPLES * latentSize }, () => random.normal());
  const samples = await surveyLatents(context, anchors(SAMPLES), 'samples');
  const prior = await surveyLatents(context, noise, 'prior');

  const toPainted = await nearestDistances(samples.compared, footage.compared, values);
  const moments = await nearestDistances(
    footage.compared,
    footage.compared,
    values,
    sameMoment(context.footage, footage.codes),
  );
  const near = summarise(toPainted.distances, values)!;
  const scale = measureScale(summarise(moments.distances, values), psnr);

  const filmed = context.footage && (await compareWithFrames(context, context.footage, samples));
  const found = filmed?.samples ?? toPainted;
  const order = Array.from(found.distances.keys()).sort(
    (a, b) => found.distances[a]! - found.distances[b]!,
  );
  const pairs = Array.from({ length: PAIRS }, (_, n) => {
    const sample = order[Math.round((n * (order.length - 1)) / (PAIRS - 1))]!;
    return {
      sample,
      nearest: filmed === null ? footage.codes[found.indices[sample]!]! : found.indices[sample]!,
      distance: (100 * found.distances[sample]!) / Math.sqrt(values),
    };
  });

  const sharpest = filmed?.real ?? footage;
  const components =
    filmed && (await fitPrincipalComponents(filmed.real.compared, values, COMPONENTS));
  const project = async ({ compared }: Survey): Promise<Float32Array> =>
    projectOnComponents(components!, compared);
  const real = filmed && (await project(filmed.real));
  const axes = components?.variances.length ?? 0;
  const origin = async (
    name: string,
    survey: Survey,
    toFrames: OriginFigures['toFrames'],
  ): Promise<OriginFigures> => ({
    origin: name,
    frechet: real && frechetDistance(await project(survey), real, axes),
    sharpness: finePower(survey.spectrum) / Math.max(finePower(sharpest.spectrum), 1e-12),
    toFrames,
  });
  oversight.signal?.throwIfAborted();
  return {
    figures: {
      origins: [
        await origin('footage', footage, null),
        await origin('samples', samples, filmed && summarise(filmed.samples.distances, values)),
        await origin('prior', prior, null),
      ],
      sampleSpectrum: radialSpectrum(samples.spectrum),
      scale,
      samples: near,
      judgement: scale && evaluateDistances(near, scale),
      momentsAsFilmed: filmed && summarise(filmed.moments, values),
    },
    pairs,
  };
}

interface FilmedComparison {
  readonly real: Survey;
  readonly samples: { readonly distances: Float32Array; readonly indices: Uint32Array };
  readonly moments: Float32Array;
}

/** Samples, and frames of other moments, beside all frames that were learnt from. */
async function compareWithFrames(
  { bundle, oversight }: StudyContext,
  footage: Footage,
  samples: Survey,
): Promise<FilmedComparison> {
  const { image } = bundle.manifest;
  const { values } = comparison(image);
  const chosen = spread(footage.train, FRAMES);
  const real = await surveyPictures(
    image,
    chosen.length,
    (first, count) => readImages(footage.dataset, chosen.subarray(first, first + count)),
    'frames',
    oversight,
  );
  const places = spread(
    Uint32Array.from(chosen, (_, place) => place),
    MOMENTS,
  );
  const queries = new Float32Array(samples.compared.length + places.length * values);
  queries.set(samples.compared);
  places.forEach((place, n) => {
    const row = real.compared.subarray(place * values, (place + 1) * values);
    queries.set(row, samples.compared.length + n * values);
  });
  const count = samples.compared.length / values;
  const { times, clips } = footage;
  const found = await nearestFrames(
    queries,
    footage,
    footage.train,
    image,
    (query, frame) => {
      if (query < count) return false;
      const own = chosen[places[query - count]!]!;
      return clips[own] === clips[frame] && Math.abs(times[own]! - times[frame]!) < MOMENT;
    },
    oversight,
  );
  return {
    real,
    samples: {
      distances: found.distances.slice(0, count),
      indices: found.indices.slice(0, count),
    },
    moments: found.distances.slice(count),
  };
}

/** Whether two of the chosen codes are of one moment of the footage. */
export function sameMoment(
  footage: Footage | null,
  codes: Uint32Array,
): (a: number, b: number) => boolean {
  if (footage === null) {
    return (a, b) => Math.abs(codes[a]! - codes[b]!) <= MOMENT_CODES;
  }
  const { ofCodes, times, clips } = footage;
  const frames = codes.map((code) => ofCodes[code]!);
  return (a, b) =>
    clips[frames[a]!] === clips[frames[b]!] &&
    Math.abs(times[frames[a]!]! - times[frames[b]!]!) < MOMENT;
}
