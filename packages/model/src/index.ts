export {
  BundleManifest,
  latentCodesByteLength,
  packLatentCodes,
  parseLatentCodes,
  type LatentCodes,
} from './bundle-manifest.ts';
export { checkJson, HashedFile, InnerPath, Sha256 } from './check-json.ts';
export { PhospheneError } from './phosphene-error.ts';
export { philox } from './random/philox.ts';
export { RandomStream } from './random/random-stream.ts';
