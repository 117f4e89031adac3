import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The descriptor that a modern ffmpeg writes the frames' times to. */
export const TIMES_DESCRIPTOR = 4;

/**
 * Filters for the end of a chain that report each frame's time in microseconds. Raw video carries none.
 * Before 5.1 `metadata` passes over frames that have no metadata yet; `showinfo` reports on stderr there.
 */
export function timeFilters(modern: boolean): string[] {
  if (!modern) return ['settb=AVTB', 'showinfo'];
  const print = `metadata=mode=print:key=t:file='pipe\\:${TIMES_DESCRIPTOR}'`;
  return ['settb=AVTB', 'metadata=mode=add:key=t:value=0', print];
}

/**
 * Takes the times out of ffmpeg's lines.
 *
 * @param onTime seconds, in the frames' order; NaN where a frame has none
 * @param onOther every line that isn't part of a report
 */
export function readTimes(
  stream: Readable,
  onTime: (seconds: number) => void,
  onOther: (line: string) => void = () => undefined,
): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
    const report = /^(?:\[Parsed_showinfo_\d+ @ \w+\] (?:\[info\] )?n:|frame:) *\d+ +pts: *(\S+)/;
    const pts = report.exec(line)?.[1];
    if (pts !== undefined) onTime(Number(pts) / 1e6);
    else if (!line.startsWith('[Parsed_showinfo_') && line !== 't=0') onOther(line);
  });
}
