import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { openDataset } from '@phosphene/dataset';
import { type LatentCodes } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { applyLayers, encode, type VaeArchitecture } from '@phosphene/model/network';
import { type FootagePaths } from '@phosphene/model/paths';
import { openBundle } from '@phosphene/model/bundle-folder';
import {
  architectureFor,
  CheckpointStore,
  picturePainter,
  readRunManifest,
  shrunkFrames,
  TrainingState,
  type PicturePainter,
} from '@phosphene/trainer';

/** A bundle with paths, the network that it came from, and the footage. */
export interface PathsRun {
  readonly paths: FootagePaths;
  readonly codes: LatentCodes;
  readonly image: VaeArchitecture['image'];
  readonly painter: PicturePainter;
  /** Real frames as the painter paints, [frames, D]. */
  readonly frames: Float32Array;
  /** Posterior means [count, Z] and features [count, F] of pictures [count, D]. */
  look(rows: Float32Array): Promise<{ means: Float32Array; features: Float32Array }>;
  close(): void;
}

/** Real frames that journeys are held against, at most. */
const FRAMES = 6000;
const BATCH = 64;

/** @throws {PhospheneError} when the three don't belong together, or the bundle has no paths */
export async function openPathsRun(
  bundleFolder: string,
  runFolder: string,
  datasetFolder: string | undefined,
): Promise<PathsRun> {
  const { paths, codes, manifest } = await openBundle(bundleFolder);
  if (paths === null) {
    throw new PhospheneError(`${bundleFolder} has no paths (paths.bin).`, {
      remedy: 'Export the bundle again from its run.',
    });
  }
  const run = await readRunManifest(runFolder);
  if (run === null) {
    throw new PhospheneError(`${runFolder} holds no training.`, {
      remedy: 'Name the run that the bundle was exported from with --run.',
    });
  }
  const checkpoint = await new CheckpointStore(runFolder).read(manifest.training.steps);
  const architecture = architectureFor(run.options, run.image);
  const state = TrainingState.restore(architecture, checkpoint.step, checkpoint.values);
  const weights = state.named('average');
  const painter = picturePainter(architecture, weights);
  const dataset = await openDataset(datasetFolder ?? join(run.dataset.folder));
  const count = Math.min(FRAMES, dataset.frameCount);
  const chosen = Uint32Array.from({ length: count }, (_, n) =>
    Math.floor((n * dataset.frameCount) / count),
  );
  const frames = await shrunkFrames(dataset, architecture.image, painter, chosen);
  const { height, width, channels } = architecture.image;

  async function look(
    rows: Float32Array,
  ): Promise<{ means: Float32Array; features: Float32Array }> {
    const total = rows.length / painter.values;
    const means = new Float32Array(total * architecture.latentSize);
    let features = new Float32Array(0);
    for (let first = 0; first < total; first += BATCH) {
      const part = Math.min(BATCH, total - first);
      const found = tf.tidy(() => {
        const some = rows.slice(first * painter.values, (first + part) * painter.values);
        const small = [part, height / painter.shrink, width / painter.shrink, channels] as const;
        const shown = tf.tensor4d(some, [...small]);
        const pictures =
          painter.shrink === 1 ? shown : tf.image.resizeBilinear(shown, [height, width]);
        const { mean } = encode(architecture, weights, pictures);
        return [mean, applyLayers(architecture.encoder.slice(0, -1), weights, pictures)] as const;
      });
      const [mean, feature] = await Promise.all(found.map((tensor) => tensor.data()));
      tf.dispose([...found]);
      if (first === 0) features = new Float32Array((feature!.length / part) * total);
      means.set(mean as Float32Array, first * architecture.latentSize);
      features.set(feature as Float32Array, (first * feature!.length) / part);
    }
    return { means, features };
  }
  return {
    paths,
    codes,
    image: architecture.image,
    painter,
    frames,
    look,
    close() {
      state.dispose();
      dataset.close();
    },
  };
}
