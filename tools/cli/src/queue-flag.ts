import type { QueueAddress } from '@phosphene/render-farm';

/** What `--queue` takes, in the help. */
export const QUEUE_FLAG = '--queue <redis://host:port>';

/**
 * Where a queue is; the password may come from the environment, where other users of the machine don't see it.
 *
 * @throws {PhospheneError} when it is no address
 */
export async function queueAddress(text: string): Promise<QueueAddress> {
  const { parseQueueAddress } = await import('@phosphene/render-farm');
  return parseQueueAddress(text, process.env['PHOSPHENE_QUEUE_PASSWORD']);
}
