import { mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { listenerFormat } from '@phosphene/model/audio';
import { PhospheneError, systemFault } from '@phosphene/model/errors';
import { holdOutput, writeFileAtomic } from '@phosphene/model/files';
import { findMediaTools, hasFilter, probeMedia } from '@phosphene/model/media';
import type { MediaProbe, VideoProbe } from '@phosphene/model/media';
import type { Oversight } from '@phosphene/model/progress';
import pLimit from 'p-limit';
import { DatasetManifest, type ClipEntry, type SoundOrigin } from '../dataset-manifest.ts';
import { findFootage, type FoundClip, type FoundFootage, type Skipped } from './find-footage.ts';
import { clipFolder, ingestClip, type ClipRecord } from './ingest-clip.ts';
import { checkPictureOptions, type IngestOptions } from './ingest-options.ts';
import { isHdr } from './picture-filters.ts';

interface Candidate {
  readonly clip: FoundClip;
  readonly probe: (MediaProbe & { readonly video: VideoProbe }) | null;
}
type Outcome =
  | { readonly clip: FoundClip; readonly record: ClipRecord }
  | { readonly clip: FoundClip; readonly reason: string };

/**
 * Turns footage into a dataset on disk: frames, their times, and log-mel features of the sound. Clip by
 * clip, so that an interrupted ingest goes on with the clips that aren't finished; the same footage and
 * options give the same bytes.
 *
 * @returns the manifest that was written as `dataset.json`
 * @throws {PhospheneError} when no clip could be ingested, or the output is something else's folder
 */
export function ingest(
  options: IngestOptions,
  oversight: Oversight = {},
): Promise<DatasetManifest> {
  return holdOutput(options.output, () => ingestHeld(options, oversight));
}

async function ingestHeld(options: IngestOptions, oversight: Oversight): Promise<DatasetManifest> {
  const { footage, output, jobs, ...picture } = options;
  checkPictureOptions(picture);
  await claimFolder(output);
  const tools = await findMediaTools();
  const found = await findFootage(footage, output);
  const skipped: Skipped[] = [...found.skipped];
  const candidates = await probeAll(found.clips, jobs, skipped, oversight.signal);
  const toneMap = await canToneMap(candidates, tools, oversight);
  const progress = followProgress(candidates, options, oversight);
  const renew = once(() => rm(join(output, 'dataset.json'), { force: true }));
  const together = Math.max(1, Math.min(jobs, candidates.length));

  const outcomes = await inParallel(
    jobs,
    candidates,
    oversight.signal,
    async (candidate, signal) => {
      const { clip, probe } = candidate;
      try {
        const record = await ingestClip({
          clip,
          probe,
          picture,
          sound: listenerFormat,
          tools,
          toneMap,
          // 0: as many as ffmpeg finds best, which is one more than there are cores.
          threads: together === 1 ? 0 : Math.max(1, Math.ceil(availableParallelism() / together)),
          folder: output,
          signal,
          onFrames: (frames) => progress(clip, frames),
          onRenew: renew,
        });
        const { damaged, soundDamage } = record;
        if (damaged !== null) oversight.onNote?.(`${show(clip.name)}: kept ${damaged}`);
        if (soundDamage !== undefined) oversight.onNote?.(`${show(clip.name)}: ${soundDamage}`);
        if (record.soundFrom !== undefined) {
          oversight.onNote?.(`${show(clip.name)}: ${describeSoundOrigin(record.soundFrom)}`);
        }
        return { clip, record };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof PhospheneError)) throw systemFault(error, output) ?? error;
        oversight.onNote?.(`${show(clip.name)}: left out: ${error.message}`);
        return { clip, reason: error.message };
      }
    },
  );

  for (const outcome of outcomes) {
    if ('reason' in outcome) skipped.push({ path: outcome.clip.name, reason: outcome.reason });
  }
  const manifest = manifestOf(options, outcomes, skipped, found);
  await removeStale(output, manifest);
  await writeFileAtomic(join(output, 'dataset.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function claimFolder(output: string): Promise<void> {
  await mkdir(join(output), { recursive: true });
  const entries = (await readdir(output)).filter((name) => !name.startsWith('.'));
  if (entries.length > 0 && !entries.includes('dataset.json') && !entries.includes('clips')) {
    throw new PhospheneError(`${output}: not empty, and not a dataset.`, {
      remedy: 'Give -o a new folder, or that of an earlier ingest.',
      exitCode: 2,
    });
  }
  await mkdir(join(output, 'clips'), { recursive: true });
}

async function probeAll(
  clips: readonly FoundClip[],
  jobs: number,
  skipped: Skipped[],
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const probed = await inParallel(
    jobs,
    clips,
    signal,
    async (clip, inner): Promise<Candidate | Skipped> => {
      if (clip.kind === 'pictures') return { clip, probe: null };
      try {
        const probe = await probeMedia(clip.files[0]!, { signal: inner });
        const { video } = probe;
        if (video === null) return { path: clip.name, reason: 'no moving picture in it' };
        return { clip, probe: { ...probe, video } };
      } catch (error) {
        inner.throwIfAborted();
        if (!(error instanceof PhospheneError)) throw error;
        const reason = error.message.slice(error.message.indexOf('not a media file'));
        return { path: clip.name, reason };
      }
    },
  );
  return probed.flatMap((result) => {
    if ('clip' in result) return [result];
    skipped.push(result);
    return [];
  });
}

async function canToneMap(
  candidates: readonly Candidate[],
  tools: Awaited<ReturnType<typeof findMediaTools>>,
  { onNote }: Oversight,
): Promise<boolean> {
  const hdr = candidates.find(({ probe }) => probe !== null && isHdr(probe.video));
  if (hdr === undefined) return false;
  if ((await hasFilter(tools, 'zscale')) && (await hasFilter(tools, 'tonemap'))) return true;
  onNote?.(
    `${show(hdr.clip.name)} is HDR, and this ffmpeg has no zscale: its colours will be pale.`,
  );
  return false;
}

/** Counts frames over all clips; the total is known where every container says enough. */
function followProgress(
  candidates: readonly Candidate[],
  { fps }: IngestOptions,
  { onProgress }: Oversight,
): (clip: FoundClip, frames: number) => void {
  const expected = candidates.map(({ clip, probe }) => {
    if (probe === null) return clip.files.length;
    const { frames, frameRate, duration } = probe.video;
    if (fps === null && frames !== null && clip.start === 0 && clip.end === null) return frames;
    const length = Math.min(clip.end ?? Infinity, duration ?? probe.duration ?? NaN) - clip.start;
    return Math.round(length * (fps ?? frameRate ?? NaN));
  });
  const sum = expected.reduce((a, b) => a + b, 0);
  const done = new Map<FoundClip, number>();
  let all = 0;
  return (clip, frames) => {
    all += frames - (done.get(clip) ?? 0);
    done.set(clip, frames);
    const total = Number.isFinite(sum) ? Math.max(sum, all) : null;
    onProgress?.({ stage: 'ingest', done: all, total, unit: 'frames', detail: show(clip.name) });
  };
}

/** Runs the work on all items, some at once, in their order. The first fault stops the others. */
async function inParallel<Item, Result>(
  jobs: number,
  items: readonly Item[],
  signal: AbortSignal | undefined,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const limit = pLimit(Math.max(1, jobs));
  const tasks = items.map((item) =>
    limit(async () => {
      all.throwIfAborted();
      try {
        return await work(item, all);
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    }),
  );
  // All of them have ended before the caller hears of it.
  const settled = await Promise.allSettled(tasks);
  signal?.throwIfAborted();
  if (stop.signal.aborted) throw stop.signal.reason;
  return settled.map((result) => (result as PromiseFulfilledResult<Result>).value);
}

function manifestOf(
  { width, height, colour, fps }: IngestOptions,
  outcomes: readonly Outcome[],
  skipped: readonly Skipped[],
  found: FoundFootage,
): DatasetManifest {
  const made = outcomes.flatMap((outcome) => ('record' in outcome ? [outcome] : []));
  if (made.length === 0) {
    const [first] = skipped;
    const example = first === undefined ? '' : `, for example ${show(first.path)}: ${first.reason}`;
    throw new PhospheneError(`No clip could be ingested (${skipped.length} left out${example}).`, {
      remedy:
        'Name a folder that holds films or pictures; --allow-damaged keeps what can be decoded.',
    });
  }
  const labels = [...new Set(made.map(({ clip }) => clip.label))].sort();
  let firstFrame = 0;
  const clips = made.map(({ clip, record }): ClipEntry => {
    const { source, frames, dropped, damaged, soundDamage, soundFrom } = record;
    const { pixels, times, sound, contactSheet } = record;
    const damage = {
      damaged,
      ...(soundDamage !== undefined && { soundDamage }),
      ...(soundFrom !== undefined && { soundFrom }),
    };
    const counts = { frames, dropped, ...damage, firstFrame, start: clip.start };
    const label = labels.indexOf(clip.label);
    firstFrame += frames;
    return { name: clip.name, label, source, ...counts, pixels, times, sound, contactSheet };
  });
  return {
    format: 'phosphene-dataset',
    version: 2,
    image: { width, height, channels: colour === 'rgb' ? 3 : 1 },
    fps,
    labels,
    clips,
    skipped: [...skipped].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    sound: clips.some(({ sound }) => sound !== null) ? listenerFormat : null,
    footage: { licence: found.licence, credit: found.credit },
  };
}

/** `sound from desk/take3.wav, 12.34 s into it (confidence 87 %)`. */
function describeSoundOrigin({ path, offset, confidence }: SoundOrigin): string {
  const certainty =
    confidence === null ? 'as footage.json says' : `confidence ${Math.round(confidence * 100)} %`;
  return `sound from ${show(path)}, ${offset.toFixed(2)} s into it (${certainty})`;
}

/** Takes away the clips of an earlier ingest that are not in this one. */
async function removeStale(output: string, { clips }: DatasetManifest): Promise<void> {
  const current = new Set(clips.map(({ name }) => clipFolder(name).slice('clips/'.length)));
  for (const entry of await readdir(join(output, 'clips'))) {
    const ours = /^(\..*-[0-9a-f]{8}\.partial|.*-[0-9a-f]{8})$/.test(entry);
    if (ours && !current.has(entry)) {
      await rm(join(output, 'clips', entry), { recursive: true, force: true });
    }
  }
}

/** Without control characters, which a terminal would obey. */
function show(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
