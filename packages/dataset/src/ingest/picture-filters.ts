import type { VideoProbe } from '@phosphene/model/media';
import type { Crop, PictureOptions } from './ingest-options.ts';

/** ffmpeg's names of the two transfer curves that need tone mapping: HLG and PQ. */
const HDR = new Set(['arib-std-b67', 'smpte2084']);

export const isHdr = (video: VideoProbe): boolean => HDR.has(video.colour.transfer);

/**
 * The filters that make frames of a film's pictures: deinterlaced, at the asked rate, cropped as a player
 * shows them, scaled, in display-encoded colours. Where nothing has to change there are none, so that the
 * frames are the decoded ones. ffmpeg itself turns rotated pictures before the first filter.
 *
 * @param toneMap whether ffmpeg has `zscale`; without it HDR comes out pale
 */
export function pictureFilters(
  video: VideoProbe,
  options: Pick<PictureOptions, 'width' | 'height' | 'colour' | 'fps'> & { readonly crop: Crop },
  toneMap: boolean,
): string[] {
  const { width, height, crop, fps } = options;
  const turned = video.rotation % 180 !== 0;
  const [w, h] = turned ? [video.height, video.width] : [video.width, video.height];
  // Frames that have the target's size already are not cropped: they were probably prepared.
  const same = w === width && h === height && typeof crop === 'string';
  const aspect = same ? 1 : turned ? 1 / video.sampleAspect : video.sampleAspect;
  const filters: string[] = [];
  if (video.fieldOrder === 'interlaced') filters.push('yadif=mode=send_frame');
  if (fps !== null) filters.push(`fps=${fps}`);

  const target = { width, height };
  let [from, bars] = [{ w, h }, ''];
  if (crop === 'centre') {
    const cut = centred(w, h, (width / height) * (1 / aspect));
    if (cut.w !== w || cut.h !== h) filters.push(`crop=${cut.w}:${cut.h}`);
    from = cut;
  } else if (crop === 'fit') {
    const ratio = Math.min(width / (w * aspect), height / h);
    target.width = Math.max(1, Math.min(width, Math.round(w * aspect * ratio)));
    target.height = Math.max(1, Math.min(height, Math.round(h * ratio)));
    if (target.width < width || target.height < height) {
      bars = `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2:black`;
    }
  } else {
    // Given in square pixels; a cut beyond the edge is ffmpeg's to refuse.
    from = { w: Math.max(1, Math.round(crop.width / aspect)), h: crop.height };
    filters.push(`crop=${from.w}:${from.h}:${Math.round(crop.x / aspect)}:${crop.y}`);
  }

  const hdr = isHdr(video) && toneMap;
  // Untagged high definition is BT.709; swscale would take BT.601.
  const matrix =
    video.colour.space === 'unknown' && h >= 720 && /^yuv[0-9]/.test(video.pixelFormat)
      ? ['in_color_matrix=bt709']
      : [];
  if (from.w !== target.width || from.h !== target.height || matrix.length > 0) {
    const flags = 'flags=bicubic+accurate_rnd+full_chroma_int';
    filters.push(['scale=' + target.width, String(target.height), flags, ...matrix].join(':'));
  }
  if (hdr) filters.push(...toneMapping(video));
  // Bars are put on after the conversion: subsampled formats can't place them at odd pixels.
  if (bars !== '') filters.push(`format=${pixelFormat(options.colour)}`, bars);
  return filters;
}

/** ffmpeg's name of the frames' layout. */
export const pixelFormat = (colour: 'rgb' | 'luma'): string =>
  colour === 'rgb' ? 'rgb24' : 'gray';

/** The largest centred part of this shape (width over height, in stored pixels). */
function centred(w: number, h: number, shape: number): { w: number; h: number } {
  return w > h * shape
    ? { w: Math.max(1, Math.round(h * shape)), h }
    : { w, h: Math.max(1, Math.round(w / shape)) };
}

/** To BT.709, with diffuse white at 203 cd/m² (ITU-R BT.2408) and highlights rolled off. */
function toneMapping({ colour }: VideoProbe): string[] {
  const given = (value: string, fallback: string): string =>
    value === 'unknown' ? fallback : value;
  const source = [
    `tin=${colour.transfer}`,
    `pin=${given(colour.primaries, 'bt2020')}`,
    `min=${given(colour.space, 'bt2020nc')}`,
    `rin=${colour.range === 'pc' ? 'pc' : 'tv'}`,
  ];
  return [
    `zscale=t=linear:npl=203:${source.join(':')}`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=mobius:desat=0',
    'zscale=t=bt709:r=pc',
    'format=gbrp',
  ];
}
