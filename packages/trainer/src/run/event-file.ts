import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32c } from '@node-rs/crc32';
import protobuf from 'protobufjs/light.js';

/** The fields of TensorFlow's event.proto and summary.proto that scalars need. */
const schema = protobuf.Root.fromJSON({
  nested: {
    Value: {
      fields: { tag: { type: 'string', id: 1 }, simpleValue: { type: 'float', id: 2 } },
    },
    Summary: { fields: { value: { rule: 'repeated', type: 'Value', id: 1 } } },
    Event: {
      fields: {
        wallTime: { type: 'double', id: 1 },
        step: { type: 'int64', id: 2 },
        fileVersion: { type: 'string', id: 3 },
        summary: { type: 'Summary', id: 5 },
      },
    },
  },
}).lookupType('Event');

/** A TensorBoard event file: records of protocol buffers, each with its length and check sums. */
export class EventFile {
  readonly #file: FileHandle;
  readonly #time: () => number;

  private constructor(file: FileHandle, time: () => number) {
    this.#file = file;
    this.#time = time;
  }

  /**
   * A new file of scalars that begin after `step`. TensorBoard reads all files of the folder; where a run is
   * taken up again, the steps it repeats stand in both.
   */
  static async create(folder: string, step: number, time: () => number): Promise<EventFile> {
    await mkdir(folder, { recursive: true });
    const seconds = String(Math.floor(time())).padStart(10, '0');
    const name = `events.out.tfevents.${seconds}.phosphene.${process.pid}.${step}`;
    const events = new EventFile(await open(join(folder, name), 'a'), time);
    await events.#append({ wallTime: time(), fileVersion: 'brain.Event:2' });
    return events;
  }

  async write(step: number, scalars: Readonly<Record<string, number>>): Promise<void> {
    const value = Object.entries(scalars).map(([tag, simpleValue]) => ({ tag, simpleValue }));
    await this.#append({ wallTime: this.#time(), step, summary: { value } });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #append(event: object): Promise<void> {
    const data = schema.encode(schema.create(event)).finish();
    const record = Buffer.alloc(8 + 4 + data.length + 4);
    record.writeBigUInt64LE(BigInt(data.length), 0);
    record.writeUInt32LE(maskedSum(record.subarray(0, 8)), 8);
    record.set(data, 12);
    record.writeUInt32LE(maskedSum(Buffer.from(data)), 12 + data.length);
    await this.#file.appendFile(record);
  }
}

/** TensorFlow's masked CRC-32C (tensorflow/core/lib/hash/crc32c.h). */
function maskedSum(bytes: Buffer): number {
  const sum = crc32c(bytes);
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}
