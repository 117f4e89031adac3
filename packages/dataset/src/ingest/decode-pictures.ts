import sharp, { type Sharp } from 'sharp';
import { basename } from 'node:path';
import type { MediaTools } from '@phosphene/model/media';
import { probeMedia, startFfmpeg } from '@phosphene/model/media';
import type { DecodedClip, DecodingSink } from './decode-film.ts';
import type { FoundClip } from './find-footage.ts';
import type { Crop, PictureOptions } from './ingest-options.ts';
import { pictureFilters, pixelFormat } from './picture-filters.ts';

/** Frames a second of still pictures where no rate is given. */
const RATE = 25;
const MAX_PIXELS = 16_384 * 8_192;

export interface PicturesJob {
  readonly clip: FoundClip;
  readonly picture: PictureOptions & { readonly crop: Crop };
  readonly tools: MediaTools;
  readonly toneMap: boolean;
  readonly signal?: AbortSignal;
}

/** Decodes a folder's pictures, one frame each; those that can't be are damage. */
export async function decodePictures(job: PicturesJob, sink: DecodingSink): Promise<DecodedClip> {
  const { clip, picture, signal } = job;
  const rate = picture.fps ?? RATE;
  const bytes = picture.width * picture.height * (picture.colour === 'rgb' ? 3 : 1);
  const times: number[] = [];
  const faults: string[] = [];
  for (const [index, path] of clip.files.entries()) {
    signal?.throwIfAborted();
    const seconds = index / rate;
    if (seconds < clip.start || (clip.end !== null && seconds >= clip.end)) continue;
    try {
      const frame = (await bySharp(path, picture)) ?? (await byFfmpeg(path, job));
      if (frame.length !== bytes) throw new Error('it gave no whole picture');
      await sink.frames(frame);
      times.push(seconds);
    } catch (error) {
      signal?.throwIfAborted();
      const [reason] = String((error as Error).message).split('\n');
      faults.push(`${JSON.stringify(basename(path))}: ${reason}`);
    }
  }
  const damaged =
    faults.length === 0
      ? null
      : `${times.length} of ${times.length + faults.length} pictures could be decoded (${faults[0]})`;
  return { times: Float64Array.from(times), damaged, soundDamage: null };
}

/** `null` where sharp doesn't know the format. */
async function bySharp(path: string, picture: PicturesJob['picture']): Promise<Buffer | null> {
  if (/\.(bmp|tga|dpx|exr|ppm|pgm|jp2)$/i.test(path)) return null;
  const { width, height, crop, colour } = picture;
  // `rotate` turns as the camera noted.
  let image: Sharp = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate();
  if (typeof crop === 'object') {
    image = image.extract({ left: crop.x, top: crop.y, width: crop.width, height: crop.height });
  }
  const fit = crop === 'fit' ? 'contain' : crop === 'centre' ? 'cover' : 'fill';
  image = image.removeAlpha().resize(width, height, { fit, background: 'black', kernel: 'cubic' });
  image = colour === 'luma' ? image.greyscale().toColourspace('b-w') : image.toColourspace('srgb');
  return await image.raw({ depth: 'uchar' }).toBuffer();
}

async function byFfmpeg(path: string, { picture, toneMap, signal }: PicturesJob): Promise<Buffer> {
  const { video } = await probeMedia(path);
  if (video === null) throw new Error('not a picture');
  const ffmpeg = await startFfmpeg({
    inputs: [{ path, options: [] }],
    filters: pictureFilters(video, { ...picture, fps: null }, toneMap),
    output: {
      pipe: true,
      options: ['-frames:v', '1', '-pix_fmt', pixelFormat(picture.colour), '-f', 'rawvideo'],
    },
    ...(signal === undefined ? {} : { signal }),
  });
  const chunks: Buffer[] = [];
  for await (const chunk of ffmpeg.stdout!) chunks.push(chunk as Buffer);
  await ffmpeg.finished;
  return Buffer.concat(chunks);
}
