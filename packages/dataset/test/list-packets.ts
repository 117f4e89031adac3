import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where the packets of a stream lie in its file, in bytes. */
export async function listPackets(
  ffprobe: string,
  path: string,
  stream: string,
): Promise<{ position: number; size: number }[]> {
  const { stdout } = await promisify(execFile)(
    ffprobe,
    [
      ...['-v', 'error', '-select_streams', stream, '-show_entries', 'packet=pos,size'],
      ...['-of', 'json', `file:${path}`],
    ],
    { maxBuffer: 1 << 26 },
  );
  const { packets } = JSON.parse(stdout) as { packets: { pos: string; size: string }[] };
  return packets.map(({ pos, size }) => ({ position: Number(pos), size: Number(size) }));
}
