import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openDataset } from '@phosphene/dataset';
import type { ChosenBackend } from '../src/backend/chosen-backend.ts';
import { CheckpointStore } from '../src/run/checkpoint.ts';
import { TrainingStep } from '../src/training-step.ts';
import { makeDataset, makeFolder } from './make-dataset.ts';
import { startBackend, stateOf, tinyOptions, trainTiny } from './tiny-training.ts';

let backend: ChosenBackend;
beforeAll(async () => {
  backend = await startBackend();
}, 120_000);

/** The file of a clip's frames. */
async function pixelsOf(folder: string, clip: number): Promise<string> {
  const dataset = await openDataset(folder);
  dataset.close();
  return join(folder, dataset.manifest.clips[clip]!.pixels.path);
}

/** Flips a bit of one byte in place, as a bad disk would: the length stays. */
function flipBit(path: string): void {
  const file = openSync(path, 'r+');
  const byte = new Uint8Array(1);
  readSync(file, byte, 0, 1, 100);
  byte[0]! ^= 4;
  writeSync(file, byte, 0, 1, 100);
  closeSync(file);
}

// At once, so that they are done before the step's checkpoint.
const FAULTS: Readonly<Record<string, (path: string) => void>> = {
  'has a flipped bit': flipBit,
  'is cut': (path) => truncateSync(path, 1000),
  'is gone': (path) => rmSync(path),
  'is another one': (path) => {
    writeFileSync(`${path}.new`, readFileSync(path).reverse());
    renameSync(`${path}.new`, path);
  },
};

describe('a training whose back end', () => {
  test.each([
    [
      'runs out of memory',
      'OOM when allocating tensor with shape[256,64,64,48]',
      /not enough memory/,
    ],
    ['loses the GPU', 'The GPU device was lost', /the GPU was lost/],
  ])(
    '%s says so, and goes on from its last checkpoint',
    async (_, words, expected) => {
      const [data, run, whole] = [await makeDataset(), await makeFolder(), await makeFolder()];
      const options = tinyOptions({ steps: 20 });
      await trainTiny(backend, data, whole, options);
      const real = TrainingStep.prototype.take;
      let taken = 0;
      const broken = jest.spyOn(TrainingStep.prototype, 'take').mockImplementation(function (
        this: TrainingStep,
        batch,
      ) {
        if (taken++ === 15) throw new Error(words);
        return real.call(this, batch);
      });
      await expect(trainTiny(backend, data, run, options)).rejects.toThrow(expected);
      broken.mockRestore();
      expect(await new CheckpointStore(run).steps()).toEqual([10]);
      await trainTiny(backend, data, run, options);
      expect(await stateOf(run, 20)).toBe(await stateOf(whole, 20));
    },
    240_000,
  );
});

describe('a training whose dataset', () => {
  test('has a flipped bit from the start keeps nothing that was learnt from it', async () => {
    const [data, run] = [await makeDataset(), await makeFolder()];
    const path = await pixelsOf(data, 1);
    flipBit(path);
    const training = trainTiny(backend, data, run, tinyOptions());
    await expect(training).rejects.toThrow(`${path}: missing, damaged or changed`);
    expect(await new CheckpointStore(run).steps()).toEqual([]);
  }, 120_000);

  test.each(Object.entries(FAULTS))(
    '%s while it is read stops with the file named, and goes on when it is whole again',
    async (_, damage) => {
      const [data, run, whole] = [await makeDataset(), await makeFolder(), await makeFolder()];
      const options = tinyOptions({ steps: 30 });
      await trainTiny(backend, data, whole, options);
      const path = await pixelsOf(data, 1);
      const good = await readFile(path);
      const store = new CheckpointStore(run);
      const training = trainTiny(backend, data, run, options, {
        onProgress: ({ done }) => {
          if (done === 20 * options.batchSize) damage(path);
        },
      });
      await expect(training).rejects.toThrow(path);
      expect(await store.steps()).toEqual([10]);
      await writeFile(path, good);
      await trainTiny(backend, data, run, options);
      expect(await stateOf(run, 30)).toBe(await stateOf(whole, 30));
    },
    240_000,
  );
});
