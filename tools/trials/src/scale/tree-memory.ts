import { readdir, readFile } from 'node:fs/promises';

/**
 * Resident memory of a process and of all that it has started, in MB. 0 where the system has no `/proc`.
 */
export async function treeMegabytes(pid: number): Promise<number> {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(await read(`/proc/${pid}/status`))?.[1] ?? 0;
  let sum = Number(kilobytes) / 1024;
  for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const children = await read(`/proc/${pid}/task/${thread}/children`);
    for (const child of children.split(' ').filter(Boolean)) {
      sum += await treeMegabytes(Number(child));
    }
  }
  return sum;
}

/** Empty where it is gone meanwhile. */
function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
