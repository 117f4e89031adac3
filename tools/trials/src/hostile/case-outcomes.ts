import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetManifest } from '@phosphene/dataset';
import { checkJson } from '@phosphene/model/json';
import { countFrames, frameHashes } from '../reference-frames.ts';

/** What became of one case. */
export interface Outcome {
  readonly number: number;
  readonly kind: string;
  readonly outcome: 'taken' | 'taken in part' | 'left out' | 'not mentioned' | 'shortened';
  readonly reason: string | null;
}

/** The folder of a case. */
export function caseName(number: number): string {
  return `case-${String(number).padStart(5, '0')}`;
}

/**
 * What the data set says of each case.
 *
 * @param home `footage` was ingested into its folder `data`
 * @param first the number of the first case
 * @param kinds of all cases, in order
 */
export async function outcomesOf(
  home: string,
  footage: string,
  first: number,
  kinds: readonly string[],
): Promise<Outcome[]> {
  const text = await readFile(join(home, 'data', 'dataset.json'), 'utf8').catch(() => null);
  if (text === null) return kinds.map((kind, n) => unsaid(first + n, kind, 'no data set'));
  const { clips, skipped } = checkJson(DatasetManifest, JSON.parse(text), 'dataset.json');
  return Promise.all(
    kinds.map(async (kind, n): Promise<Outcome> => {
      const number = first + n;
      const name = caseName(number);
      const of = ({ path }: { path: string }): boolean =>
        path === name || path.startsWith(`${name}/`);
      const clip = clips.find(({ source }) => of(source));
      const left = skipped.find(of);
      if (clip === undefined) {
        if (left !== undefined) return { number, kind, outcome: 'left out', reason: left.reason };
        // An empty folder is nothing to speak of.
        return kind === 'no plain file'
          ? { number, kind, outcome: 'left out', reason: null }
          : unsaid(number, kind, null);
      }
      const reason = clip.damaged ?? left?.reason ?? null;
      if (reason !== null) return { number, kind, outcome: 'taken in part', reason };
      const file = join(footage, clip.source.path);
      // Still pictures have no container that promises any.
      if (clip.source.path === name) return { number, kind, outcome: 'taken', reason };
      const { promised } = await countFrames(file);
      const alone = await frameHashes(file, join(home, `${name}.framemd5`)).then(
        (hashes) => hashes.length,
        () => null,
      );
      const due = Math.max(promised ?? 0, alone ?? 0);
      if (clip.frames >= due) return { number, kind, outcome: 'taken', reason };
      const found = `${clip.frames} of ${due} frames`;
      return { number, kind, outcome: 'shortened', reason: found };
    }),
  );
}

function unsaid(number: number, kind: string, reason: string | null): Outcome {
  return { number, kind, outcome: 'not mentioned', reason };
}
