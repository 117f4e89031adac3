import { describe, expect, test } from '@jest/globals';
import { evenSteps } from '../src/listening/even-steps.ts';
import { readSoundHeader } from '../src/listening/sound-header.ts';

/** A RIFF file's beginning, with chunks before the header. */
function wave(rate: number, bits: number, before: readonly number[] = []): Uint8Array {
  const chunks = [...before, -1].map((length) => {
    if (length >= 0) {
      const chunk = Buffer.alloc(8 + length + (length % 2));
      chunk.write('LIST');
      chunk.writeUInt32LE(length, 4);
      return chunk;
    }
    const chunk = Buffer.alloc(24);
    chunk.write('fmt ');
    chunk.writeUInt32LE(16, 4);
    chunk.writeUInt32LE(rate, 12);
    chunk.writeUInt16LE(bits, 22);
    return chunk;
  });
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), ...chunks]);
}

function flac(rate: number, bits: number, tag = 0): Uint8Array {
  const start = tag === 0 ? 0 : tag + 10;
  const bytes = Buffer.alloc(start + 42);
  if (tag > 0) {
    bytes.write('ID3');
    bytes.set([(tag >> 21) & 127, (tag >> 14) & 127, (tag >> 7) & 127, tag & 127], 6);
  }
  bytes.write('fLaC', start);
  // Two channels.
  bytes.writeUInt32BE(rate * 4096 + (1 << 9) + ((bits - 1) << 4), start + 18);
  return bytes;
}

describe('the header of a sound file', () => {
  test('of WAV says rate and bits, also behind other chunks', () => {
    expect(readSoundHeader(wave(44_100, 16))).toEqual({ sampleRate: 44_100, bits: 16 });
    expect(readSoundHeader(wave(96_000, 24, [7, 40]))).toEqual({ sampleRate: 96_000, bits: 24 });
  });

  test('of FLAC says rate and bits, also behind a tag', () => {
    expect(readSoundHeader(flac(48_000, 16))).toEqual({ sampleRate: 48_000, bits: 16 });
    expect(readSoundHeader(flac(88_200, 24, 300))).toEqual({ sampleRate: 88_200, bits: 24 });
  });

  test('is none in other files, cut ones, and those of rates that no context has', () => {
    expect(readSoundHeader(new Uint8Array())).toBeNull();
    expect(readSoundHeader(Buffer.from('OggS and what follows it in such a file'))).toBeNull();
    expect(readSoundHeader(wave(44_100, 16).subarray(0, 30))).toBeNull();
    expect(readSoundHeader(flac(48_000, 16).subarray(0, 20))).toBeNull();
    expect(readSoundHeader(wave(4_000, 16))).toBeNull();
  });
});

test('all samples of 16 bits come back to even steps, from either way of dividing them', () => {
  const steps = Array.from({ length: 65_536 }, (_, n) => n - 32_768);
  const even = Float32Array.from(steps, (step) => step / 32_768);
  const uneven = Float32Array.from(steps, (step) => step / (step > 0 ? 32_767 : 32_768));
  for (const samples of [even.slice(), uneven]) {
    evenSteps(samples);
    expect(Buffer.compare(Buffer.from(samples.buffer), Buffer.from(even.buffer))).toBe(0);
  }
});
