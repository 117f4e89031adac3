import { PhospheneError } from '../errors/phosphene-error.ts';
import type { Layer, VaeArchitecture } from './layer.ts';

type ImageSize = VaeArchitecture['image'];
type Grid = Pick<ImageSize, 'height' | 'width'>;

const ACTIVATION = 'elu';

/** What may be chosen of a residual VAE beside its sizes. */
export interface ResidualChoices {
  readonly upsampling: 'shuffle' | 'resize';
  /** After each convolution that halves or doubles the grid, but for the last. */
  readonly normalisation: 'none' | 'pixel' | 'picture';
  /** `whole`: every latent unit is of the whole picture. `parts`: each cell of the smallest grid has units of its own. */
  readonly latent: 'whole' | 'parts';
  /** Whether it has a patch discriminator for training. */
  readonly withDiscriminator: boolean;
}

/**
 * A residual encoder and a decoder that grows by pixel shuffles, from 4 × 4 (or what the picture's sides
 * leave over) to full size. Widths count from the smallest grid to the largest; the last shuffle paints.
 *
 * @param widths one for each doubling
 * @param latentSize Z; a latent of parts holds the cells of the smallest grid row by row, each with as many units
 * @throws {PhospheneError} when the sides can't be halved once for each width, or Z not divided among the cells
 */
export function residualVae(
  image: ImageSize,
  latentSize: number,
  widths: readonly number[],
  {
    upsampling = 'shuffle',
    normalisation = 'none',
    latent = 'whole',
    withDiscriminator = false,
  }: Partial<ResidualChoices> = {},
): VaeArchitecture {
  const factor = 2 ** widths.length;
  if (image.height % factor !== 0 || image.width % factor !== 0) {
    throw new PhospheneError(
      `A picture of ${image.width}×${image.height} can't be halved ${widths.length} times.`,
      {
        remedy: `Ingest at a size whose sides are multiples of ${factor}, or pass other --widths.`,
      },
    );
  }
  const activation = ACTIVATION;
  const upKind = upsampling === 'shuffle' ? 'shuffle-up' : 'resize-up';
  const grid = { height: image.height / factor, width: image.width / factor };
  const smallest = widths[0]!;
  const normalised: Layer[] =
    normalisation === 'none' ? [] : [{ kind: 'normalise', each: normalisation }];

  const encoder: Layer[] = [];
  [...widths].reverse().forEach((filters, level) => {
    const name = `encoder/${level}`;
    encoder.push({ kind: 'conv', name, filters, kernel: 3, stride: 2, activation }, ...normalised);
    if (level > 0)
      encoder.push({ kind: 'residual', name: `${name}/residual`, kernel: 3, activation });
  });
  const bottleneck =
    latent === 'parts'
      ? partsBottleneck(grid, latentSize, smallest)
      : wholeBottleneck(grid, latentSize, smallest);
  encoder.push(...bottleneck.encoder);
  const decoder: Layer[] = [...bottleneck.decoder];
  widths.forEach((_, level) => {
    const name = `decoder/${level}`;
    const next = widths[level + 1];
    if (level > 0)
      decoder.push({ kind: 'residual', name: `${name}/residual`, kernel: 3, activation });
    if (next === undefined) {
      const painting = { filters: image.channels, kernel: 3, activation: 'linear' } as const;
      decoder.push({ kind: upKind, name, ...painting });
    } else {
      decoder.push({ kind: upKind, name, filters: next, kernel: 3, activation }, ...normalised);
    }
  });
  const vae: VaeArchitecture = {
    ...{ image, latentSize, encoder, decoder, start: 'he' },
    ...(latent === 'parts' && { parts: { rows: grid.height, columns: grid.width } }),
  };
  return withDiscriminator ? { ...vae, discriminator: patchDiscriminator() } : vae;
}

