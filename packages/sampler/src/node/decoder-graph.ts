import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { tensor2d, tidy, type io, type Tensor } from '@tensorflow/tfjs-core';
import { nativeCpu, NativeFunction, type NodeBackend } from '@phosphene/model/native-graph';

/** How a decoder's input and output are called in its graph. */
export interface DecoderNames {
  readonly input: string;
  readonly output: string;
}

/**
 * A decoder as a tfjs graph model, run on whatever back end is the current one. On native TensorFlow's CPU it is one
 * graph of TensorFlow's for each number of pictures at once, its weights constants: at one picture that takes a third
 * of the time that tfjs's operations do one by one.
 */
export class DecoderGraph {
  readonly #artifacts: io.ModelArtifacts;
  readonly #names: DecoderNames;
  readonly #model: GraphModel;
  readonly #onNote: (line: string) => void;
  /** By number of pictures; `null` once one could not be made. */
  #graphs: Map<number, NativeFunction> | null = new Map();

  private constructor(
    artifacts: io.ModelArtifacts,
    names: DecoderNames,
    model: GraphModel,
    onNote: (line: string) => void,
  ) {
    this.#artifacts = artifacts;
    this.#names = names;
    this.#model = model;
    this.#onNote = onNote;
  }

  /** @throws where tfjs can't read it */
  static async open(
    artifacts: io.ModelArtifacts,
    names: DecoderNames,
    onNote: (line: string) => void = () => undefined,
  ): Promise<DecoderGraph> {
    return new DecoderGraph(artifacts, names, await read(artifacts), onNote);
  }

  /**
   * @param latents [count, Z]
   * @returns pictures [count, H, W, C]; the caller disposes them
   */
  async paint(latents: Float32Array, count: number): Promise<Tensor> {
    const latent = tensor2d(latents, [count, latents.length / count]);
    try {
      const graph = await this.#graphFor(count, latent);
      if (graph !== null) return graph.run([latent])[0]!;
      return execute(this.#model, this.#names, latent);
    } finally {
      latent.dispose();
    }
  }

  dispose(): void {
    this.#model.dispose();
    this.#graphs?.forEach((graph) => graph.dispose());
    this.#graphs = null;
  }

  async #graphFor(count: number, latent: Tensor): Promise<NativeFunction | null> {
    const backend = nativeCpu();
    if (backend === null || this.#graphs === null) return null;
    const known = this.#graphs.get(count);
    if (known !== undefined) return known;
    try {
      const made = await this.#record(backend, latent);
      this.#graphs.set(count, made);
      return made;
    } catch (error) {
      const why = (error as Error).message.split('\n')[0];
      this.#onNote(`The decoder can't be made one graph (${why}); it paints bit by bit, slower.`);
      this.#graphs = null;
      return null;
    }
  }

  /** Weights become constants where TensorFlow has not seen them yet: each recording has its own. */
  async #record(backend: NodeBackend, latent: Tensor): Promise<NativeFunction> {
    const fresh = await read(this.#artifacts);
    try {
      return NativeFunction.record(backend, [latent], () => [execute(fresh, this.#names, latent)]);
    } finally {
      fresh.dispose();
    }
  }
}

function read(artifacts: io.ModelArtifacts): Promise<GraphModel> {
  return loadGraphModel({ load: async () => artifacts });
}

function execute(model: GraphModel, { input, output }: DecoderNames, latent: Tensor): Tensor {
  return tidy(() => {
    const painted = model.predict({ [input]: latent }) as Tensor | Record<string, Tensor>;
    return 'dataId' in painted ? (painted as Tensor) : painted[output]!;
  });
}
