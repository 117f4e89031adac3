import type { HashedFile } from '../json/check-json.ts';
import type { BundleManifest } from './bundle-manifest.ts';

/** All files of a bundle beside its `phosphene.json`. */
export function bundleFiles(manifest: BundleManifest): HashedFile[] {
  const { decoder, encoder, listener, latents, mixture, paths, poster } = manifest;
  const graphs = [decoder, encoder, listener, listener?.soundDecoder];
  return [
    ...graphs.flatMap((graph) => (graph === undefined ? [] : [graph.topology, ...graph.weights])),
    latents.file,
    ...[mixture, paths].flatMap((part) => (part === undefined ? [] : [part.file])),
    poster,
  ];
}
