import { joined } from '../../joined.ts';
import { codeMeans } from '../../export/code-means.ts';
import { readImages } from '../../frame-reader.ts';
import type { PrincipalComponents } from '../../measure/principal-components.ts';
import type { LatentMap } from '../latent-map.ts';
import type { StudyContext } from '../study-context.ts';
import type { SamplePair } from '../study-samples.ts';
import type { SoundExample } from '../study-sound.ts';
import { IMAGINED } from '../study-imagination.ts';
import { STRIP, type TravelStrips } from '../study-travels.ts';
import { alongComponent, alongUnit, typicalCodes } from '../traverse-latents.ts';
import type { LatentUnit } from '../unit-information.ts';
import { gatherSoundPictures, type SoundPictures } from './gather-sound-pictures.ts';
import { pictureGrid, type PictureGrid } from './picture-grid.ts';

/** The pictures of a study's page. */
export interface StudyPictures {
  /** All of them. */
  readonly grids: readonly PictureGrid[];
  /** Frames over what the network makes of them, ten columns; the last is the worst of all. */
  readonly frames: PictureGrid | null;
  readonly samples: PictureGrid;
  /** Samples, and below each what is nearest to it. */
  readonly nearest: PictureGrid;
  readonly pairs: readonly SamplePair[];
  readonly mapped: PictureGrid;
  readonly map: LatentMap;
  /** What a code is coloured by on the map, [count]: its label, or where there is one its tenth of the footage. */
  readonly groups: Uint16Array;
  /** A row each. */
  readonly directions: PictureGrid;
  readonly units: PictureGrid;
  readonly travels: readonly { readonly kind: string; readonly grid: PictureGrid }[];
  /** A row for each mark of the imagination. */
  readonly imagined: PictureGrid | null;
  readonly sound: SoundPictures | null;
}

/** What the pictures are taken from. */
export interface PictureSources {
  /** Frames of the data set. */
  readonly shown: Uint32Array | null;
  readonly anchors: (count: number) => Float32Array;
  readonly pairs: readonly SamplePair[];
  readonly map: LatentMap;
  readonly components: PrincipalComponents;
  readonly units: readonly LatentUnit[];
  readonly travels: readonly TravelStrips[];
  readonly imagined: readonly Float32Array[] | null;
  readonly sound: readonly SoundExample[] | null;
}

const SAMPLES = 36;
const STEPS = 11;
const DIRECTIONS = 6;
const UNITS = 6;
/** Places that the one is chosen from at which directions show most. */
const TYPICAL = 24;
/** Parts of the footage that have colours of their own where there is but one label. */
export const PARTS = 10;

/** Paints what a page shows. */
export async function gatherPictures(
  { bundle, paint, footage, oversight }: StudyContext,
  sources: PictureSources,
): Promise<StudyPictures> {
  const { codes, manifest } = bundle;
  const { image, latentSize: size } = manifest;
  const { shown, anchors, pairs, map, components, units } = sources;
  let done = 0;
  const painted = async (latents: Float32Array): Promise<Float32Array> => {
    oversight.signal?.throwIfAborted();
    oversight.onProgress?.({ stage: 'page', done: done++, total: null, unit: 'sheets' });
    return paint(latents, latents.length / size);
  };
  const grid = (name: string, pictures: Float32Array, most?: number): Promise<PictureGrid> =>
    pictureGrid(`${name}.png`, pictures, image, most);
  const real = (frames: Uint32Array): Float32Array => readImages(footage!.dataset, frames);

  const row = (sample: number): Float32Array =>
    anchors(sample + 1).subarray(sample * size, (sample + 1) * size);
  const chosen = Uint32Array.from(pairs, ({ nearest }) => nearest);
  const frames = shown && real(shown);
  const typical = typicalCodes(codes, components.mean, TYPICAL);
  const fullest = mostVaried(await painted(typical), typical.length / size);
  const start = typical.slice(fullest * size, (fullest + 1) * size);
  const count = Math.min(DIRECTIONS, components.variances.length);
  const along = Array.from({ length: count }, (_, k) =>
    alongComponent(start, components, k, STEPS),
  );
  const strongest = units.slice(0, UNITS).map((unit) => alongUnit(start, unit, STEPS));

  const pictures = {
    frames:
      frames &&
      (await grid(
        'frames',
        joined([frames, await painted((await footage!.encode(frames)).means)]),
        shown!.length,
      )),
    samples: await grid('samples', await painted(anchors(SAMPLES))),
    nearest: await grid(
      'nearest',
      joined([
        await painted(joined(pairs.map(({ sample }) => row(sample)))),
        footage === null ? await painted(codeMeans(codes, chosen)) : real(chosen),
      ]),
      pairs.length,
    ),
    mapped: await grid('map', await painted(codeMeans(codes, map.pictured))),
    directions: await grid('directions', await painted(joined(along)), STEPS),
    units: await grid('units', await painted(joined(strongest)), STEPS),
  };
  const travels = await Promise.all(
    sources.travels.map(async ({ kind, strips }) => ({
      kind,
      grid: await grid(`travel-${kind}`, joined(strips), STRIP),
    })),
  );
  const imagined =
    sources.imagined && (await grid('imagination', joined(sources.imagined), IMAGINED));
  const sound =
    sources.sound && (await gatherSoundPictures(sources.sound, manifest, real, painted));
  const grids = [
    ...Object.values(pictures).filter((one) => one !== null),
    ...travels.map((travel) => travel.grid),
    ...(imagined === null ? [] : [imagined]),
    ...(sound?.grids ?? []),
  ];
  const single = manifest.labels.length < 2;
  const groups = codes.labels.map((label, code) =>
    single ? Math.floor((code * PARTS) / codes.count) : label,
  );
  return { ...pictures, grids, pairs, map, groups, travels, imagined, sound };
}

/** Which of some pictures differs most within itself: a blank page shows no direction. */
function mostVaried(pictures: Float32Array, count: number): number {
  const size = pictures.length / count;
  let [fullest, most] = [0, -1];
  for (let n = 0; n < count; n++) {
    const one = pictures.subarray(n * size, (n + 1) * size);
    const mean = one.reduce((sum, value) => sum + value, 0) / size;
    const variance = one.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    if (variance > most) [fullest, most] = [n, variance];
  }
  return fullest;
}
