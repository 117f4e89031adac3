import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName, BackendProbe } from '../src/backend/chosen-backend.ts';
import { selectBackend } from '../src/backend/select-backend.ts';

const NAMES: readonly BackendName[] = ['tensorflow', 'webgpu', 'wasm'];

class Idle extends tf.KernelBackend {}

beforeAll(() => {
  for (const name of NAMES) tf.registerBackend(name, () => new Idle());
});

const asked: string[] = [];
beforeEach(() => void asked.splice(0));

function there(name: BackendName, device: 'cpu' | 'gpu', starts: BackendName = name): BackendProbe {
  return async () => {
    asked.push(name);
    const backend = { name, device, description: `${name} on ${device}`, versions: {} };
    return { backend, use: async () => void (await tf.setBackend(starts)) };
  };
}

function missing(name: BackendName): BackendProbe {
  return async () => {
    asked.push(name);
    return { reason: `no ${name} here`, remedy: 'Get it.' };
  };
}

describe('auto', () => {
  test('takes native TensorFlow on a GPU before anything else', async () => {
    const chosen = await selectBackend(
      'auto',
      {},
      {
        tensorflow: there('tensorflow', 'gpu'),
        webgpu: there('webgpu', 'gpu'),
        wasm: there('wasm', 'cpu'),
      },
    );
    expect(chosen).toMatchObject({ name: 'tensorflow', device: 'gpu' });
    expect(asked).toEqual(['tensorflow']);
  });

  test('takes a hardware WebGPU before native TensorFlow on the CPU', async () => {
    const chosen = await selectBackend(
      'auto',
      {},
      {
        tensorflow: there('tensorflow', 'cpu'),
        webgpu: there('webgpu', 'gpu'),
        wasm: there('wasm', 'cpu'),
      },
    );
    expect(chosen.name).toBe('webgpu');
    expect(tf.getBackend()).toBe('webgpu');
  });

  test('never asks for a software adapter', async () => {
    let software: boolean | undefined;
    await selectBackend(
      'auto',
      { softwareAdapter: true },
      {
        tensorflow: there('tensorflow', 'cpu'),
        webgpu: async (options) => {
          software = options.softwareAdapter;
          return { reason: 'none', remedy: '' };
        },
        wasm: there('wasm', 'cpu'),
      },
    );
    expect(software).toBe(false);
  });

  test('takes native TensorFlow on the CPU before wasm, also when a listed GPU does not start', async () => {
    const chosen = await selectBackend(
      'auto',
      {},
      {
        tensorflow: there('tensorflow', 'cpu'),
        // What tfjs does when there is no device: it takes another back end in silence.
        webgpu: there('webgpu', 'gpu', 'wasm'),
        wasm: there('wasm', 'cpu'),
      },
    );
    expect(chosen.name).toBe('tensorflow');
    expect(tf.getBackend()).toBe('tensorflow');
  });

  test('comes to wasm at last', async () => {
    const chosen = await selectBackend(
      'auto',
      {},
      {
        tensorflow: missing('tensorflow'),
        webgpu: missing('webgpu'),
        wasm: there('wasm', 'cpu'),
      },
    );
    expect(chosen.name).toBe('wasm');
    expect(asked).toEqual(['tensorflow', 'webgpu', 'wasm']);
  });
});

describe('by name', () => {
  test('looks for no other, and says what is missing and what to do', async () => {
    const probes = {
      tensorflow: there('tensorflow', 'cpu'),
      webgpu: missing('webgpu'),
      wasm: there('wasm', 'cpu'),
    };
    const refused = selectBackend('webgpu', {}, probes);
    await expect(refused).rejects.toThrow('--backend webgpu: no webgpu here.');
    await expect(refused).rejects.toMatchObject({ remedy: expect.stringMatching('Get it') });
    expect(asked).toEqual(['webgpu']);
  });

  test('does not accept another back end in its place', async () => {
    const probes = {
      tensorflow: there('tensorflow', 'cpu'),
      webgpu: there('webgpu', 'gpu', 'wasm'),
      wasm: there('wasm', 'cpu'),
    };
    await expect(selectBackend('webgpu', {}, probes)).rejects.toThrow('did not start');
  });
});
