import type { io } from '@tensorflow/tfjs-core';
import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle, StoredGraph } from '@phosphene/model/bundle-folder';
import * as v from 'valibot';
import { firstBrokenPicture } from '../look/first-broken-picture.ts';
import { BundleGraph } from './bundle-graph.ts';

/** Paints latents. Runs on whatever tfjs back end is the current one. */
export interface PictureDecoder {
  /**
   * @param latents [count, Z]
   * @returns pictures, [count, height, width, channels], 0…1
   * @throws {PhospheneError} when they are not of the manifest's shape, or a value is NaN or infinite
   */
  decode(latents: Float32Array, count: number): Promise<Float32Array>;
  dispose(): void;
}

const GraphModelJson = v.looseObject({
  modelTopology: v.looseObject({ node: v.array(v.unknown()) }),
  signature: v.optional(v.looseObject({})),
  weightsManifest: v.array(
    v.looseObject({ weights: v.array(v.looseObject({ name: v.string() })) }),
  ),
});

/**
 * Loads a bundle's decoder from memory.
 *
 * @param onNote called where it can only be run slowly
 * @throws {PhospheneError} when it is no graph model, or does not paint what the manifest says
 */
export async function openDecoder(
  bundle: Bundle,
  onNote?: (line: string) => void,
): Promise<PictureDecoder> {
  const { image, decoder } = bundle.manifest;
  const subject = `${bundle.folder}/${decoder.topology.path}`;
  const artifacts = graphArtifacts(bundle.decoder, subject);
  const graph = await BundleGraph.open(artifacts, decoder, onNote).catch((cause: unknown) => {
    throw unusable(subject, (cause as Error).message, cause);
  });
  const perImage = image.width * image.height * image.channels;

  async function decode(latents: Float32Array, count: number): Promise<Float32Array> {
    const pictures = await graph.run(latents, count);
    try {
      const values = (await pictures.data()) as Float32Array;
      if (values.length !== count * perImage) {
        const due = `${image.width}×${image.height}, ${image.channels} channels`;
        throw unusable(subject, `it paints [${pictures.shape.join(', ')}], not ${due}`, undefined);
      }
      if (firstBrokenPicture(values, perImage) !== null) {
        throw unusable(subject, 'it paints values that are no numbers', undefined);
      }
      return values;
    } finally {
      pictures.dispose();
    }
  }
  return { decode, dispose: () => graph.dispose() };
}

/**
 * A graph model as tfjs takes it from memory.
 *
 * @param subject its file, for the message
 * @throws {PhospheneError} when it is no graph model
 */
export function graphArtifacts(
  { topology, weights }: StoredGraph,
  subject: string,
): io.ModelArtifacts {
  const parsed = v.safeParse(GraphModelJson, JSON.parse(topology));
  if (!parsed.success) throw unusable(subject, 'it is not a tfjs graph model', undefined);
  const { modelTopology, signature, weightsManifest } = parsed.output;
  return {
    modelTopology,
    ...(signature !== undefined && { signature }),
    weightSpecs: weightsManifest.flatMap(
      (group) => group.weights as unknown as io.WeightsManifestEntry[],
    ),
    weightData: weights,
  };
}

function unusable(subject: string, reason: string, cause: unknown): PhospheneError {
  return new PhospheneError(`${subject}: the decoder can't be used: ${reason}.`, {
    remedy: 'Export the bundle again.',
    cause,
  });
}
