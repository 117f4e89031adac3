import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decoderGraphModel, type GraphModelFiles } from '@phosphene/model/graph-model';
import { initialWeights, measureLayers, type VaeArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { writeFileAtomic } from '@phosphene/model/files';
import { architectureFor, PRESETS } from '@phosphene/trainer';
import { decoderToOnnx } from '../onnx/decoder-to-onnx.ts';

/** One preset's decoder, written for both sides, in a folder. */
export interface DecodeTask {
  readonly name: string;
  readonly folder: string;
  readonly architecture: VaeArchitecture;
  readonly graph: GraphModelFiles;
  readonly onnx: Uint8Array;
  /** [count, Z] */
  readonly latents: Float32Array;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

/** Sides in pixels that the presets are made for. */
export const PRESET_SIDES = { sketch: 64, stage: 128, film: 256 } as const;
export type PresetName = keyof typeof PRESET_SIDES;

/** Latents that all sides are given in turn. */
export const LATENTS = 16;

/** Writes a preset's decoder with random weights as `model.json` with its shards and as `decoder.onnx`. */
export async function writeDecodeTask(
  folder: string,
  preset: PresetName,
  side: number,
  seed: number,
): Promise<DecodeTask> {
  const image = { width: side, height: side, channels: 3 } as const;
  const architecture = architectureFor(PRESETS[preset], image);
  const weights = initialWeights(architecture, seed);
  const graph = decoderGraphModel(architecture, weights, 'float32');
  const onnx = decoderToOnnx(architecture, weights);
  const { parameters, multiplyAdds } = measureLayers(architecture.decoder, [
    architecture.latentSize,
  ]);
  const random = new RandomStream(seed, 0x646c);
  const latents = Float32Array.from({ length: LATENTS * architecture.latentSize }, () =>
    random.normal(),
  );
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, 'model.json'), JSON.stringify(graph.model));
  for (const { path, bytes } of graph.shards) await writeFileAtomic(join(folder, path), bytes);
  await writeFileAtomic(join(folder, 'decoder.onnx'), onnx);
  const name = `${preset} ${side}²`;
  return { name, folder, architecture, graph, onnx, latents, parameters, multiplyAdds };
}
