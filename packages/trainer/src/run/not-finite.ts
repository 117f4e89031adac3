import { PhospheneError } from '@phosphene/model/errors';

/** What is thrown where a training has run away. @param what with its values, and where it was seen */
export function notFinite(what: string): PhospheneError {
  return new PhospheneError(`${what}: the training has run away.`, {
    remedy:
      'The last checkpoint is good. Begin a new run with a lower --learning-rate, or a longer --rate-warm-up.',
  });
}
