import { extname } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import type { PictureSize } from '../../look/picture-size.ts';
import type { KernelName } from '../../look/look.ts';

export const CODEC_NAMES = ['h264', 'prores', 'ffv1', 'gif', 'webp', 'png'] as const;
export type CodecName = (typeof CODEC_NAMES)[number];

/** How one kind of film is written. */
export interface FilmCodec {
  /** With the dot; empty for a folder of pictures. */
  readonly extension: string;
  /** The container of a segment, with the dot. */
  readonly segmentExtension: string;
  /** Filters that follow the enlargement in a segment. */
  readonly segmentFilters: readonly string[];
  /** Encoder options of a segment. */
  readonly segmentOptions: readonly string[];
  /** Encoder options of the sound; `null` where the film can't hold any. */
  readonly audioOptions: readonly string[] | null;
  /** Segments are joined as they are, or encoded once more by a last pass over the whole. */
  readonly joins: 'copy' | 'encode';
  /** The picture is planar 4:2:0, whose sides are even. */
  readonly evenSides: boolean;
  readonly largestFrameRate: number;
}

const PRECISE = 'accurate_rnd+full_chroma_inp+full_chroma_int';
/** RGB to limited-range BT.709; swscale uses BT.601 by default, and ProRes takes its tags from the frames. */
const toBt709 = (pixelFormat: string): string[] => [
  `scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+${PRECISE}`,
  `format=${pixelFormat}`,
  'setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709',
];
const BT709_TAGS = [
  ...['-color_range', 'tv', '-colorspace', 'bt709'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709'],
];

const LOSSLESS_SEGMENTS = {
  segmentExtension: '.mkv',
  segmentFilters: ['format=bgr0'],
  segmentOptions: ['-c:v', 'ffv1', '-level', '3', '-g', '1', '-slices', '4', '-slicecrc', '1'],
};

/** How each codec's films are written. */
export const FILM_CODECS: Record<CodecName, FilmCodec> = {
  h264: {
    extension: '.mp4',
    segmentExtension: '.mp4',
    segmentFilters: toBt709('yuv420p'),
    segmentOptions: [
      ...['-c:v', 'libx264', '-preset', 'medium', '-crf', '16', '-flags', '+cgop'],
      ...BT709_TAGS,
    ],
    audioOptions: ['-c:a', 'aac', '-b:a', '256k'],
    joins: 'copy',
    evenSides: true,
    largestFrameRate: 240,
  },
  prores: {
    extension: '.mov',
    segmentExtension: '.mov',
    segmentFilters: toBt709('yuv422p10le'),
    segmentOptions: [...['-c:v', 'prores_ks', '-profile:v', '3', '-vendor', 'apl0'], ...BT709_TAGS],
    audioOptions: ['-c:a', 'pcm_s24le'],
    joins: 'copy',
    evenSides: true,
    largestFrameRate: 240,
  },
  ffv1: {
    ...LOSSLESS_SEGMENTS,
    extension: '.mkv',
    audioOptions: ['-c:a', 'flac'],
    joins: 'copy',
    evenSides: false,
    largestFrameRate: 240,
  },
  gif: {
    ...LOSSLESS_SEGMENTS,
    extension: '.gif',
    audioOptions: null,
    joins: 'encode',
    evenSides: false,
    // A GIF counts hundredths of a second, and players slow down what is shorter than two.
    largestFrameRate: 50,
  },
  webp: {
    ...LOSSLESS_SEGMENTS,
    extension: '.webp',
    audioOptions: null,
    joins: 'encode',
    evenSides: false,
    largestFrameRate: 100,
  },
  png: {
    ...LOSSLESS_SEGMENTS,
    extension: '',
    audioOptions: null,
    joins: 'encode',
    evenSides: false,
    largestFrameRate: 240,
  },
};

/** The codec of a file by its ending. */
export function codecFromPath(path: string): CodecName {
  const extension = extname(path).toLowerCase();
  const codec = CODEC_NAMES.find((name) => FILM_CODECS[name].extension === extension);
  if (codec !== undefined) return codec;
  throw new PhospheneError(`${path}: no kind of film is known by the ending "${extension}".`, {
    remedy: `Name the file .mp4, .mov, .mkv, .gif or .webp, or give --codec ${CODEC_NAMES.join('|')}.`,
    exitCode: 2,
  });
}

/** The look's kernels in swscale; its cubic takes B and C, of which it keeps whole numbers. */
const SWSCALE: Record<KernelName, { flags: string; parameters: string }> = {
  lanczos3: { flags: 'lanczos', parameters: '' },
  bicubic: { flags: 'bicubic', parameters: '' },
  'b-spline': { flags: 'bicubic', parameters: ':param0=1:param1=0' },
  // What is left of it when `FilmPainter` has done its first stage.
  edge: { flags: 'bicubic', parameters: '' },
};

/**
 * Filters that enlarge in RGB as `enlarge` does, within the rounding of swscale.
 *
 * @param from the size of the frames as `FilmPainter` paints them
 */
export function enlargementFilters(
  from: PictureSize,
  to: PictureSize,
  kernel: KernelName,
): string[] {
  if (from.width === to.width && from.height === to.height) return [];
  const { flags, parameters } = SWSCALE[kernel];
  return [
    'format=gbrp',
    `scale=${to.width}:${to.height}:flags=${flags}+${PRECISE}${parameters}`,
    'format=gbrp',
  ];
}

/**
 * The default size: the largest whole multiple of the picture that is no higher than 1080 (540 for a GIF or
 * WebP), with even sides.
 */
export function defaultFilmSize(image: PictureSize, codec: CodecName): PictureSize {
  const goal = codec === 'gif' || codec === 'webp' ? 540 : 1080;
  let times = Math.max(1, Math.floor(goal / Math.max(image.height, 1)));
  if (FILM_CODECS[codec].evenSides && (image.width % 2 === 1 || image.height % 2 === 1)) {
    times = times === 1 ? 2 : times - (times % 2);
  }
  return { width: image.width * times, height: image.height * times };
}