interface Bottleneck {
  /** From the smallest grid to [B, 2Z]. */
  readonly encoder: readonly Layer[];
  /** From [B, Z] to the smallest grid. */
  readonly decoder: readonly Layer[];
}

function wholeBottleneck(grid: Grid, latentSize: number, filters: number): Bottleneck {
  const { height, width } = grid;
  return {
    encoder: [
      { kind: 'flatten' },
      { kind: 'dense', name: 'encoder/posterior', units: 2 * latentSize, activation: 'linear' },
    ],
    decoder: [
      {
        kind: 'dense',
        name: 'decoder/ground',
        units: height * width * filters,
        activation: ACTIVATION,
      },
      { kind: 'reshape', shape: [height, width, filters] },
    ],
  };
}

/** Convolutions in place of dense layers: what is read and painted of a cell's units is near the cell. */
function partsBottleneck(grid: Grid, latentSize: number, filters: number): Bottleneck {
  const cells = grid.height * grid.width;
  const units = latentSize / cells;
  if (!Number.isInteger(units)) {
    throw new PhospheneError(`A latent of ${latentSize} can't be divided among ${cells} parts.`, {
      remedy: `Pass a --latent-size that is a multiple of ${cells}.`,
    });
  }
  const reading = (name: string): Layer[] => [
    { kind: 'conv', name, filters: units, kernel: 3, stride: 1, activation: 'linear' },
    { kind: 'flatten' },
  ];
  const ground = { filters, kernel: 3, stride: 1, activation: ACTIVATION } as const;
  return {
    encoder: [
      { kind: 'parallel', branches: [reading('encoder/mean'), reading('encoder/variance')] },
    ],
    decoder: [
      { kind: 'reshape', shape: [grid.height, grid.width, units] },
      { kind: 'conv', name: 'decoder/ground', ...ground },
    ],
  };
}

/** Sees patches of 31 pixels, one for each 8 × 8; small, because it is trained beside everything else. */
function patchDiscriminator(): Layer[] {
  const down = [32, 64, 96].map((filters, level): Layer => {
    const name = `discriminator/${level}`;
    return { kind: 'conv', name, filters, kernel: 3, stride: 2, activation: 'elu' };
  });
  const verdict = { filters: 1, kernel: 3, stride: 1, activation: 'linear' } as const;
  return [...down, { kind: 'conv', name: 'discriminator/verdict', ...verdict }];
}

/**
 * The network of the original's code (github.com/Nemzy/video_generator, conv_vae.py): two 5×5 convolutions of
 * stride 2 with 16 and 32 filters, a dense layer on both sides, two transposed convolutions back to logits.
 */
export function originalVae(image: ImageSize, latentSize = 10): VaeArchitecture {
  if (image.height % 4 !== 0 || image.width % 4 !== 0) {
    throw new PhospheneError(`A picture of ${image.width}×${image.height} can't be halved twice.`, {
      remedy: 'Ingest at a size whose sides are multiples of 4.',
    });
  }
  const [height, width] = [image.height / 4, image.width / 4];
  const down = { kind: 'conv', kernel: 5, stride: 2, activation: 'relu' } as const;
  const up = { kind: 'conv-transpose', kernel: 5, stride: 2 } as const;
  return {
    image,
    latentSize,
    encoder: [
      { ...down, name: 'encoder/conv1', filters: 16 },
      { ...down, name: 'encoder/conv2', filters: 32 },
      { kind: 'flatten' },
      { kind: 'dense', name: 'encoder/posterior', units: 2 * latentSize, activation: 'linear' },
    ],
    decoder: [
      { kind: 'dense', name: 'decoder/ground', units: height * width * 32, activation: 'relu' },
      { kind: 'reshape', shape: [height, width, 32] },
      { ...up, name: 'decoder/deconv1', filters: 16, activation: 'relu' },
      { ...up, name: 'decoder/deconv2', filters: image.channels, activation: 'linear' },
    ],
    start: 'original',
  };
}
