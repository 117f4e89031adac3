import type { Oversight } from '@phosphene/model/progress';
import { readImages, spread } from '../frame-reader.ts';
import type { ImageShape } from '../measure/image-shape.ts';
import {
  finePower,
  powerSpectrum,
  radialSpectrum,
  type PowerSpectrum,
  type RadialSpectrum,
} from '../measure/power-spectrum.ts';
import { psnr } from '../measure/psnr.ts';
import { similarity } from '../measure/similarity.ts';
import type { Footage } from './open-footage.ts';
import { addSpectrum, type Painter } from './study-context.ts';

/** How true the pictures are that a bundle's decoder makes of frames. */
export interface ReconstructionJudgement {
  readonly frames: number;
  /** Whether the network had never seen them. */
  readonly heldOut: boolean;
  /** Means over the frames: dB, and 1 for equals. */
  readonly psnr: number;
  readonly ssim: number;
  /** Spectral power above 0.25 cycles a pixel over that of the frames. */
  readonly sharpness: number;
  readonly spectrum: { readonly real: RadialSpectrum; readonly painted: RadialSpectrum };
  /** Mean spectral power of the frames above 0.25 cycles a pixel. */
  readonly realFinePower: number;
  /** Frames spread over all, then the one that came out worst. */
  readonly shown: Uint32Array;
}

/** Frames that are judged at most, and read at once. */
const MOST = 2000;
const BATCH = 50;
const SHOWN = 9;

/** Encodes frames that training never saw (where there are none, some that it did) and paints them again. */
export async function evaluateReconstructions(
  footage: Footage,
  paint: Painter,
  shape: ImageShape,
  { onProgress, signal }: Oversight,
): Promise<ReconstructionJudgement> {
  const heldOut = footage.heldOut.length > 0;
  const frames = spread(heldOut ? footage.heldOut : footage.train, MOST);
  const sums = { psnr: 0, ssim: 0 };
  const means: Record<'real' | 'painted', PowerSpectrum | null> = { real: null, painted: null };
  let [worst, least] = [0, Infinity];
  for (let first = 0; first < frames.length; first += BATCH) {
    signal?.throwIfAborted();
    const part = frames.subarray(first, first + BATCH);
    const real = readImages(footage.dataset, part);
    const painted = await paint((await footage.encode(real)).means, part.length);
    const decibels = psnr(painted, real, shape);
    const alike = await similarity(painted, real, shape);
    for (let n = 0; n < part.length; n++) {
      sums.psnr += decibels[n]! / frames.length;
      sums.ssim += alike[n]! / frames.length;
      if (alike[n]! < least) [worst, least] = [part[n]!, alike[n]!];
    }
    const share = part.length / frames.length;
    means.real = addSpectrum(means.real, await powerSpectrum(real, shape), share);
    means.painted = addSpectrum(means.painted, await powerSpectrum(painted, shape), share);
    onProgress?.({
      stage: 'judge',
      done: first + part.length,
      total: frames.length,
      unit: 'frames',
    });
  }
  const [real, painted] = [means.real!, means.painted!];
  const realFinePower = finePower(real);
  return {
    frames: frames.length,
    heldOut,
    ...sums,
    sharpness: realFinePower > 0 ? finePower(painted) / realFinePower : 1,
    spectrum: { real: radialSpectrum(real), painted: radialSpectrum(painted) },
    realFinePower,
    shown: Uint32Array.from([...spread(frames, SHOWN), worst]),
  };
}
