import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeFileAtomic } from '@phosphene/model/files';
import { checkJson, parseJson } from '@phosphene/model/json';
import { EventFile } from './event-file.ts';

/** One line of `metrics.jsonl`. */
const MetricsLine = v.objectWithRest({ step: v.number() }, v.number());
export type MetricsLine = Readonly<v.InferOutput<typeof MetricsLine>>;

/** A run's measurements: `metrics.jsonl`, and the same as TensorBoard events. */
export class MetricsLog {
  readonly #file: FileHandle;
  readonly #events: EventFile;
  readonly #kept: readonly MetricsLine[];

  private constructor(file: FileHandle, events: EventFile, kept: readonly MetricsLine[]) {
    this.#file = file;
    this.#events = events;
    this.#kept = kept;
  }

  /**
   * Opens the log of a run. Lines beyond `step` belong to work that was lost and is done again: they go.
   *
   * @param time seconds since 1970, for the events' clock
   */
  static async open(runFolder: string, step: number, time: () => number): Promise<MetricsLog> {
    const path = join(runFolder, 'metrics.jsonl');
    const kept = (await readMetrics(runFolder)).filter((line) => line.step <= step);
    await writeFileAtomic(path, kept.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const events = await EventFile.create(join(runFolder, 'events'), step, time);
    return new MetricsLog(await open(path, 'a'), events, kept);
  }

  /** Whether an earlier training measured this already at a step. */
  had(step: number, metric: string): boolean {
    return this.#kept.some((line) => line.step === step && metric in line);
  }

  async write(line: MetricsLine): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify(line)}\n`);
    const { step, ...scalars } = line;
    await this.#events.write(step, scalars);
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#events.close();
  }
}

/**
 * The lines of a run's log; a last line that was cut off is left out.
 *
 * @throws {PhospheneError} naming a line that is damaged
 */
export async function readMetrics(runFolder: string): Promise<MetricsLine[]> {
  const path = join(runFolder, 'metrics.jsonl');
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, n) => {
      const subject = `${path}, line ${n + 1}`;
      return checkJson(MetricsLine, parseJson(line, subject, { remedy: 'Remove it.' }), subject);
    });
}
