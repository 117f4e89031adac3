// cspell:words IDAT IEND IHDR RTSP rtpmap
// cspell:ignore Ptext ftypmp
import { crc32, deflateSync } from 'node:zlib';
import type { RandomStream } from '@phosphene/model/random';
import { pick } from './pick.ts';

/** A file that is not what its name says: its name and what is in it. */
export interface LyingFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What such a file may point at. */
export interface Bait {
  /** A film outside the footage. */
  readonly secret: string;
  /** An address of this machine that nothing answers at. */
  readonly address: string;
}

const FILM_ENDINGS = ['.mp4', '.mov', '.mkv', '.avi', '.gif', '.ts', '.webm'];

/** Playlists, which can make ffmpeg open other files and addresses. */
export function playlist({ secret, address }: Bait, random: RandomStream): LyingFile {
  const target = pick([secret, `file://${secret}`, address, `concat:${secret}`], random);
  const texts = [
    `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${target}\n#EXT-X-ENDLIST\n`,
    `ffconcat version 1.0\nfile '${target}'\n`,
    `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n`,
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${target}</BaseURL></Representation></AdaptationSet></Period></MPD>`,
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="${target}"/></svg>`,
    `[playlist]\nFile1=${target}\nNumberOfEntries=1\n`,
    `RTSPtextRTSP://${address}\n`,
    `${target}\n`,
  ];
  return { name: `list${pick(FILM_ENDINGS, random)}`, bytes: Buffer.from(pick(texts, random)) };
}

/** Files of other kinds in a film's name. */
export function impostor(random: RandomStream): LyingFile {
  const noise = Buffer.from(Array.from({ length: 2048 }, () => random.integer(256)));
  const heads = [
    ...[
      '',
      '\x7fELF\x02\x01\x01',
      'PK\x03\x04',
      '%PDF-1.7\n',
      'MZ',
      'RIFF\xff\xff\xff\xffAVI LIST',
    ],
    ...[
      '\x00\x00\x00\x18ftypmp42',
      '\x1aE\xdf\xa3',
      'GIF89a',
      'OggS',
      'FLV\x01',
      'fLaC',
      'ID3\x04',
    ],
  ];
  const head = Buffer.from(pick(heads, random), 'latin1');
  const body = noise.subarray(0, random.integer(noise.length));
  return { name: `film${pick(FILM_ENDINGS, random)}`, bytes: Buffer.concat([head, body]) };
}

export const BOMB_KINDS = ['png', 'gif', 'jpeg', 'bmp', 'y4m', 'deflated png'] as const;

/** Few bytes that claim a huge picture. */
export function bomb(kind: (typeof BOMB_KINDS)[number]): LyingFile {
  const side = 60_000;
  switch (kind) {
    case 'png':
      return { name: 'bomb.png', bytes: png(side, side, deflateSync(Buffer.alloc(1 << 16))) };
    case 'deflated png':
      // Rows that are there, deflated to a thousandth of their size: a gigabyte.
      return { name: 'rows.png', bytes: png(30_000, 36_000, deflateSync(Buffer.alloc(1 << 28))) };
    case 'gif': {
      const head = Buffer.from('GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
      const image = Buffer.from(',\0\0\0\0\xff\xff\xff\xff\0\x02\x02L\x01\0;', 'latin1');
      return { name: 'bomb.gif', bytes: Buffer.concat([head, image]) };
    }
    case 'jpeg': {
      const frame = Buffer.from('ffc0001108ea60ea6003012200021101031101', 'hex');
      const scan = Buffer.from('ffda000c03010002110311003f00', 'hex');
      const head = Buffer.from('ffd8', 'hex');
      return { name: 'bomb.jpg', bytes: Buffer.concat([head, frame, scan, Buffer.alloc(999)]) };
    }
    case 'bmp': {
      const head = Buffer.alloc(54);
      head.write('BM');
      head.writeUInt32LE(54, 10);
      head.writeUInt32LE(40, 14);
      head.writeInt32LE(side, 18);
      head.writeInt32LE(side, 22);
      head.writeUInt16LE(1, 26);
      head.writeUInt16LE(24, 28);
      return { name: 'bomb.bmp', bytes: Buffer.concat([head, Buffer.alloc(4096)]) };
    }
    case 'y4m': {
      const head = Buffer.from(`YUV4MPEG2 W${side} H${side} F25:1 Ip C420jpeg\nFRAME\n`);
      return { name: 'bomb.y4m', bytes: Buffer.concat([head, Buffer.alloc(4096)]) };
    }
  }
}

/** A grey PNG. @param rows deflated: a zero and a byte for each pixel, row by row */
export function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}
