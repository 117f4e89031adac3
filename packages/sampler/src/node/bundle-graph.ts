import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { tensor, tidy, type io, type Tensor } from '@tensorflow/tfjs-core';
import { nativeCpu, NativeFunction, type NodeBackend } from '@phosphene/model/native-graph';

/** What goes into a graph model, and what its input and output are called. */
export interface GraphPorts {
  readonly input: string;
  readonly output: string;
  /** Of one input, without the batch: [Z] by what is given where it is left out. */
  readonly shape?: readonly number[];
}

/**
 * A bundle's decoder or listener as a tfjs graph model, run on whatever back end is the current one. On native
 * TensorFlow's CPU it is one graph of TensorFlow's for each number of inputs at once, its weights constants: at one
 * picture that takes a third of the time that tfjs's operations do one by one.
 */
export class BundleGraph {
  readonly #artifacts: io.ModelArtifacts;
  readonly #ports: GraphPorts;
  readonly #model: GraphModel;
  readonly #onNote: (line: string) => void;
  /** By number of pictures; `null` once one could not be made. */
  #graphs: Map<number, NativeFunction> | null = new Map();

  private constructor(
    artifacts: io.ModelArtifacts,
    ports: GraphPorts,
    model: GraphModel,
    onNote: (line: string) => void,
  ) {
    this.#artifacts = artifacts;
    this.#ports = ports;
    this.#model = model;
    this.#onNote = onNote;
  }

  /** @throws where tfjs can't read it */
  static async open(
    artifacts: io.ModelArtifacts,
    ports: GraphPorts,
    onNote: (line: string) => void = () => undefined,
  ): Promise<BundleGraph> {
    return new BundleGraph(artifacts, ports, await read(artifacts), onNote);
  }

  /**
   * @param values [count, …shape], one input after the other
   * @returns of a decoder, pictures: [count, …]; the caller disposes it
   */
  async run(values: Float32Array, count: number): Promise<Tensor> {
    const shape = this.#ports.shape ?? [values.length / count];
    const inputs = tensor(values, [count, ...shape]);
    try {
      const graph = await this.#graphFor(count, inputs);
      if (graph !== null) return graph.run([inputs])[0]!;
      return execute(this.#model, this.#ports, inputs);
    } finally {
      inputs.dispose();
    }
  }

  dispose(): void {
    this.#model.dispose();
    this.#graphs?.forEach((graph) => graph.dispose());
    this.#graphs = null;
  }

  async #graphFor(count: number, inputs: Tensor): Promise<NativeFunction | null> {
    const backend = nativeCpu();
    if (backend === null || this.#graphs === null) return null;
    const known = this.#graphs.get(count);
    if (known !== undefined) return known;
    try {
      const made = await this.#record(backend, inputs);
      this.#graphs.set(count, made);
      return made;
    } catch (error) {
      const why = (error as Error).message.split('\n')[0];
      this.#onNote(
        `The ${this.#ports.output} can't be made one graph (${why}); it is computed bit by bit, slower.`,
      );
      this.#graphs = null;
      return null;
    }
  }

  /** Weights become constants where TensorFlow has not seen them yet: each recording has its own. */
  async #record(backend: NodeBackend, inputs: Tensor): Promise<NativeFunction> {
    const fresh = await read(this.#artifacts);
    try {
      return NativeFunction.record(backend, [inputs], () => [execute(fresh, this.#ports, inputs)]);
    } finally {
      fresh.dispose();
    }
  }
}

function read(artifacts: io.ModelArtifacts): Promise<GraphModel> {
  return loadGraphModel({ load: async () => artifacts });
}

function execute(model: GraphModel, { input, output }: GraphPorts, inputs: Tensor): Tensor {
  return tidy(() => {
    const painted = model.predict({ [input]: inputs }) as Tensor | Record<string, Tensor>;
    return 'dataId' in painted ? (painted as Tensor) : painted[output]!;
  });
}
