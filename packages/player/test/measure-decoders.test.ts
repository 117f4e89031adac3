import { expect, test } from '@jest/globals';
import { PhospheneError } from '@phosphene/model/errors';
import type { Backend } from '../src/decoding/backend.ts';
import { fastestDecoder, type FastestDecoder } from '../src/decoding/measure-decoders.ts';

/**
 * What happens when decoders of these milliseconds a picture are measured; `null` does not start. The first picture of
 * each takes longer by an interruption.
 */
async function measure(
  durations: Partial<Record<Backend, number | null>>,
  interruption = 0,
): Promise<FastestDecoder<Backend> & { readonly events: string[] }> {
  const events: string[] = [];
  let time = 0;
  const fastest = await fastestDecoder<Backend>(
    Object.keys(durations) as Backend[],
    async (backend) => {
      const duration = durations[backend]!;
      if (duration === null) throw new PhospheneError(`no ${backend}`, { remedy: '' });
      return {
        decoder: backend,
        async decodeOnce() {
          time += duration + (events.includes(backend) ? 0 : interruption);
          events.push(backend);
        },
        dispose: () => void events.push(`${backend} disposed`),
      };
    },
    () => time,
    (backend) => void events.push(`${backend} failed`),
  );
  return { ...fastest, events };
}

const times = (count: number, name: string): string[] => new Array<string>(count).fill(name);

test('keeps the fastest, disposes of the others, and stops a slow one after two pictures', async () => {
  const { decoder, rates, events } = await measure({ wasm: 20, webgl: 500, webgpu: 10 });
  expect(decoder).toBe('webgpu');
  expect(rates).toEqual([
    { backend: 'webgpu', rate: 100 },
    { backend: 'wasm', rate: 50 },
    { backend: 'webgl', rate: 2 },
  ]);
  expect(events).toEqual([
    ...times(8, 'wasm'),
    ...times(2, 'webgl'),
    'webgl disposed',
    ...times(8, 'webgpu'),
    'wasm disposed',
  ]);
});

test('spends no more than a while on a slow one that is first', async () => {
  const { events } = await measure({ webgl: 250, wasm: 20 });
  expect(events.filter((name) => name === 'webgl')).toHaveLength(3);
});

test('is not misled by a first picture that was interrupted', async () => {
  const { decoder, rates } = await measure({ wasm: 10, webgl: 500 }, 2000);
  expect(decoder).toBe('wasm');
  expect(rates[0]).toEqual({ backend: 'wasm', rate: 100 });
});

test('tries no other where one is fast enough for any display', async () => {
  expect((await measure({ webgl: 3, webgpu: 2 })).decoder).toBe('webgl');
});

test('passes over what does not start, and throws the first reason where nothing does', async () => {
  const { decoder, events } = await measure({ webgl: null, wasm: 20 });
  expect(decoder).toBe('wasm');
  expect(events[0]).toBe('webgl failed');
  await expect(measure({ webgl: null, wasm: null })).rejects.toThrow('no webgl');
});
