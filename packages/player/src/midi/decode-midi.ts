import type { ControlEvent } from '../controllers/control-event.ts';

/** The upper four bits of a status byte. */
const [NOTE_OFF, NOTE_ON, CONTROL_CHANGE, PITCH_BEND] = [0x8, 0x9, 0xb, 0xe];

/** Controllers from here on are channel mode messages: all notes off, local control. */
const FIRST_MODE_MESSAGE = 120;

/**
 * What a MIDI message says about a control, `null` for all other messages: clock, active sensing, programs.
 *
 * @param bytes one whole message, its status byte first
 */
export function decodeMidi(
  bytes: ArrayLike<number>,
): Pick<ControlEvent, 'input' | 'value' | 'strike' | 'byte'> | null {
  const [status, first, second] = [bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0];
  if (bytes.length < 3) return null;
  const channel = (status & 0xf) + 1;
  switch (status >> 4) {
    case NOTE_ON:
    case NOTE_OFF: {
      // A note-on without velocity is a note-off.
      const value = status >> 4 === NOTE_OFF ? 0 : second / 127;
      return { input: { kind: 'note', channel, number: first }, value, strike: true };
    }
    case CONTROL_CHANGE:
      if (first >= FIRST_MODE_MESSAGE) return null;
      return {
        input: { kind: 'cc', channel, number: first },
        value: second / 127,
        byte: second,
      };
    case PITCH_BEND:
      return { input: { kind: 'pitch-bend', channel }, value: ((second << 7) | first) / 0x3fff };
    default:
      return null;
  }
}
