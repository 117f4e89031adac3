import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CheckpointStore } from '../src/run/checkpoint.ts';
import { MetricsLog, readMetrics } from '../src/run/metrics-log.ts';
import { makeFolder } from './make-dataset.ts';

/** CRC-32C, bit by bit (reflected, 0x82F63B78), in TensorFlow's mask. */
function maskedCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  }
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** The records of a TFRecord file; throws where a check sum is wrong. */
function records(file: Buffer): Buffer[] {
  const found = [];
  for (let at = 0; at < file.length;) {
    const length = Number(file.readBigUInt64LE(at));
    expect(file.readUInt32LE(at + 8)).toBe(maskedCrc(file.subarray(at, at + 8)));
    const data = file.subarray(at + 12, at + 12 + length);
    expect(file.readUInt32LE(at + 12 + length)).toBe(maskedCrc(data));
    found.push(data);
    at += 16 + length;
  }
  return found;
}

/** A protocol buffer's fields by number, read without a schema: numbers, or bytes. */
function fields(message: Buffer): Map<number, (number | Buffer)[]> {
  const found = new Map<number, (number | Buffer)[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++]!;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const wire = key & 7;
    let value: number | Buffer;
    if (wire === 0) value = varint();
    else if (wire === 1) value = message.readDoubleLE((at += 8) - 8);
    else if (wire === 5) value = message.readFloatLE((at += 4) - 4);
    else {
      const length = varint();
      value = message.subarray(at, (at += length));
    }
    found.set(key >> 3, [...(found.get(key >> 3) ?? []), value]);
  }
  return found;
}

describe('the log of a run', () => {
  test('is what TensorBoard reads: check sums, version, times, steps and scalars', async () => {
    const folder = await makeFolder();
    const log = await MetricsLog.open(folder, 0, () => 1_700_000_000.5);
    await log.write({ step: 10, loss: -123.5, 'heldOut/psnr': 20.25 });
    await log.write({ step: 3_000_000_000, loss: 0.1 });
    await log.close();
    const [name] = await readdir(join(folder, 'events'));
    expect(name).toMatch(/^events\.out\.tfevents\.1700000000\./);
    const [version, ...events] = records(await readFile(join(folder, 'events', name!))).map(fields);
    expect(String(version!.get(3)![0])).toBe('brain.Event:2');
    const read = events.map((event) => ({
      time: event.get(1)![0],
      step: event.get(2)![0],
      scalars: fields(event.get(5)![0] as Buffer)
        .get(1)!
        .map((value) => fields(value as Buffer))
        .map((value) => [String(value.get(1)![0]), value.get(2)![0]]),
    }));
    expect(read).toEqual([
      {
        time: 1_700_000_000.5,
        step: 10,
        scalars: [
          ['loss', -123.5],
          ['heldOut/psnr', 20.25],
        ],
      },
      { time: 1_700_000_000.5, step: 3_000_000_000, scalars: [['loss', Math.fround(0.1)]] },
    ]);
    expect(await readMetrics(folder)).toEqual([
      { step: 10, loss: -123.5, 'heldOut/psnr': 20.25 },
      { step: 3_000_000_000, loss: 0.1 },
    ]);
  });
});

describe('the checkpoints of a run', () => {
  const manifest = (step: number) => ({ step, seed: 1, parts: ['weights'], weights: [] });
  const values = (step: number): Float32Array =>
    Float32Array.from({ length: 9 }, (_, n) => n + step);
  const noted = async (store: CheckpointStore): Promise<[number | undefined, string]> => {
    const notes: string[] = [];
    const found = await store.latest((line) => void notes.push(line));
    return [found?.step, notes.join('\n')];
  };

  test('keep the newest and the best', async () => {
    const store = new CheckpointStore(await makeFolder());
    expect(await store.latest(() => undefined)).toBeNull();
    for (const step of [10, 20, 30, 40]) await store.write(manifest(step), values(step));
    await store.markBest(20, 1.5);
    await store.prune(1);
    expect(await store.steps()).toEqual([20, 40]);
    expect(await store.best()).toEqual({ step: 20, loss: 1.5 });
    expect((await store.read(20)).values).toEqual(values(20));
  });

  test('half-written, cut, changed or emptied ones are passed over, and named', async () => {
    const folder = await makeFolder();
    const store = new CheckpointStore(folder);
    for (const step of [1, 2, 3, 4]) await store.write(manifest(step), values(step));
    const at = (step: number, file: string): string =>
      join(folder, 'checkpoints', `step-0000000${step}`, file);
    const state = await readFile(at(4, 'state.bin'));
    state[5]! ^= 1;
    await writeFile(at(4, 'state.bin'), state);
    await rm(at(3, 'checkpoint.json'));
    await writeFile(at(2, 'checkpoint.json'), '{"format": "phos');
    const [step, notes] = await noted(store);
    expect(step).toBe(1);
    for (const damaged of [4, 3, 2]) expect(notes).toContain(`step-0000000${damaged} is damaged`);
    await expect(store.read(3)).rejects.toThrow(/step-00000003 is damaged or incomplete/);
    // One that is made again takes the damaged one's place.
    await store.write(manifest(4), values(4));
    expect(await noted(store)).toEqual([4, '']);
  });
});
