/** Activations that can be fused with a convolution in a graph model. */
export type Activation = 'linear' | 'relu' | 'elu' | 'sigmoid';

/**
 * One layer of a network, as data: what is trained and what is exported are two readings of the same list.
 * Images are NHWC. Every layer that has weights has a name, unique in its network.
 */
export type Layer =
  | { kind: 'dense'; name: string; units: number; activation: Activation }
  | {
      kind: 'conv';
      name: string;
      filters: number;
      kernel: number;
      stride: 1 | 2;
      activation: Activation;
    }
  /** Transposed convolution: the original's upsampling. */
  | {
      kind: 'conv-transpose';
      name: string;
      filters: number;
      kernel: number;
      stride: 2;
      activation: Activation;
    }
  /** Doubles height and width: a convolution to four times the filters, rearranged (1609.05158). */
  | { kind: 'shuffle-up'; name: string; filters: number; kernel: number; activation: Activation }
  /** Doubles height and width by repetition, then convolves. */
  | { kind: 'resize-up'; name: string; filters: number; kernel: number; activation: Activation }
  /** x + scale-free branch(x): two convolutions of the input's width (1512.03385, without normalisation). */
  | { kind: 'residual'; name: string; kernel: number; activation: Activation }
  /** Values divided by their root mean square, of each pixel (1710.10196) or of the picture (1910.07467); no weights. */
  | { kind: 'normalise'; each: 'pixel' | 'picture' }
  /** The maximum of blocks of `rows` × `columns` values, which divide the grid; no weights. */
  | { kind: 'max-pool'; rows: number; columns: number }
  /** [B, H, W, C] → [B, 2C] or [B, 2WC]: the mean and the maximum over the grid or its rows, side by side; no weights. */
  | { kind: 'pool'; over: 'grid' | 'rows' }
  /** [B, H, W, C] → [B, H, W, 2C]: each row beside its difference to the row before; no weights. */
  | { kind: 'changes' }
  /** [B, H, W, C] → [B, units]: networks beside each other on the same input, whose outputs are joined. */
  | { kind: 'parallel'; branches: readonly (readonly Layer[])[] }
  | { kind: 'activation'; activation: Activation }
  | { kind: 'reshape'; shape: [number, number, number] }
  | { kind: 'flatten' };

/** A VAE as two lists of layers. */
export interface VaeArchitecture {
  readonly image: { readonly height: number; readonly width: number; readonly channels: 1 | 3 };
  readonly latentSize: number;
  /** Where latent units are of parts of the picture: the grid of them, row by row in the latent. */
  readonly parts?: { readonly rows: number; readonly columns: number };
  /** From [B, H, W, C] in 0…1 to μ and log σ² side by side, [B, 2Z]. */
  readonly encoder: readonly Layer[];
  /** From [B, Z] to logits [B, H, W, C]; the picture is their sigmoid. */
  readonly decoder: readonly Layer[];
  /** A patch discriminator, from [B, H, W, C] to logits of patches [B, h, w, 1]; absent where training uses none. */
  readonly discriminator?: readonly Layer[];
  /** How weights begin: `he` (with ICNR for shuffles), or the original's truncated normal of 0.1. */
  readonly start: 'he' | 'original';
}
