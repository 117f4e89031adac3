import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import {
  compareGradients,
  GRADIENT_TOLERANCE,
  type BackendName,
  type GradientSet,
} from '@phosphene/trainer';
import { askBackend } from './ask-backend.ts';
import { softwareVulkan } from './software-vulkan.ts';

/** How one back end's gradients compare with the reference's. */
export interface BackendComparison {
  readonly name: BackendName;
  readonly description: string;
  /** The largest relative difference and the gradient that shows it; `null` where there is none. */
  readonly worst: { readonly name: string; readonly relative: number } | null;
  readonly gradients: number;
  readonly verdict: 'reference' | 'agrees' | 'differs' | 'missing';
}

const NAMES: readonly BackendName[] = ['tensorflow', 'webgpu', 'wasm'];

/**
 * Computes the same gradients on every back end, each in a process of its own, and compares them with native
 * TensorFlow's; where that is missing, with those of the first that is there.
 */
export async function compareBackends(
  onNote?: (line: string) => void,
  signal?: AbortSignal,
): Promise<readonly BackendComparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-gradients-'));
  const rows: BackendComparison[] = [];
  let reference: GradientSet | null = null;
  try {
    for (const name of NAMES) {
      onNote?.(`computing gradients on ${name}…`);
      const file = join(folder, name);
      let answer = await askBackend(name, file, signal);
      const software = name === 'webgpu' && 'missing' in answer ? softwareVulkan() : null;
      if (software !== null) {
        onNote?.("no GPU: computing on Chromium's software driver (a minute or so)…");
        answer = await askBackend(name, file, signal, software);
      }
      if ('missing' in answer) {
        const { reason } = answer.missing;
        rows.push({ name, description: reason, worst: null, gradients: 0, verdict: 'missing' });
        continue;
      }
      const { description } = answer.backend;
      const found = deserialize(await readFile(file)) as GradientSet;
      const gradients = Object.keys(found).length;
      if (reference === null) {
        reference = found;
        rows.push({ name, description, worst: null, gradients, verdict: 'reference' });
        continue;
      }
      const worst = compareGradients(reference, found)[0] ?? null;
      const agrees = worst !== null && worst.relative <= GRADIENT_TOLERANCE;
      rows.push({ name, description, worst, gradients, verdict: agrees ? 'agrees' : 'differs' });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}
