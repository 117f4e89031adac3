/** What is known of a decoding when it is over. */
export interface DecodingOutcome {
  readonly frames: number;
  /** Frames that the container promised; `null` where it doesn't say or only a part was requested. */
  readonly expected: number | null;
  /** Bytes after the last whole frame. */
  readonly rest: number;
  /** ffmpeg's messages with their levels; its exit code alone says nothing. */
  readonly messages: string;
  readonly failed: boolean;
  /** The sound's stream and ffmpeg's name of its codec; `null` where none is decoded. */
  readonly sound: { readonly index: number; readonly codec: string } | null;
}

const COMPLAINTS =
  /corrupt|invalid data|invalid nal|error while decoding|error submitting|error splitting|partial file|truncat|premature|missing picture|concealing|unexpected end|overread|checksum|crc|ac-tex damaged|end of file|invalid track number|invalid as first byte|ebml|cannot allocate memory|error during demuxing|input\/output error/i;

/** One line for each packet that could not be decoded, after the codec's own words. */
const PACKET_COMPLAINT = /error while decoding|error submitting|corrupt decoded frame/i;

/** What was wrong with a clip's pictures in a few words; `null` where they are whole. */
export function findDamage(outcome: DecodingOutcome): string | null {
  const { frames, expected, rest, failed, sound } = outcome;
  const complaint = complaints(outcome)
    .filter((line) => !isAboutSound(line, sound))
    .find((line) => failed || COMPLAINTS.test(line));
  const short = expected !== null && frames < expected;
  // If every promised frame was decoded and no message is about the pictures, the sound made ffmpeg fail.
  const soundAlone = sound !== null && expected !== null && !short && complaint === undefined;
  if (complaint === undefined && !short && rest === 0 && (!failed || soundAlone)) return null;
  const counted =
    expected === null || !short
      ? `${frames} frames could be decoded`
      : `${frames} of ${expected} frames could be decoded`;
  const cause = complaint === undefined ? 'truncated' : plain(complaint);
  return `${counted} (${cause})`;
}

/** Faults of a clip's sound. */
export interface SoundDamage {
  /** Packets that ffmpeg complained of, as far as its messages are stored. */
  readonly faults: number;
  /** ffmpeg's words. */
  readonly cause: string;
  /** The decoding ended early: what came of the sound is no measure of it. */
  readonly failed: boolean;
}

/** What was wrong with a clip's sound; `null` where it is whole or there is none. */
export function findSoundDamage(outcome: DecodingOutcome): SoundDamage | null {
  const { sound, failed } = outcome;
  const lines = complaints(outcome).filter((line) => isAboutSound(line, sound));
  if (sound === null || (lines.length === 0 && !failed)) return null;
  const packets = lines.filter((line) => PACKET_COMPLAINT.test(line));
  // The codec's own words say more than those that follow for each packet.
  const cause = lines.find((line) => !packets.includes(line)) ?? lines[0];
  return {
    faults: Math.max(1, packets.length),
    cause: plain(cause ?? 'it could not be decoded'),
    failed,
  };
}

function complaints({ messages }: DecodingOutcome): string[] {
  return messages
    .split('\n')
    .filter((line) => /\[(error|fatal|panic)\]/.test(line) || /\[warning\].*corrupt/i.test(line));
}

/** ffmpeg names the codec in front, or the stream by its index; from version 6 on, both in front. */
function isAboutSound(line: string, sound: DecodingOutcome['sound']): boolean {
  if (sound === null) return false;
  const { index, codec } = sound;
  return (
    line.startsWith(`[${codec} @`) ||
    line.startsWith(`[dec:${codec} @`) ||
    line.startsWith(`[aist#0:${index}`) ||
    new RegExp(`stream #0:${index}\\b`).test(line) ||
    new RegExp(`corrupt decoded frame in stream ${index}$`).test(line)
  );
}

/** Without levels, addresses and control characters. */
function plain(line: string): string {
  return line
    .replace(/\[[\w#:/,]+(?: @ \w+)?\] */g, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
    .slice(0, 160);
}
