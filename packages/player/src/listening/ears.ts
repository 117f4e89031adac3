import { SoundWindows, type SoundWindow } from '@phosphene/model/audio';
import { heardMoment, type HeardMoment } from '@phosphene/sampler';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { StageListener } from '../bundle/open-bundle.ts';
import { startWasm } from '../decoding/start-wasm.ts';
import { wasmFiles } from '../decoding/wasm-files.ts';

/** A window that waits to be heard. */
export interface WaitingWindow {
  readonly window: SoundWindow;
  /** [rows, bands], levelled. */
  readonly values: Float32Array;
}

/** A bundle's listener on tfjs's wasm back end, which is this thread's alone. */
export class Ears {
  readonly #listener: StageListener['manifest'];
  readonly #latentSize: number;
  readonly #model: GraphModel;
  readonly #windows: SoundWindows;

  private constructor({ manifest }: StageListener, latentSize: number, model: GraphModel) {
    const { rows, features, levelling } = manifest;
    this.#listener = manifest;
    this.#latentSize = latentSize;
    this.#model = model;
    this.#windows = new SoundWindows(rows, features.bands, levelling);
  }

  /** @throws {Error} where wasm can't run */
  static async open(listener: StageListener, latentSize: number): Promise<Ears> {
    await startWasm(1, wasmFiles);
    const model = await loadGraphModel(tf.io.fromMemory(listener.graph));
    const ears = new Ears(listener, latentSize, model);
    // The first time takes longer.
    const { rows, features } = listener.manifest;
    const silence = new Float32Array(rows * features.bands);
    ears.hear([{ window: { row: 0, loudness: 0, onset: 0, beat: null }, values: silence }]);
    return ears;
  }

  /** @param rows [n, bands], the next ones; `onWindow` is called with each window that is due */
  push(rows: Float32Array, onWindow: (window: WaitingWindow) => void): void {
    const { bands } = this.#listener.features;
    for (let at = 0; at < rows.length; at += bands) {
      this.#windows.push(rows.subarray(at, at + bands), (window, values) =>
        onWindow({ window, values: values.slice() }),
      );
    }
  }

  /** Hears windows at once. */
  hear(waiting: readonly WaitingWindow[]): HeardMoment[] {
    const { rows, features, input, output, components } = this.#listener;
    const count = waiting.length;
    const values = new Float32Array(count * rows * features.bands);
    waiting.forEach((one, n) => values.set(one.values, n * rows * features.bands));
    const heard = tf.tidy(() => {
      const sound = tf.tensor(values, [count, rows, features.bands, 1]);
      return (this.#model.execute({ [input]: sound }, output) as tf.Tensor2D).dataSync<'float32'>();
    });
    const size = heard.length / count;
    return waiting.map(({ window }, n) =>
      heardMoment(
        { components, latentSize: this.#latentSize },
        window,
        heard.slice(n * size, (n + 1) * size),
        features.sampleRate / features.hop,
      ),
    );
  }

  get tensors(): number {
    return tf.memory().numTensors;
  }
}
