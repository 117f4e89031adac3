/** What is known of a decoding when it is over. */
export interface DecodingOutcome {
  readonly frames: number;
  /** How many the container promised; `null` where it doesn't say or only a part was asked for. */
  readonly expected: number | null;
  /** Bytes after the last whole frame. */
  readonly rest: number;
  /** ffmpeg's messages with their levels; its exit code alone says nothing. */
  readonly messages: string;
  readonly failed: boolean;
  /** ffmpeg's name of the sound's codec: its complaints are not about the picture. */
  readonly soundCodec: string | null;
}

const COMPLAINTS =
  /corrupt|invalid data|invalid nal|error while decoding|error splitting|partial file|truncat|premature|missing picture|concealing|unexpected end|overread|checksum|crc|ac-tex damaged|end of file/i;

/** What was wrong with a clip in a few words; `null` where it was whole. */
export function judgeDamage(outcome: DecodingOutcome): string | null {
  const { frames, expected, rest, messages, failed, soundCodec } = outcome;
  const complaint = messages
    .split('\n')
    .filter((line) => /\[(error|fatal|panic)\]/.test(line) || /\[warning\].*corrupt/i.test(line))
    .filter((line) => soundCodec === null || !line.startsWith(`[${soundCodec}`))
    .find((line) => failed || COMPLAINTS.test(line));
  const short = expected !== null && frames < expected;
  if (complaint === undefined && !short && rest === 0 && !failed) return null;
  const counted =
    expected === null || !short
      ? `${frames} frames could be decoded`
      : `${frames} of ${expected} frames could be decoded`;
  const cause = complaint === undefined ? 'truncated' : plain(complaint);
  return `${counted} (${cause})`;
}

/** Without levels, addresses and control characters. */
function plain(line: string): string {
  return line
    .replace(/\[(\w+,?)+(?: @ \w+)?\] */g, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
    .slice(0, 160);
}
