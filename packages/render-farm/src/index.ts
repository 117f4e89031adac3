export { ContentStore, type ExpectedContent } from './content-store.ts';
export { openConnection } from './open-connection.ts';
export { parseQueueAddress, type QueueAddress } from './queue-address.ts';
export { renderOnQueue, type FarmOptions } from './render-on-queue.ts';
export { workOnQueue, type WorkDone, type WorkerOptions } from './work-on-queue.ts';
export type { Makings } from './farm-job.ts';
