import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { findMediaTools } from '@phosphene/model/media';
import { ingest } from '../src/ingest/ingest.ts';
import { defaultPictureOptions, type IngestOptions } from '../src/ingest/ingest-options.ts';

const run = promisify(execFile);

/** The project's real media; tests that use it skip where it is missing. */
export const media = new URL('../../../../shared/media/', import.meta.url).pathname;
export const hasMedia = existsSync(media);
if (!hasMedia) console.warn('No ../shared/media here: tests of real media are skipped.');

/** Runs ffmpeg with these arguments and gives what it wrote to stdout. */
export async function ffmpeg(...args: string[]): Promise<Buffer> {
  const tools = await findMediaTools();
  const { stdout } = await run(tools.ffmpeg, ['-v', 'error', '-y', ...args], {
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  });
  return stdout;
}

/** The frames that ffmpeg decodes of a file, as RGB. */
export async function decoded(path: string): Promise<Buffer> {
  return await ffmpeg(
    ...['-i', `file:${path}`, '-map', '0:v:0', '-vsync', 'passthrough'],
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
  );
}

/** A lossless-intent H.264 test picture with a moving pattern. */
export async function testClip(
  path: string,
  { size = '64x48', frames = 10, rate = 10, more = [] as string[] } = {},
): Promise<void> {
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}`, '-frames:v', String(frames)],
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', ...more, path],
  );
}

/** Temporary folders of one test file. */
export function temporaryFolders(): { make: () => Promise<string>; clear: () => Promise<void> } {
  const made: string[] = [];
  return {
    make: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'phosphene-ingest-'));
      made.push(folder);
      return folder;
    },
    clear: async () => {
      for (const folder of made) await rm(folder, { recursive: true, force: true });
    },
  };
}

export const ingestTo = (
  footage: string,
  output: string,
  options: Partial<IngestOptions> = {},
  oversight: Parameters<typeof ingest>[1] = {},
): ReturnType<typeof ingest> =>
  ingest(
    { ...defaultPictureOptions, width: 32, height: 32, footage, output, jobs: 2, ...options },
    oversight,
  );

/** Every file under a folder with its bytes. */
export function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const look = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) look(path);
      else files[relative(folder, path)] = readFileSync(path).toString('base64');
    }
  };
  look(folder);
  return files;
}
