// cspell:words edts elst ctts hdlr mdia minf moof mvhd soun stbl stco stsc stsd stss stsz stts tkhd traf trak trun vide
import { pick } from './pick.ts';
import type { Damage } from './alter-bytes.ts';

/** A box of an MP4 or MOV file: its size, its type, and what it holds. */
interface Box {
  readonly type: string;
  readonly at: number;
  readonly size: number;
}

/** Lies of an MP4's or MOV's tables: ISO/IEC 14496-12. */
export const BOX_DAMAGE: Readonly<Record<string, Damage>> = {
  'box resized': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const box = pick(boxesOf(copy), random);
    const sizes = [0, 1, 7, 8, box.size - 1, box.size + 1, 2 * box.size, 0x7fffffff, 0xffffffff];
    copy.writeUInt32BE(pick(sizes, random), box.at);
    return copy;
  },
  'box renamed': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const boxes = boxesOf(copy);
    copy.write(pick(boxes, random).type, pick(boxes, random).at + 4, 'latin1');
    return copy;
  },
  'streams swapped': (bytes) => {
    const copy = Buffer.from(bytes);
    for (const { at } of boxesOf(copy).filter(({ type }) => type === 'hdlr')) {
      const handler = copy.toString('latin1', at + 16, at + 20);
      copy.write(handler === 'vide' ? 'soun' : 'vide', at + 16, 'latin1');
    }
    return copy;
  },
  'endless duration': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (const { at, type } of boxesOf(copy)) {
      // Version 0: times of 32 bits, behind the two of creation.
      if (type === 'mvhd' || type === 'mdhd') copy.writeUInt32BE(0xffffffff, at + 24);
      if (type === 'tkhd') copy.writeUInt32BE(0xffffffff, at + 28);
      // Each sample lasts for days.
      if (type === 'stts' && random.integer(2) === 0) copy.writeUInt32BE(0x7fffffff, at + 20);
    }
    return copy;
  },
  'endless frames': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const counts = boxesOf(copy).filter(({ type }) => ['stts', 'stsz', 'stsc'].includes(type));
    for (const { at, type } of counts) {
      const field = at + (type === 'stsz' ? 16 : type === 'stts' ? 16 : 12);
      copy.writeUInt32BE(pick([0x7fffffff, 0xffffffff, 100_000_000], random), field);
    }
    return copy;
  },
  'table entry changed': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const tables = ['stts', 'stsz', 'stsc', 'stco', 'co64', 'ctts', 'stss', 'elst', 'trun'];
    const boxes = boxesOf(copy).filter(({ type, size }) => tables.includes(type) && size > 20);
    if (boxes.length === 0) return copy;
    const { at, size } = pick(boxes, random);
    copy.writeUInt32BE(random.word(), at + 12 + 4 * random.integer((size - 12) >> 2));
    return copy;
  },
  'clock changed': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (const { at } of boxesOf(copy).filter(({ type }) => type === 'mdhd')) {
      copy.writeUInt32BE(pick([0, 1, 1_000_000_000, 0xffffffff], random), at + 20);
    }
    return copy;
  },
  'size of the picture changed': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const side = (): number => pick([0, 1, 16_384, 65_535], random);
    for (const { at, type } of boxesOf(copy)) {
      if (type !== 'avc1' && type !== 'jpeg') continue;
      copy.writeUInt16BE(side(), at + 32);
      copy.writeUInt16BE(side(), at + 34);
    }
    return copy;
  },
};

const CONTAINERS = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'moof', 'traf'];
/** What comes before the entries of a `stsd` box. */
const DESCRIPTIONS = 8;

/** All boxes, also those inside others. */
function boxesOf(bytes: Buffer, from = 0, to = bytes.length): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (size < 8 || at + size > to) break;
    boxes.push({ type, at, size });
    if (CONTAINERS.includes(type)) boxes.push(...boxesOf(bytes, at + 8, at + size));
    if (type === 'stsd') boxes.push(...boxesOf(bytes, at + 8 + DESCRIPTIONS, at + size));
    at += size;
  }
  return boxes;
}
