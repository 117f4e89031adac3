import * as v from 'valibot';
import { LEVELLINGS } from '../audio/levelled-window.ts';
import { HashedFile } from '../json/check-json.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Pixels of a picture's side: more than any decoder paints. */
const Side = v.pipe(Count, v.maxValue(8192));
/** As `latents.bin` counts them. */
const MOST_LABELS = 0xffff;

/**
 * `phosphene.json`, the heart of a bundle: what goes to the venue. Beside it lie the decoder as a tfjs
 * graph model (`model.json` and its shards), `latents.bin`, `mixture.bin`, `paths.bin`,
 * `poster.png`, in `listener/` the ears, and in `encoder/` the encoder, two more graph models.
 */
export const BundleManifest = v.pipe(
  v.object({
    format: v.literal('phosphene-bundle'),
    version: v.literal(1),
    name: v.string(),
    /** What the decoder paints: pixels, and 3 channels (RGB) or 1 (luma), display-encoded, 0…1. */
    image: v.object({ width: Side, height: Side, channels: v.picklist([1, 3]) }),
    /** The dimension Z of the latent space. */
    latentSize: Count,
    /** Where latent units are of parts of the picture: the grid of them, row by row in the latent. */
    parts: v.optional(v.object({ rows: Count, columns: Count })),
    /** Names of the labels, in the order that `latents.bin` counts them. */
    labels: v.pipe(v.array(v.string()), v.maxLength(MOST_LABELS)),
    /** Graph input `latent` [B, Z], output `image` [B, H, W, C]. */
    decoder: v.object({
      topology: HashedFile,
      weights: v.pipe(v.array(HashedFile), v.minLength(1)),
      input: v.literal('latent'),
      output: v.literal('image'),
      precision: v.picklist(['float32', 'float16', 'uint8']),
      parameters: Count,
      /** For one image. */
      multiplyAdds: Count,
    }),
    /**
     * In `encoder/`, for photos: graph input `image` [B, H, W, C] in 0…1, output `posterior` [B, 2 · Z], μ and then log σ².
     * Bundles that were exported without `--encoder` lack it.
     */
    encoder: v.optional(
      v.object({
        topology: HashedFile,
        weights: v.pipe(v.array(HashedFile), v.minLength(1)),
        input: v.literal('image'),
        output: v.literal('posterior'),
        precision: v.picklist(['float32', 'float16']),
        parameters: Count,
        /** For one image. */
        multiplyAdds: Count,
        /** Largest absolute difference of a value from the trainer's, on frames of the footage. */
        exportError: v.number(),
      }),
    ),
    /**
     * Posteriors of footage frames, little-endian, one block after the other: means float32
     * [count, Z], scales (standard deviations) float32 [count, Z], labels uint16 [count].
     */
    latents: v.object({ file: HashedFile, count: Count }),
    /** `mixture.bin`: Gaussians fitted to those posteriors. Bundles of before there was one lack it. */
    mixture: v.optional(v.object({ file: HashedFile, components: Count })),
    /** `paths.bin`: a graph over those posteriors, for journeys. Bundles of before there was one lack it. */
    paths: v.optional(v.object({ file: HashedFile, nodes: Count, edges: Count })),
    /**
     * Graph input `sound` [B, rows, features.bands, 1], output `heard` [B, components + 1 + components · Z], which
     * `readHearing` takes apart. Bundles of silent footage lack it.
     */
    listener: v.optional(
      v.object({
        topology: HashedFile,
        weights: v.pipe(v.array(HashedFile), v.minLength(1)),
        input: v.literal('sound'),
        output: v.literal('heard'),
        /** How sound becomes log-mel rows. */
        features: v.object({ sampleRate: Count, bands: Count, hop: Count, window: Count }),
        /** Of a window. */
        rows: Count,
        levelling: v.picklist(LEVELLINGS),
        /** One for each label. */
        components: Count,
        parameters: Count,
        /** For one window. */
        multiplyAdds: Count,
        /** Largest absolute difference of a value from the trainer's. */
        exportError: v.number(),
        heldOut: v.nullable(v.record(v.string(), v.number())),
        /**
         * From a picture's latent [B, Z] to its sound: a coarse window [B, rows · bands], of the same levelling. Ears of
         * before there was one lack it.
         */
        soundDecoder: v.optional(
          v.object({
            topology: HashedFile,
            weights: v.pipe(v.array(HashedFile), v.minLength(1)),
            input: v.literal('latent'),
            output: v.literal('window'),
            rows: Count,
            bands: Count,
            exportError: v.number(),
          }),
        ),
      }),
    ),
    poster: HashedFile,
    /** For luma models, the palette that the stage starts with; `null` paints RGB as it is. */
    palette: v.nullable(v.string()),
    training: v.object({
      preset: v.string(),
      steps: Count,
      images: Count,
      backend: v.string(),
      seed: v.number(),
      /** Largest absolute difference of the exported decoder from the trainer's, on real latents. */
      exportError: v.number(),
      heldOut: v.nullable(v.record(v.string(), v.number())),
      /**
       * Folders that it was made from, relative to the bundle's own, for a study on the machine where it was made; they
       * don't travel with it.
       */
      source: v.optional(v.object({ run: v.string(), dataset: v.string() })),
    }),
    footage: v.object({ licence: v.nullable(v.string()), credit: v.nullable(v.string()) }),
  }),
  v.forward(
    v.check(
      ({ parts, latentSize }) =>
        parts === undefined || latentSize % (parts.rows * parts.columns) === 0,
      'must be a grid whose cells share out the latent evenly',
    ),
    ['parts'],
  ),
);
export type BundleManifest = v.InferOutput<typeof BundleManifest>;

/** The posteriors of `latents.bin`, as views on its bytes. */
export interface LatentCodes {
  /** The dimension Z. */
  readonly size: number;
  readonly count: number;
  /** [count, Z], row by row. */
  readonly means: Float32Array;
  /** Standard deviations, [count, Z]. */
  readonly scales: Float32Array;
  /** [count], indices into the bundle's labels. */
  readonly labels: Uint16Array;
}

/** Bytes of `latents.bin` for this many codes of this size. */
export function latentCodesByteLength(count: number, size: number): number {
  return count * (size * 8 + 2);
}

/**
 * Reads `latents.bin`. The buffer must begin at the file's first byte.
 *
 * @throws {RangeError} when the length is not that of `count` codes of `size`, or a value is NaN or infinite
 */
export function parseLatentCodes(buffer: ArrayBuffer, count: number, size: number): LatentCodes {
  const expected = latentCodesByteLength(count, size);
  if (buffer.byteLength !== expected) {
    throw new RangeError(`latents.bin has ${buffer.byteLength} bytes where ${expected} are due`);
  }
  const block = count * size;
  if (!new Float32Array(buffer, 0, 2 * block).every(Number.isFinite)) {
    throw new RangeError('latents.bin has values that are no numbers');
  }
  return {
    size,
    count,
    means: new Float32Array(buffer, 0, block),
    scales: new Float32Array(buffer, block * 4, block),
    labels: new Uint16Array(buffer, block * 8, count),
  };
}

/** Writes codes in the layout of `latents.bin`. */
export function packLatentCodes(codes: LatentCodes): Uint8Array {
  const bytes = new Uint8Array(latentCodesByteLength(codes.count, codes.size));
  const block = codes.count * codes.size;
  new Float32Array(bytes.buffer, 0, block).set(codes.means);
  new Float32Array(bytes.buffer, block * 4, block).set(codes.scales);
  new Uint16Array(bytes.buffer, block * 8, codes.count).set(codes.labels);
  return bytes;
}
