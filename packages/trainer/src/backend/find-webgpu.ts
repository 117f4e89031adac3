import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';
import { registerDirectConvolution } from '@phosphene/model/webgpu';
import type { BackendProbe } from './chosen-backend.ts';

/** The part of WebGPU's types that is read. */
interface Gpu {
  requestAdapter(options?: object): Promise<Adapter | null>;
}
interface Adapter {
  readonly info: {
    readonly vendor: string;
    readonly architecture: string;
    readonly device: string;
    readonly description: string;
    readonly isFallbackAdapter?: boolean;
  };
}
interface Dawn {
  create(flags: string[]): Gpu;
  readonly globals: object;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software/i;

const REMEDY = 'Install a Vulkan driver for the GPU, or use --backend tensorflow.';

/** Dawn's instance. While it is reachable its devices live; it is made once. */
let gpu: Gpu | null = null;

/** Looks for a GPU through Dawn: a hardware one, unless `softwareAdapter` is given. */
export const findWebgpu: BackendProbe = async ({ softwareAdapter = false }) => {
  if (!softwareAdapter && !mayHaveGpu()) {
    return { reason: 'the machine shows no GPU device', remedy: REMEDY };
  }
  let dawn: Dawn;
  try {
    dawn = (await import('webgpu')) as unknown as Dawn;
  } catch (error) {
    return { reason: `Dawn can't be loaded: ${(error as Error).message}`, remedy: REMEDY };
  }
  gpu ??= dawn.create([]);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return { reason: 'Dawn finds no WebGPU adapter', remedy: REMEDY };
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = description || device || [vendor, architecture].filter(Boolean).join(' ');
  const software =
    isFallbackAdapter === true || SOFTWARE.test([name, vendor, architecture, device].join(' '));
  if (software && !softwareAdapter) {
    return { reason: `the only WebGPU adapter is a program (${name})`, remedy: REMEDY };
  }
  return {
    backend: {
      name: 'webgpu',
      device: software ? 'cpu' : 'gpu',
      description: `WebGPU through Dawn on ${name}${software ? ' (software: very slow)' : ''}`,
      versions: { tfjs: tf.version_core, dawn: dawnVersion(), adapter: name },
    },
    use: () => startWebgpu(dawn, gpu!),
  };
};

/** Spares machines without a GPU the start of Dawn and its drivers' complaints. */
function mayHaveGpu(): boolean {
  if (process.platform !== 'linux') return true;
  return ['/dev/dri', '/dev/nvidiactl', '/dev/dxg', '/dev/kgsl-3d0', '/dev/mali0'].some(existsSync);
}

async function startWebgpu(dawn: Dawn, instance: Gpu): Promise<void> {
  // tfjs reads these when its back end is imported.
  Object.assign(globalThis, dawn.globals);
  Object.defineProperty(globalThis, 'navigator', {
    value: { gpu: instance, userAgent: 'node' },
    configurable: true,
    writable: true,
  });
  await import('@tensorflow/tfjs-backend-webgpu');
  registerDirectConvolution(tf);
  await tf.setBackend('webgpu');
}

function dawnVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('webgpu/package.json') as { version: string }).version;
}
