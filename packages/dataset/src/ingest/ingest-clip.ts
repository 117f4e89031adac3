import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { HashedFile, InnerPath, Sha256 } from '@phosphene/model/json';
import { sha256, sha256OfFile, syncFolder, writeFileAtomic } from '@phosphene/model/files';
import type { MediaProbe, MediaTools, VideoProbe } from '@phosphene/model/media';
import * as v from 'valibot';
import { SoundOrigin, type SoundFormat } from '../dataset-manifest.ts';
import { writeContactSheet } from './contact-sheet.ts';
import {
  decodeDamagedSound,
  decodeFilm,
  type DecodedClip,
  type DecodingSink,
} from './decode-film.ts';
import type { SoundDamage } from './find-damage.ts';
import { decodePictures } from './decode-pictures.ts';
import type { FoundClip, FoundSound } from './find-footage.ts';
import { FrameWriter } from './frame-writer.ts';
import type { PictureOptions } from './ingest-options.ts';
import { takeSoundFromElsewhere } from './sound-from-elsewhere.ts';
import { SoundWriter } from './sound-writer.ts';

/** Goes up when the same source and options would give other bytes. */
const REVISION = 3;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** `clip.json`, in each finished clip's folder: what resuming goes by. */
const ClipRecord = v.object({
  /** Hash of all that the clip's bytes depend on. */
  key: Sha256,
  source: v.object({ path: v.string(), bytes: Count, sha256: Sha256 }),
  frames: Count,
  dropped: Count,
  damaged: v.nullable(v.string()),
  soundDamage: v.optional(v.string()),
  soundFrom: v.optional(SoundOrigin),
  pixels: HashedFile,
  times: HashedFile,
  sound: v.nullable(HashedFile),
  contactSheet: InnerPath,
});
export type ClipRecord = v.InferOutput<typeof ClipRecord>;

export interface ClipJob {
  readonly clip: FoundClip;
  /** `null` for pictures. */
  readonly probe: (MediaProbe & { readonly video: VideoProbe }) | null;
  readonly picture: PictureOptions;
  readonly sound: SoundFormat;
  readonly tools: MediaTools;
  readonly toneMap: boolean;
  /** Of ffmpeg's decoding. */
  readonly threads: number;
  /** The dataset's folder. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  /** Called with how many of the clip's frames were decoded. */
  readonly onFrames: (frames: number) => void;
  /** Called before anything of an earlier ingest is overwritten. */
  readonly onRenew: () => Promise<void>;
}

/** The clip's folder in the dataset: readable, and its own whatever the name holds. */
export function clipFolder(name: string): string {
  const readable = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `clips/${readable.slice(-48).replace(/^-/, '') || 'clip'}-${sha256(name).slice(0, 8)}`;
}

/**
 * Makes one clip's files, or finds them made already. They appear under their name only when all of them
 * are whole.
 *
 * @throws {PhospheneError} when nothing can be made of the source, with the reason as its message
 */
