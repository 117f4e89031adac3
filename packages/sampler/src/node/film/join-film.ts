import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { syncFolder } from '@phosphene/model/files';
import { findMediaTools, probeMedia, startFfmpeg, type FfmpegInput } from '@phosphene/model/media';
import sharp from 'sharp';
import { countPackets } from './count-packets.ts';
import { FILM_CODECS } from './film-codec.ts';
import { segmentFrameCount, segmentCount, type FilmPlan } from './film-plan.ts';
import { framesToSeconds } from './frame-rate.ts';
import type { SegmentStore } from './segment-store.ts';

/** Seconds over which sound that goes on beyond the picture is faded out. */
const FADE = 1;

/** One pass of ffmpeg over the whole film: what comes after the segments, and what is written. */
interface Pass {
  readonly inputs?: readonly FfmpegInput[];
  readonly filters?: readonly string[];
  readonly path: string;
  readonly options: readonly string[];
}

/**
 * Joins the segments into the film, with the sound over the whole, checks that every frame is there, and
 * gives it its name.
 *
 * @param audio a file with sound; cut or filled with silence to the length of the picture
 * @throws {PhospheneError} when frames are missing from what was written
 */
export async function joinFilm(
  plan: FilmPlan,
  store: SegmentStore,
  film: string,
  audio: string | null,
  signal?: AbortSignal,
): Promise<void> {
  const { extension } = FILM_CODECS[plan.codec];
  // Among the segments, so that what a killed join has left goes with them.
  const temporary = join(store.folder, `joined.${process.pid}${extension}`);
  try {
    if (plan.codec === 'png') await mkdir(temporary, { recursive: true });
    for (const pass of await passesOf(plan, store, temporary, audio)) {
      await run(plan, store, pass, signal);
    }
    await check(plan, film, temporary, signal);
    await moveIntoPlace(temporary, film);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function passesOf(
  plan: FilmPlan,
  store: SegmentStore,
  path: string,
  audio: string | null,
): Promise<Pass[]> {
  switch (plan.codec) {
    case 'gif': {
      const palette = join(store.folder, 'palette.png');
      const use = '[0:v][1:v]paletteuse=dither=sierra2_4a:diff_mode=rectangle';
      return [
        {
          filters: ['palettegen=stats_mode=full:reserve_transparent=0'],
          path: palette,
          options: ['-frames:v', '1', '-f', 'image2'],
        },
        {
          inputs: [{ path: palette, options: [] }],
          path,
          options: ['-filter_complex', use, '-loop', '0', ...(await everyFrameAlone())],
        },
      ];
    }
    case 'webp': {
      const encoder = ['-c:v', 'libwebp_anim', '-quality', '90', '-pix_fmt', 'yuv420p'];
      return [{ path, options: [...encoder, '-loop', '0', ...(await everyFrameAlone())] }];
    }
    case 'png': {
      const pattern = join(path.replaceAll('%', '%%'), '%06d.png');
      const options = ['-f', 'image2', '-start_number', '0', '-pix_fmt', 'rgb24'];
      return [{ path: pattern, options: [...options, ...(await everyFrameAlone())] }];
    }
    default: {
      const options = ['-map', '0:v:0', '-c:v', 'copy'];
      if (plan.codec !== 'ffv1') options.push('-movflags', '+faststart+write_colr');
      if (audio === null) return [{ path, options }];
      const sound = await soundOptions(plan, audio);
      return [{ inputs: [{ path: audio, options: [] }], path, options: [...options, ...sound] }];
    }
  }
}

/** The list of segments is ours and goes in by the pipe: a film's path may hold any character. */
async function run(
  plan: FilmPlan,
  store: SegmentStore,
  pass: Pass,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { numerator, denominator } = plan.rate;
  const copies = FILM_CODECS[plan.codec].joins === 'copy';
  // What other machines rendered is read as a container of a segment, or not at all.
  const formats = ['-format_whitelist', 'concat,mov,mp4,matroska'];
  const list = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', 'file,pipe', ...formats];
  const options = copies ? list : ['-r', `${numerator}/${denominator}`, ...list];
  const lines = ['ffconcat version 1.0'];
  for (let index = 0; index < segmentCount(plan); index++) {
    const path = resolve(store.pathOf(index)).replaceAll("'", "'\\''");
    lines.push(`file 'file:${path}'`);
    // The containers count milliseconds; without this a frame would drift by one of them in each segment.
    lines.push(`duration ${framesToSeconds(segmentFrameCount(plan, index), plan.rate).toFixed(6)}`);
  }
  const encoder = await startFfmpeg({
    inputs: [{ pipe: true, options }, ...(pass.inputs ?? [])],
    output: { path: pass.path, options: pass.options },
    ...(pass.filters !== undefined && { filters: pass.filters }),
    ...(signal !== undefined && { signal }),
  });
  encoder.stdin!.end(`${lines.join('\n')}\n`);
  await encoder.finished;
}

async function everyFrameAlone(): Promise<string[]> {
  const { everyFrame } = await findMediaTools();
  return [...everyFrame, '-an'];
}

async function soundOptions(plan: FilmPlan, audio: string): Promise<string[]> {
  const { audioOptions } = FILM_CODECS[plan.codec];
  const probe = await probeMedia(audio);
  if (probe.audio === null || audioOptions === null) {
    throw new PhospheneError(`${audio}: there is no sound in it.`, {
      remedy: 'Name a file with sound, or leave --audio out.',
      exitCode: 2,
    });
  }
  const seconds = framesToSeconds(plan.frames, plan.rate);
  const filters = ['apad', `atrim=end=${seconds.toFixed(6)}`];
  if (probe.duration === null || probe.duration > seconds + 0.05) {
    const fade = Math.min(FADE, seconds / 4);
    filters.push(`afade=t=out:st=${(seconds - fade).toFixed(6)}:d=${fade.toFixed(6)}`);
  }
  const map = ['-map', `1:${probe.audio.index}`, '-af', filters.join(',')];
  return [...map, ...audioOptions];
}

async function check(
  plan: FilmPlan,
  film: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const found = await countFrames(plan, path, signal);
  if (found === plan.frames) return;
  throw new PhospheneError(`${film}: ${found} of ${plan.frames} frames were written.`, {
    remedy: 'See that the disk has room, then give the same command again: it goes on from here.',
  });
}

async function countFrames(plan: FilmPlan, path: string, signal?: AbortSignal): Promise<number> {
  if (plan.codec === 'png') return (await readdir(path)).length;
  // ffmpeg 5.1 writes animated WebP and can't read it.
  if (plan.codec === 'webp') return (await sharp(path, { pages: -1 }).metadata()).pages ?? 1;
  return countPackets(path, signal);
}

async function moveIntoPlace(temporary: string, film: string): Promise<void> {
  const handle = await open(temporary, 'r');
  await handle.sync().finally(() => handle.close());
  await rm(film, { recursive: true, force: true });
  await rename(temporary, film);
  await syncFolder(dirname(film));
}
