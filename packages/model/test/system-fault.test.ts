import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { PhospheneError, systemFault, systemFaultIn } from '../src/errors/index.ts';
import { startFfmpeg } from '../src/node/media/index.ts';

/** Linux has a file that is always full. */
const FULL = '/dev/full';
const onFull = existsSync(FULL) ? test : test.skip;

describe('a fault of the system', () => {
  test.each([
    ['ENOSPC', 'the disk is full', /Make room/],
    ['EROFS', 'the disk can only be read', /another folder/],
    ['EACCES', 'permission is denied', /another folder/],
    ['EMFILE', 'too many files are open', /ulimit/],
  ])('%s is named with its place and a way out', (code, what, remedy) => {
    const error = Object.assign(new Error(`${code}: open`), { code, path: '/a/b' });
    const fault = systemFault(new Error('it failed', { cause: error }))!;
    expect(fault).toBeInstanceOf(PhospheneError);
    expect(fault.message).toBe(`/a/b: ${what}.`);
    expect(fault.remedy).toMatch(remedy);
  });

  test('is a disk that can only be read where no folder can be made', () => {
    const error = { code: 'ENOENT', syscall: 'mkdir', path: '/a' };
    expect(systemFault(error)!.message).toBe('/a: the disk can only be read.');
    expect(systemFault({ ...error, syscall: 'open' })).toBeNull();
  });

  test('takes the subject where the error has no path, and is none where nothing says so', () => {
    const error = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' });
    expect(systemFault(error, 'runs/mine')!.message).toBe('runs/mine: the disk is full.');
    expect(systemFault(error)!.message).toBe('Failed: the disk is full.');
    expect(systemFault(new Error('of our own'))).toBeNull();
    expect(systemFault('text')).toBeNull();
    expect(systemFaultIn('Invalid data found')).toBeNull();
  });

  onFull('is known from a write to a full disk', async () => {
    const error: unknown = await writeFile(FULL, 'x').catch((cause: unknown) => cause);
    expect(systemFault(error, FULL)!.message).toBe(`${FULL}: the disk is full.`);
    const file = await open(FULL, 'w');
    const later: unknown = await file.write('x').catch((cause: unknown) => cause);
    await file.close();
    expect(systemFault(later)).not.toBeNull();
  });

  onFull('is known from what ffmpeg says of a full disk', async () => {
    const ffmpeg = await startFfmpeg({
      inputs: [
        {
          pipe: true,
          options: ['-f', 'rawvideo', '-video_size', '16x16', '-pixel_format', 'rgb24'],
        },
      ],
      output: { path: FULL, options: ['-f', 'rawvideo'] },
    });
    ffmpeg.stdin!.on('error', () => undefined);
    ffmpeg.stdin!.end(new Uint8Array(16 * 16 * 3 * 10_000));
    const error: unknown = await ffmpeg.finished.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PhospheneError);
    expect((error as PhospheneError).message).toMatch(/: the disk is full\.$/);
    expect((error as PhospheneError).remedy).toMatch(/Make room/);
  });
});

test('a message steers no terminal, and keeps its ends', () => {
  const { message } = new PhospheneError(`a\u001b[2J\nb${'x'.repeat(1e6)}z`, { remedy: 'none' });
  expect(message).toMatch(/^a\ufffd\[2J\nbx+ … x+z$/);
  expect(message.length).toBeLessThan(1100);
});
