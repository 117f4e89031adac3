import type { KernelName } from '@phosphene/sampler';

/**
 * What stands for a kernel on a screen that the processor paints: the smooth one for `edge`, which would halve the frames
 * a second. Captures and films have what the look says.
 */
export function quickKernel(kernel: KernelName): KernelName {
  return kernel === 'edge' ? 'b-spline' : kernel;
}
