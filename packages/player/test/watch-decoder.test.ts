import { expect, test } from '@jest/globals';
import { watchDecoder } from '../src/decoding/watch-decoder.ts';

/** A watched decoder of one latent, whose picture is [latent + 1, 2]; each start fails as `faulty` says. */
async function watched(faulty: { zeros: boolean }[]): Promise<{
  decode: (latent: number) => Promise<number[]>;
  starts: () => number;
  notes: string[];
}> {
  const notes: string[] = [];
  let starts = 0;
  const decoder = await watchDecoder(
    async () => {
      const fault = faulty[starts++]!;
      return {
        backend: 'webgpu',
        decode: async ([latent]) => Float32Array.from(fault.zeros ? [0, 0] : [latent! + 1, 2]),
        memory: () => ({ tensors: 0, bytes: 0 }),
        dispose: () => undefined,
      };
    },
    Float32Array.of(0),
    (line) => void notes.push(line),
  );
  return {
    decode: async (latent) => [...(await decoder.decode(Float32Array.of(latent)))],
    starts: () => starts,
    notes,
  };
}

const sound = (): { zeros: boolean } => ({ zeros: false });

test('a decoder that gives zeros is started anew, the first time without a word', async () => {
  const faults = [sound(), sound(), sound()];
  const { decode, starts, notes } = await watched(faults);
  expect(await decode(4)).toEqual([5, 2]);
  faults[0]!.zeros = true;
  expect(await decode(4)).toEqual([5, 2]);
  expect(starts()).toBe(2);
  expect(notes).toEqual([]);
  faults[1]!.zeros = true;
  expect(await decode(4)).toEqual([5, 2]);
  expect(notes).toEqual([expect.stringContaining('has given empty pictures again')]);
});

test('a blank picture of the bundle’s own is shown', async () => {
  const { decode, starts } = await watched([sound()]);
  expect(await decode(1)).toEqual([2, 2]);
  expect(starts()).toBe(1);
});

test('where starting anew does not help, the viewer is told and it is not tried again', async () => {
  const faults = [sound(), { zeros: true }];
  const { decode, starts, notes } = await watched(faults);
  faults[0]!.zeros = true;
  expect(await decode(4)).toEqual([0, 0]);
  expect(await decode(4)).toEqual([0, 0]);
  expect(starts()).toBe(2);
  expect(notes).toHaveLength(1);
});

test('a bundle whose reference is blank from the start is not watched', async () => {
  const { decode, starts } = await watched([{ zeros: true }]);
  expect(await decode(4)).toEqual([0, 0]);
  expect(starts()).toBe(1);
});
