/** The back ends that training knows. */
export type BackendName = 'tensorflow' | 'webgpu' | 'wasm';

/** What tfjs computes on from now on. */
export interface ChosenBackend {
  readonly name: BackendName;
  readonly device: 'cpu' | 'gpu';
  /** One line: what was chosen and, where it is slow, that it is. */
  readonly description: string;
  /** What decides about the last bits of a result, for `run.json`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A back end that is there; `use` makes tfjs compute on it. */
export interface Candidate {
  readonly backend: ChosenBackend;
  readonly use: () => Promise<void>;
}

/** Why a back end can't be had, and what to do about it. */
export interface Missing {
  readonly reason: string;
  readonly remedy: string;
}

/** Looks for one back end. */
export type BackendProbe = (options: BackendOptions) => Promise<Candidate | Missing>;

export interface BackendOptions {
  /** Takes a WebGPU adapter that is a program, too: for checks, far too slow for training. */
  readonly softwareAdapter?: boolean;
  /** Threads of native TensorFlow; its results' last bits depend on them. Default: one a core. */
  readonly threads?: number;
}
