import { canEncodeAudio, canEncodeVideo, Quality, type VideoEncodingConfig } from 'mediabunny';
import { PhospheneError } from '@phosphene/model/errors';
import type { FilmSize } from './film-messages.ts';

/** Codecs of pictures as people call them, and the files that they go into. */
const VIDEO = {
  avc: { name: 'H.264', extension: 'mp4' },
  hevc: { name: 'HEVC', extension: 'mp4' },
  av1: { name: 'AV1', extension: 'mp4' },
  vp9: { name: 'VP9', extension: 'webm' },
  vp8: { name: 'VP8', extension: 'webm' },
} as const;
const AUDIO = { aac: 'AAC', opus: 'Opus' } as const;

/** In hardware the one that most programs read comes first; in software, AV1 last: it takes most of the processor. */
const IN_HARDWARE = ['avc', 'hevc', 'av1', 'vp9', 'vp8'] as const;
const IN_SOFTWARE = ['avc', 'hevc', 'vp9', 'vp8', 'av1'] as const;

/** Seconds between two frames from which a film can be entered: a crash costs up to twice as much. */
export const KEY_FRAME_INTERVAL = 1;

/** How a film is encoded. */
export interface FilmCodecs {
  readonly video: VideoEncodingConfig;
  readonly audio: keyof typeof AUDIO | null;
  readonly extension: 'mp4' | 'webm';
  /** For the figures: `H.264, Opus`. */
  readonly description: string;
}

/**
 * The best codecs that this browser encodes, in hardware where it can.
 *
 * @param sound whether there is sound
 * @throws {PhospheneError} where it encodes none
 */
export async function chooseFilmCodecs(size: FilmSize, sound: boolean): Promise<FilmCodecs> {
  const video = await chooseVideo(size);
  if (video === null) {
    throw new PhospheneError(`This browser encodes no video of ${size.width}×${size.height}.`, {
      remedy: 'Make the window smaller, or record a take (r) and render it.',
    });
  }
  const { name, extension } = VIDEO[video.codec as keyof typeof VIDEO];
  const audio = sound ? await chooseAudio(extension) : null;
  const names = audio === null ? [name] : [name, AUDIO[audio]];
  return { video, audio, extension, description: names.join(', ') };
}

async function chooseVideo(size: FilmSize): Promise<VideoEncodingConfig | null> {
  for (const [codecs, hardwareAcceleration] of [
    [IN_HARDWARE, 'prefer-hardware'],
    [IN_SOFTWARE, 'no-preference'],
  ] as const) {
    for (const codec of codecs) {
      const options = {
        quality: new Quality({ quality: 'very-high', preferBitrate: true }),
        // The encoder may not hold the stage's processor up.
        latencyMode: 'realtime',
        hardwareAcceleration,
      } as const;
      if (await canEncodeVideo(codec, { ...size, ...options })) {
        return { codec, keyFrameInterval: KEY_FRAME_INTERVAL, ...options };
      }
    }
  }
  return null;
}

async function chooseAudio(extension: 'mp4' | 'webm'): Promise<keyof typeof AUDIO | null> {
  for (const codec of extension === 'mp4' ? (['aac', 'opus'] as const) : (['opus'] as const)) {
    if (await canEncodeAudio(codec, { numberOfChannels: 2, sampleRate: 48_000 })) return codec;
  }
  return null;
}
