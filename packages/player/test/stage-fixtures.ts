import { createHash } from 'node:crypto';
import { packLatentCodes, type BundleManifest } from '@phosphene/model/bundle';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { decoderGraphModel, listenerGraphModel } from '@phosphene/model/graph-model';
import type { HashedFile } from '@phosphene/model/json';
import {
  initialValues,
  initialWeights,
  listenerArchitecture,
  listenerWeightSpecs,
  residualVae,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { createWalk, latentSpaceFrom, parseScore, type ScoreInput } from '@phosphene/sampler';
import { bundleFromMap, type BundleFiles } from '../src/bundle/bundle-files.ts';
import { openBundle, type StageBundle } from '../src/bundle/open-bundle.ts';
import { DecodedFrames, type FramePair } from '../src/display/decoded-frames.ts';
import type { Display } from '../src/display/display.ts';
import type { ShownMoment } from '../src/display/shown-moment.ts';
import { Meters } from '../src/playback/meters.ts';
import { StageSteering } from '../src/playback/stage-steering.ts';
import type { Playback, PlaybackListener } from '../src/playback/playback.ts';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The files of a valid bundle with random weights: 8 × 8 pixels, 4 latent units; with ears where they are asked for. */
export function bundleFiles(channels: 1 | 3 = 3, ears = false): Files {
  const files: Files = new Map();
  const put = (path: string, data: string | Uint8Array): HashedFile => {
    const bytes = new Uint8Array(typeof data === 'string' ? Buffer.from(data) : data);
    files.set(path, bytes);
    return {
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  };
  const image = { width: 8, height: 8, channels };
  const network = residualVae(image, 4, [6, 4]);
  const { model, shards } = decoderGraphModel(network, initialWeights(network, 3), 'float32');
  const random = new RandomStream(5);
  const count = 12;
  const codes = {
    size: 4,
    count,
    means: Float32Array.from({ length: count * 4 }, () => random.normal()),
    scales: new Float32Array(count * 4).fill(0.1),
    labels: Uint16Array.from({ length: count }, (_, frame) => frame % 2),
  };
  const manifest: BundleManifest = {
    format: 'phosphene-bundle',
    version: 1,
    name: 'fixture',
    image,
    latentSize: 4,
    labels: ['left', 'right'],
    decoder: {
      topology: put('model.json', JSON.stringify(model)),
      weights: shards.map(({ path, bytes }) => put(path, bytes)),
      input: 'latent',
      output: 'image',
      precision: 'float32',
      parameters: 1,
      multiplyAdds: 1,
    },
    latents: { file: put('latents.bin', packLatentCodes(codes)), count },
    ...(ears && { listener: putEars(put) }),
    poster: put('poster.png', 'a picture'),
    palette: channels === 1 ? 'inferno' : null,
    training: {
      ...{ preset: 'none', steps: 1, images: 1, backend: 'none', seed: 1 },
      ...{ exportError: 0, heldOut: null },
    },
    footage: { licence: null, credit: null },
  };
  put('phosphene.json', JSON.stringify(manifest));
  return files;
}

function putEars(
  put: (path: string, data: string | Uint8Array) => HashedFile,
): NonNullable<BundleManifest['listener']> {
  const ears = listenerArchitecture({
    ...{ rows: WINDOW_ROWS, bands: listenerFormat.bands, components: 2, latentSize: 4 },
  });
  const weights = initialValues(listenerWeightSpecs(ears), 'he', 3);
  const { model, shards } = listenerGraphModel(ears, weights, 'float32');
  return {
    topology: put('listener/model.json', JSON.stringify(model)),
    weights: shards.map(({ path, bytes }) => put(`listener/${path}`, bytes)),
    ...{ input: 'sound', output: 'heard', features: { ...listenerFormat }, rows: WINDOW_ROWS },
    ...{ levelling: 'mean', components: 2, parameters: 1, multiplyAdds: 1 },
    ...{ exportError: 0, heldOut: null },
  };
}

export function filesFrom(files: Files): BundleFiles {
  return bundleFromMap(
    'test',
    new Map([...files].map(([path, bytes]) => [path, async () => bytes])),
  );
}

/** A display that decodes when the test says so, and remembers what it was asked. */
export class TestDisplay implements Display {
  readonly canvas = {
    clientWidth: 100,
    clientHeight: 50,
    width: 0,
    height: 0,
  } as HTMLCanvasElement;
  readonly description = 'test';
  lost = false;
  /** Whether a decode gives a promise, as where frames are read back. */
  readonly byPromise: boolean;
  /** What was called, in order. */
  readonly calls: string[] = [];
  readonly shown: FramePair[] = [];
  #resolve: (() => void) | null = null;
  #done = false;

  constructor(byPromise = false) {
    this.byPromise = byPromise;
  }

  decode(): Promise<void> | undefined {
    this.calls.push('decode');
    this.#done = false;
    return this.byPromise ? new Promise((resolve) => (this.#resolve = resolve)) : undefined;
  }

  /** Ends the decode that is underway. */
  async finishDecode(): Promise<void> {
    this.#done = true;
    this.#resolve?.();
    await Promise.resolve();
  }

  decoded(): boolean {
    return this.#done;
  }

  forget(): void {
    this.calls.push('forget');
  }

  setLook(): void {
    this.calls.push('setLook');
  }

  resize(width: number, height: number): void {
    Object.assign(this.canvas, { width, height });
  }

  show({ pair }: ShownMoment): void {
    this.shown.push(pair);
  }

  capture(): Uint8Array {
    return new Uint8Array();
  }

  async recover(): Promise<void> {
    this.calls.push('recover');
  }

  memory(): ReturnType<Display['memory']> {
    return { tensors: 0, bytes: 0, textures: 0, programs: 0 };
  }

  dispose(): void {
    this.calls.push('dispose');
  }
}

/** A running playback of a fixture bundle with a real walk. */
export async function testPlayback(
  display: TestDisplay,
  { channels = 3, ...input }: { channels?: 1 | 3 } & Partial<ScoreInput> = {},
): Promise<Playback & { readonly display: Display; readonly bundle: StageBundle }> {
  const bundle = await openBundle(filesFrom(bundleFiles(channels)));
  const score = parseScore({ version: 1, seed: 7, ...input });
  return {
    ...{ display, bundle, score, frames: new DecodedFrames(), meters: new Meters() },
    ...{ walk: createWalk(score, latentSpaceFrom(bundle)), arrival: null, hearing: null },
    ...{
      position: 0,
      clock: null,
      keepsTime: false,
      speed: 1,
      running: true,
      fit: 'contain' as const,
    },
    steering: new StageSteering(latentSpaceFrom(bundle), score.steer),
    ...{ underway: null, suspended: false, listeners: new Set<PlaybackListener>() },
  };
}
