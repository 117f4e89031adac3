/** How a lossless file's samples are stored. */
export interface SoundHeader {
  /** Hz; an audio context of this rate decodes the file without resampling. */
  readonly sampleRate: number;
  /** Of a sample. */
  readonly bits: number;
}

/** Rates that browsers open an audio context at. */
const LEAST = 8_000;
const MOST = 192_000;

/**
 * Reads the header of a WAV or FLAC file.
 *
 * @param bytes of the file, from its beginning
 * @returns `null` for other formats, damaged headers, and rates that no context has
 */
export function readSoundHeader(bytes: Uint8Array): SoundHeader | null {
  const header = readWave(bytes) ?? readFlac(bytes);
  if (header === null || header.sampleRate < LEAST || header.sampleRate > MOST) return null;
  return header;
}

/** RIFF: chunks of a name, a length and that many bytes, padded to even; the one that is named `fmt ` is the header. */
function readWave(bytes: Uint8Array): SoundHeader | null {
  const view = viewOf(bytes);
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WAVE') return null;
  for (let at = 12; at + 24 <= bytes.length;) {
    if (nameAt(bytes, at) === 'fmt ') {
      return { sampleRate: view.getUint32(at + 12, true), bits: view.getUint16(at + 22, true) };
    }
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return null;
}

/**
 * Behind `fLaC` and four bytes comes STREAMINFO: at its tenth byte 20 bits of the rate, 3 of the channels less one, 5 of
 * the bits less one. Some files begin with an ID3 tag.
 */
function readFlac(bytes: Uint8Array): SoundHeader | null {
  const start = tagLength(bytes);
  if (nameAt(bytes, start) !== 'fLaC' || bytes.length < start + 22) return null;
  const word = viewOf(bytes).getUint32(start + 18);
  return { sampleRate: word >>> 12, bits: ((word >>> 4) & 31) + 1 };
}

/** An ID3v2 tag's length is four times seven bits. */
function tagLength(bytes: Uint8Array): number {
  if (bytes.length < 10 || nameAt(bytes, 0).slice(0, 3) !== 'ID3') return 0;
  return bytes.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 127), 0) + 10;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
