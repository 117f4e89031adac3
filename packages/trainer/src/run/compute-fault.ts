import { PhospheneError } from '@phosphene/model/errors';

/** What back ends say: TensorFlow's allocators, CUDA and its libraries, WebGPU and WebGL, the engine itself. */
const FAULTS = [
  {
    words:
      /\bOOM\b|RESOURCE_EXHAUSTED|OUT_OF_MEMORY|out of memory|bad_alloc|ENOMEM|allocation failed/i,
    what: 'there is not enough memory',
    remedy:
      'Close other programs and give the same command again, or begin a new run with a smaller --batch-size.',
  },
  {
    words:
      /device[^.]*\blost\b|context[^.]*\blost\b|CUDA_ERROR|cudaError|CUBLAS|CUDNN|GPU[^.]*hang/i,
    what: 'the GPU was lost',
    remedy: 'Give the same command again; with --backend tensorflow it goes on without the GPU.',
  },
];

/**
 * What a computation that broke off means for a training, where it is known.
 *
 * @param step the last one that was taken
 * @returns the error itself, where it is none of these
 */
export function computeFault(error: unknown, step: number): unknown {
  if (error instanceof PhospheneError) return error;
  const found = FAULTS.find(({ words }) => words.test(String((error as Error).message)));
  if (found === undefined) return error;
  return new PhospheneError(`After step ${step} ${found.what}.`, {
    remedy: `The last checkpoint is good. ${found.remedy}`,
    cause: error,
  });
}
