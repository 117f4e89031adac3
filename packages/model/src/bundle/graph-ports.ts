import type { BundleManifest } from './bundle-manifest.ts';
import type { GraphPort } from './check-graph.ts';

/** What goes into a graph model of a bundle, and what comes out. */
export interface GraphPorts {
  readonly input: GraphPort;
  readonly output: GraphPort;
}

export function decoderPorts({ image, latentSize, decoder }: BundleManifest): GraphPorts {
  return {
    input: { name: decoder.input, shape: [latentSize] },
    output: { name: decoder.output, shape: [image.height, image.width, image.channels] },
  };
}

export function encoderPorts(
  { image, latentSize }: BundleManifest,
  { input, output }: NonNullable<BundleManifest['encoder']>,
): GraphPorts {
  return {
    input: { name: input, shape: [image.height, image.width, image.channels] },
    output: { name: output, shape: [2 * latentSize] },
  };
}

export function listenerPorts(
  { latentSize }: BundleManifest,
  { input, output, rows, features, components }: NonNullable<BundleManifest['listener']>,
): GraphPorts {
  return {
    input: { name: input, shape: [rows, features.bands, 1] },
    output: { name: output, shape: [components + 1 + components * latentSize] },
  };
}

export function soundDecoderPorts(
  { latentSize }: BundleManifest,
  {
    input,
    output,
    rows,
    bands,
  }: NonNullable<NonNullable<BundleManifest['listener']>['soundDecoder']>,
): GraphPorts {
  return {
    input: { name: input, shape: [latentSize] },
    output: { name: output, shape: [rows * bands] },
  };
}