export async function ingestClip(job: ClipJob): Promise<ClipRecord> {
  const { clip, picture, folder } = job;
  const crop = clip.crop ?? picture.crop;
  // Hashed while it is decoded, unless a clip that is there already has to be recognised by it.
  const hashing = hashSource(clip);
  hashing.catch(() => undefined);
  const trim = [clip.start, clip.end];
  const versions = [REVISION, job.tools.version, job.sound];
  const { width, height, colour, fps, dropDuplicates } = picture;
  const shape = [width, height, colour, crop, fps, dropDuplicates];
  const elsewhere =
    clip.sound === null
      ? []
      : [{ sound: await sha256OfFile(clip.sound.file), offset: clip.sound.offset }];
  const keyOf = (source: ClipRecord['source']): string =>
    sha256(JSON.stringify({ versions, source, shape, trim, elsewhere }));
  const home = clipFolder(clip.name);
  const finished = existsSync(join(folder, home, 'clip.json'))
    ? await readRecord(folder, home, keyOf(await hashing))
    : null;
  if (finished !== null && (finished.damaged === null || picture.allowDamaged)) {
    job.onFrames(finished.frames + finished.dropped);
    return finished;
  }
  job.signal?.throwIfAborted();
  await job.onRenew();
  const work = join(folder, 'clips', `.${basename(home)}.partial`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const record = await makeClip({ ...job, picture: { ...picture, crop } }, work, home);
    const source = await hashing;
    const whole: ClipRecord = { key: keyOf(source), source, ...record };
    await writeFileAtomic(join(work, 'clip.json'), `${JSON.stringify(whole, null, 2)}\n`);
    await rm(join(folder, home), { recursive: true, force: true });
    await rename(work, join(folder, home));
    await syncFolder(join(folder, 'clips'));
    return whole;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

async function makeClip(
  job: ClipJob & { readonly picture: PictureOptions },
  work: string,
  home: string,
): Promise<Omit<ClipRecord, 'key' | 'source'>> {
  const { clip, picture, sound } = job;
  const channels = picture.colour === 'rgb' ? 3 : 1;
  const frameBytes = picture.width * picture.height * channels;
  const freshWriter = (): FrameWriter =>
    new FrameWriter(join(work, 'pixels.u8'), frameBytes, picture.dropDuplicates);
  let writer = freshWriter();
  let listener = new SoundWriter(join(work, 'sound.f32'), sound);
  try {
    let decoded = await decode(job, writer, listener);
    // Some sound takes the pictures with it: ffmpeg has no decoder for it, or its times never end.
    const { endlessSound = false, soundDamage: reason } = decoded;
    if (job.probe !== null && job.probe.audio !== null && (endlessSound || writer.seen === 0)) {
      await Promise.all([writer.abandon(), listener.close()]);
      [writer, listener] = [freshWriter(), new SoundWriter(join(work, 'sound.f32'), sound)];
      const silent = { ...job, probe: { ...job.probe, audio: null } };
      decoded = await decode(silent, writer, listener);
      if (endlessSound) decoded = { ...decoded, soundDamage: reason };
    }
    const { kept, seen, isKept, bytes, sha256: hash } = await writer.finish();
    if (kept === 0) throw unusable(clip.name, decoded.damaged ?? 'no frame could be decoded');
    if (decoded.damaged !== null && !picture.allowDamaged) {
      throw unusable(clip.name, `damaged: ${decoded.damaged}`);
    }
    const times = decoded.times.filter((_, frame) => isKept[frame] === 1);
    const timeBytes = new Uint8Array(times.buffer, times.byteOffset, times.byteLength);
    await writeFileAtomic(join(work, 'times.f64'), timeBytes);
    const image = { width: picture.width, height: picture.height, channels } as const;
    const sheet = join(work, 'contact-sheet.png');
    const drawn = writeContactSheet(join(work, 'pixels.u8'), kept, image, sheet);
    const { soundDamage } = decoded;
    const dropsSound = soundDamage !== null && isBeyondUse(soundDamage, times.at(-1)! - clip.start);
    if (soundDamage !== null && !dropsSound && job.probe !== null) {
      await listener.close();
      listener = new SoundWriter(join(work, 'sound.f32'), sound);
      const film = { ...job, picture, probe: job.probe };
      await decodeDamagedSound(film, (chunk) => listener.write(chunk));
    }
    const [own] = await Promise.all([
      dropsSound ? null : listener.finish(),
      drawn.then(() => syncFile(sheet)),
    ]);
    const seconds = times.at(-1)! - clip.start;
    const taken =
      clip.sound === null ? null : await takeOtherSound(job, clip.sound, own, seconds, work);
    const heard = taken === null || 'missing' in taken ? own : taken.file;
    if (heard === null) await rm(join(work, 'sound.f32'), { force: true });
    const timesHash = sha256(timeBytes);
    return {
      frames: kept,
      dropped: seen - kept,
      damaged: decoded.damaged,
      ...(soundDamage !== null && { soundDamage: describe(soundDamage, dropsSound) }),
      ...(taken !== null && 'missing' in taken && { soundDamage: taken.missing }),
      ...(taken !== null && 'placed' in taken && { soundFrom: taken.placed }),
      pixels: { path: `${home}/pixels.u8`, bytes, sha256: hash },
      times: { path: `${home}/times.f64`, bytes: times.byteLength, sha256: timesHash },
      sound: heard === null ? null : { path: `${home}/sound.f32`, ...heard },
      contactSheet: `${home}/contact-sheet.png`,
    };
  } finally {
    await writer.abandon();
    await listener.close();
  }
}

/** Features of a recording in place of the clip's own; where it can't be placed the clip keeps its own. */
async function takeOtherSound(
  { sound: format, signal }: ClipJob,
  sound: FoundSound,
  own: Omit<HashedFile, 'path'> | null,
  seconds: number,
  folder: string,
): Promise<Awaited<ReturnType<typeof takeSoundFromElsewhere>> | { readonly missing: string }> {
  const bytes = own === null ? null : new Uint8Array(await readFile(join(folder, 'sound.f32')));
  const job = {
    sound,
    format,
    own: bytes === null ? null : new Float32Array(bytes.buffer),
    seconds,
    folder,
    ...(signal !== undefined && { signal }),
  };
  return takeSoundFromElsewhere(job).catch((error: unknown) => {
    signal?.throwIfAborted();
    if (!(error instanceof PhospheneError)) throw error;
    const instead = bytes === null ? 'the clip stays silent' : 'its own sound is kept';
    return { missing: `${error.message}; ${instead}. ${error.remedy}` };
  });
}

/** Faults of the sound in a second of the clip, beyond which its sound is dropped. */
const MOST_FAULTS_A_SECOND = 1;
/** Faults that no clip is too short for: damage often lies at the ends, where a recording was cut. */
const FEW_FAULTS = 4;

/** Whether too much of the sound is missing for the rest to be learnt from. */
function isBeyondUse({ faults, failed }: SoundDamage, seconds: number): boolean {
  return failed || faults > Math.max(FEW_FAULTS, MOST_FAULTS_A_SECOND * seconds);
}

function describe({ faults, cause }: SoundDamage, dropped: boolean): string {
  const counted = faults === 1 ? '1 fault' : `${faults} faults`;
  return dropped
    ? `sound dropped: ${counted} (${cause})`
    : `sound silent where it is damaged: ${counted} (${cause})`;
}

async function decode(
  job: ClipJob,
  writer: FrameWriter,
  listener: SoundWriter,
): Promise<DecodedClip> {
  const { clip, probe, picture, onFrames } = job;
  const sink: DecodingSink = {
    frames: async (chunk) => {
      await writer.write(chunk);
      onFrames(writer.seen);
    },
    sound: (chunk) => listener.write(chunk),
    count: () => ({ frames: writer.seen, rest: writer.rest }),
  };
  if (probe === null) return await decodePictures({ ...job, clip, picture }, sink);
  return await decodeFilm({ ...job, clip, picture, probe }, sink);
}

/** Of pictures: their sizes' sum, and a hash over their names and hashes. */
async function hashSource(clip: FoundClip): Promise<ClipRecord['source']> {
  const [first] = clip.files;
  if (clip.kind === 'film') {
    const { size } = await stat(first!);
    return { path: clip.path, bytes: size, sha256: await sha256OfFile(first!) };
  }
  const all = createHash('sha256');
  let bytes = 0;
  for (const file of clip.files) {
    bytes += (await stat(file)).size;
    all.update(`${await sha256OfFile(file)} ${JSON.stringify(basename(file))}\n`);
  }
  return { path: clip.path, bytes, sha256: all.digest('hex') };
}

/** `null` where the clip isn't there, is another one, or is not whole. */
async function readRecord(folder: string, home: string, key: string): Promise<ClipRecord | null> {
  try {
    const text = await readFile(join(folder, home, 'clip.json'), 'utf8');
    const record = v.parse(ClipRecord, JSON.parse(text));
    if (record.key !== key) return null;
    const { pixels, times, sound } = record;
    for (const file of [pixels, times, ...(sound === null ? [] : [sound])]) {
      if ((await sha256OfFile(join(folder, file.path))) !== file.sha256) return null;
    }
    await stat(join(folder, record.contactSheet));
    return record;
  } catch {
    return null;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

function unusable(name: string, reason: string): PhospheneError {
  return new PhospheneError(reason, { remedy: `See that ${name} plays elsewhere; re-export it.` });
}
