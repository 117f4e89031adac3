import { appendFile, mkdir, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RandomStream } from '@phosphene/model/random';
import { CommandProcess } from '../command-process.ts';
import type { CommandEvent } from '../run-phosphene.ts';
import type { BaseClip } from './base-clips.ts';
import { pick } from './pick.ts';

/** Films in a folder that are changed while it is ingested. */
const FILMS = 6;

/**
 * Ingests films that somebody writes to meanwhile: cut, grown, overwritten and replaced, until it ends.
 *
 * @returns its exit status, and what it said
 */
export async function changeWhileRead(
  home: string,
  bases: readonly BaseClip[],
  random: RandomStream,
): Promise<{ status: number | null; events: readonly CommandEvent[] }> {
  const footage = join(home, 'footage');
  await mkdir(footage, { recursive: true });
  const films: string[] = [];
  for (let n = 0; n < FILMS; n++) {
    const { ending, bytes } = pick(bases, random);
    films.push(join(footage, `film-${n}${ending}`));
    await writeFile(films[n]!, bytes);
  }
  const command = new CommandProcess([
    ...['ingest', footage, '-o', join(home, 'data'), '--size', '32', '--allow-damaged'],
  ]);
  while (!command.over) {
    await change(pick(films, random), bases, random);
    await new Promise((settle) => setTimeout(settle, random.integer(20)));
  }
  return { status: await command.exit(), events: command.events };
}

async function change(
  film: string,
  bases: readonly BaseClip[],
  random: RandomStream,
): Promise<void> {
  const { bytes } = pick(bases, random);
  switch (random.integer(4)) {
    case 0:
      return truncate(film, random.integer((await stat(film)).size + 1));
    case 1:
      return appendFile(film, bytes.subarray(0, random.integer(bytes.length)));
    case 2:
      return writeFile(film, bytes);
    default:
      await writeFile(`${film}.part`, bytes);
      return rename(`${film}.part`, film);
  }
}
