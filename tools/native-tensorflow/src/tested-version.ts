import { PhospheneError } from '@phosphene/model/errors';

/** The version of TensorFlow's wheel that Phosphene is tested with: two machines that have it train alike. */
export const TESTED_TENSORFLOW = '2.21.0';

/**
 * The version of the wheel to get: what an option or `PHOSPHENE_TENSORFLOW_VERSION` names, else the tested one.
 *
 * @throws {PhospheneError} for what is no version
 */
export function wantedTensorflow(
  option: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const named = option ?? env['PHOSPHENE_TENSORFLOW_VERSION'];
  if (named === undefined || named === '') return TESTED_TENSORFLOW;
  if (/^\d+\.\d+\.\d+(rc\d+)?$/.test(named)) return named;
  throw new PhospheneError(`"${named}" is no version of TensorFlow.`, {
    remedy: `Give one such as ${TESTED_TENSORFLOW}, the tested one.`,
    exitCode: 2,
  });
}
