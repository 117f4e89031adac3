import { realpath } from 'node:fs/promises';

/**
 * Demuxers that read one file and nothing else. Playlists (concat, hls, dash, sdp), patterns (image2,
 * glob) and devices (lavfi, x11grab) are left out: text in a `.mov` can make ffmpeg open other files.
 */
const FORMATS = [
  '3dostr,aa,aac,ac3,aiff,alac,amr,amrnb,amrwb,anm,apc,ape,apng,asf,asf_o,au,av1,avi,avs,avs2,avs3',
  'bink,bmp_pipe,caf,cdg,cdxl,cine,dds_pipe,dirac,dnxhd,dpx_pipe,dts,dtshd,dv,dxa,eac3,evc,exr_pipe',
  'f32le,f64le,ffv1,filmstrip,fits,flac,flic,flv,gif,gif_pipe,gxf,h261,h263,h264,hevc,idcin,iff,ingenient',
  'image2pipe,ipmovie,ipu,ivf,ivr,j2k_pipe,jpeg_pipe,jpegls_pipe,jpegxl_anim,jpegxl_pipe,jv,kux,live_flv,lvf,lxf',
  'm4v,matroska,webm,mgsts,mjpeg,mjpeg_2000,mlv,mm,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,mpc8,mpeg,mpegts',
  'mpegvideo,mpjpeg,mtv,mv,mxf,mxg,nc,nsv,nut,nuv,obu,ogg,oma,pam_pipe,pbm_pipe,pcx_pipe,pgm_pipe',
  'pgmyuv_pipe,pictor_pipe,pmp,png_pipe,ppm_pipe,psd_pipe,pva,qcp,qdraw_pipe,qoi_pipe,r3d,rawvideo',
  'rm,roq,rpl,s16le,s24le,s32le,sgi_pipe,smk,smjpeg,sol,sunrast_pipe,svag,swf,tak,tgq,tiff_pipe,truehd,tta',
  'u8,v210,v210x,vc1,vc1test,vividas,vivo,vmd,voc,vp8,vvc,w64,wav,wc3movie,webp_pipe,wmv,wsvqa,wtv,wv',
  'xbm_pipe,xpm_pipe,xwd_pipe,xwma,y4m,yuv4mpegpipe',
].join(',');

/** The largest picture that is decoded, in pixels: 16,384 × 8,192, above any camera's. */
const MAX_PIXELS = 16_384 * 8_192;

/**
 * Options that go before each `-i` of a file that a stranger may have made: only local files and pipes,
 * only self-contained formats, no pixel bombs.
 */
export const hostileInputOptions: readonly string[] = [
  '-protocol_whitelist',
  'file,pipe',
  '-format_whitelist',
  FORMATS,
  '-max_pixels',
  String(MAX_PIXELS),
];

/** The same for ffprobe, which refuses codec options that the probed streams don't take. */
export const hostileProbeOptions: readonly string[] = hostileInputOptions.slice(0, 4);

/**
 * A file as ffmpeg's URL: the `file:` prefix keeps leading dashes, colons and `-` from meaning something
 * else, and the real path follows no link twice.
 */
export async function mediaUrl(path: string): Promise<string> {
  return `file:${await realpath(path)}`;
}
