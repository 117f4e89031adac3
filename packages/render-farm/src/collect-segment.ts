import { rename, rm } from 'node:fs/promises';
import { PhospheneError } from '@phosphene/model/errors';
import { checkJson } from '@phosphene/model/json';
import {
  countPackets,
  FILM_CODECS,
  segmentFrameCount,
  type FilmPlan,
  type SegmentStore,
} from '@phosphene/sampler/node';
import type { ContentStore } from './content-store.ts';
import { DeliveredSegment, LARGEST_SEGMENT, segmentName } from './farm-job.ts';

/**
 * Brings a delivered segment into the store, where it is what it should be: of this number, as long as was said, of that
 * hash, and with all its frames.
 *
 * @param delivered what the worker said of it
 * @throws {PhospheneError} when it is not; it is then rendered again
 */
export async function collectSegment(
  content: ContentStore,
  plan: FilmPlan,
  store: SegmentStore,
  job: string,
  index: number,
  delivered: unknown,
): Promise<void> {
  const record = checkJson(DeliveredSegment, delivered, `segment ${index}`);
  const { bytes, sha256, frames } = record;
  const path = store.pathOf(index);
  const received = `${path}.received${FILM_CODECS[plan.codec].segmentExtension}`;
  try {
    const expected = { sha256, bytes, limit: LARGEST_SEGMENT };
    const there = await content.getFile(segmentName(job), expected, received);
    if (!there) throw refused(index, 'it is no longer in the queue');
    const due = segmentFrameCount(plan, index);
    const found = await countPackets(received);
    if (record.index !== index || frames !== due || found !== due) {
      throw refused(index, `${found} of ${due} frames came`);
    }
    await rename(received, path);
  } finally {
    await rm(received, { force: true });
  }
  await store.add(record);
}

function refused(index: number, why: string): PhospheneError {
  return new PhospheneError(`segment ${index} can't be taken: ${why}.`, {
    remedy: 'Give the same command again.',
  });
}
