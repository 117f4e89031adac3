import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessMark } from '../kill/marked-processes.ts';
import { trialSeconds } from '../run-trial.ts';
import { COMMAND_LINE } from '../run-phosphene.ts';
import type { LyingFile } from './lying-files.ts';

/** What an ingest of one file took. */
export interface BombCost {
  readonly seconds: number;
  /** Of the largest process that was started, in megabytes. */
  readonly megabytes: number;
}

/** Milliseconds between two looks at the processes. */
const INTERVAL = 5;

/** Ingests a folder with that one file in it. */
export async function measureBomb(home: string, { name, bytes }: LyingFile): Promise<BombCost> {
  const footage = join(home, 'footage');
  await mkdir(footage, { recursive: true });
  await writeFile(join(footage, name), bytes);
  const mark = new ProcessMark();
  let kilobytes = 0;
  const look = (): void => {
    for (const { pid } of mark.living()) kilobytes = Math.max(kilobytes, peakKilobytes(pid));
  };
  const start = trialSeconds();
  const args = [COMMAND_LINE, 'ingest', footage, '-o', join(home, 'data'), '--size', '32'];
  const child = spawn(process.execPath, args, { env: mark.environment, stdio: 'ignore' });
  const timer = setInterval(look, INTERVAL);
  await once(child, 'close');
  clearInterval(timer);
  return { seconds: trialSeconds() - start, megabytes: kilobytes / 1024 };
}

/** Of one process so far; 0 where it has ended. */
function peakKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
