import { describe, expect, test } from '@jest/globals';
import { choosePrecision } from '../src/backend/choose-precision.ts';
import { architectureFor } from '../src/train-options.ts';
import { startBackend, tinyOptions } from './tiny-training.ts';

const backend = await startBackend();
const isNative = backend.name === 'tensorflow';
const image = { height: 16, width: 16, channels: 3 } as const;

describe('the precision of a training', () => {
  const choose = (changes: Parameters<typeof tinyOptions>[0]): Promise<string> => {
    const options = tinyOptions(changes);
    const notes: string[] = [];
    const time = (): number => (now += 0.01);
    return choosePrecision(architectureFor(options, image), options, time, (line) =>
      notes.push(line),
    );
  };
  let now = 0;

  test('is the one that is named, where there are graphs', async () => {
    expect(await choose({ precision: 'float32' })).toBe('float32');
    expect(await choose({ precision: 'bfloat16' })).toBe(isNative ? 'bfloat16' : 'float32');
  });

  test('is float32 unless the other is clearly faster, and for trainings that are soon over', async () => {
    // By this clock both take the same time.
    expect(await choose({ precision: 'auto', steps: 10_000 })).toBe('float32');
    expect(await choose({ precision: 'auto', steps: 40 })).toBe('float32');
  });
});
