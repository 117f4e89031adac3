import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerProgram } from '@phosphene/model/files';
import type { PictureSize, Score } from '@phosphene/sampler';
import { lastWords, runProgram } from '@phosphene/terminal';
import type { BackendName } from '@phosphene/trainer';

/** What is painted on every back end. */
export interface PictureOrder {
  /** The bundle's folder. */
  readonly bundle: string;
  readonly score: Score;
  /** One a second of the walk, from its first tick on. */
  readonly frames: number;
  readonly sizes: readonly PictureSize[];
}

/** Pictures of one back end: for each size, for each frame, RGB bytes, the top row first. */
export interface PaintedPictures {
  readonly description: string;
  readonly pictures: readonly (readonly Uint8Array[])[];
}

/** A back end that isn't there, or can't paint, and why. */
export interface MissingPictures {
  readonly missing: string;
}

/** What the child is told: films of one back end, as raw bytes in files. */
export interface FilmOrder extends Omit<PictureOrder, 'sizes'> {
  readonly backend: BackendName;
  readonly films: readonly (PictureSize & { readonly path: string })[];
}

/** What the child says in its last line. */
export type FilmAnswer = { readonly description: string } | MissingPictures;

const CHILD = fileURLToPath(workerProgram(import.meta.url, './film-child'));

/**
 * Renders films as `phosphene render` does, lossless, in a process of its own, and reads their pictures.
 *
 * @param folder for the films
 */
export async function filmPictures(
  { sizes, ...order }: PictureOrder,
  backend: BackendName,
  folder: string,
  signal: AbortSignal,
): Promise<PaintedPictures | MissingPictures> {
  const films = sizes.map((size) => ({
    ...size,
    path: join(folder, `${backend}-${size.width}x${size.height}.rgb`),
  }));
  const full: FilmOrder = { ...order, backend, films };
  const end = await runProgram(process.execPath, ['--no-warnings', CHILD, JSON.stringify(full)], {
    signal,
    // Vulkan's loaders complain without it.
    env: { XDG_RUNTIME_DIR: '/tmp', ...process.env },
  });
  const line = end.stdout.trim().split('\n').at(-1) ?? '';
  if (end.status !== 0 || !line.startsWith('{')) {
    return { missing: `its process ended: ${lastWords(end)}` };
  }
  const answer = JSON.parse(line) as FilmAnswer;
  if ('missing' in answer) return answer;
  const pictures = await Promise.all(
    films.map(async ({ path, width, height }) => {
      const bytes = new Uint8Array(await readFile(path));
      const length = width * height * 3;
      if (bytes.length !== order.frames * length) throw new Error(`${path}: frames are missing`);
      return Array.from({ length: order.frames }, (_, i) =>
        bytes.subarray(i * length, (i + 1) * length),
      );
    }),
  );
  return { description: answer.description, pictures };
}
