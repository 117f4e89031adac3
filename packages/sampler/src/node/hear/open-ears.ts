import { readHearing, type Hearing } from '@phosphene/model/audio';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { BundleGraph } from '../bundle-graph.ts';
import { graphArtifacts } from '../open-decoder.ts';

/** A bundle's listener. Runs on whatever tfjs back end is the current one. */
export interface Ears {
  /**
   * The listener's output for windows that `levelWindow` made.
   *
   * @param windows [count, rows, bands]
   * @returns [count, components + 1 + components · Z], a row a window
   */
  hear(windows: Float32Array, count: number): Promise<Float32Array[]>;
  /** The same, taken apart. */
  read(windows: Float32Array, count: number): Promise<Hearing[]>;
  dispose(): void;
}

/** @throws {PhospheneError} when the bundle has no ears, or they can't be used */
export async function openEars(bundle: Bundle): Promise<Ears> {
  const { listener, latentSize } = bundle.manifest;
  if (listener === undefined || bundle.listener === null) throw deaf(bundle);
  const { input, output, rows, features, components } = listener;
  const artifacts = graphArtifacts(bundle.listener, `${bundle.folder}/${listener.topology.path}`);
  const shape = [rows, features.bands, 1];
  const graph = await BundleGraph.open(artifacts, { input, output, shape });
  async function hear(windows: Float32Array, count: number): Promise<Float32Array[]> {
    const heard = await graph.run(windows, count);
    const values = (await heard.data()) as Float32Array;
    heard.dispose();
    const size = values.length / count;
    return Array.from({ length: count }, (_, n) => values.slice(n * size, (n + 1) * size));
  }
  return {
    hear,
    async read(windows, count) {
      const heard = await hear(windows, count);
      return heard.map((row) => readHearing({ components, latentSize }, row));
    },
    dispose: () => graph.dispose(),
  };
}

function deaf({ folder }: Bundle): PhospheneError {
  return new PhospheneError(`${folder}: this bundle has no ears.`, {
    remedy:
      'Add them: phosphene train --listen-only RUN, then phosphene export RUN; the footage needs sound.',
    exitCode: 2,
  });
}
