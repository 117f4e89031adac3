import { WebMidi, type Input } from 'webmidi';
import type { ControlSurface } from '../controllers/control-surface.ts';
import { decodeMidi } from './decode-midi.ts';

/**
 * Sends what MIDI devices send to the surface, also of those that are plugged in later. Fetched on first use only.
 *
 * @returns the names of the devices that are there
 * @throws when the browser has no Web MIDI, or the user refuses
 */
export async function openMidi(surface: ControlSurface): Promise<readonly string[]> {
  const heard = new WeakSet<Input>();
  const names = new Set<string>();
  const look = (): void => {
    for (const input of WebMidi.inputs) {
      names.add(input.name);
      // An input that comes back is the same object.
      if (heard.has(input)) continue;
      heard.add(input);
      input.addListener('midimessage', ({ message }) => {
        const decoded = decodeMidi(message.data);
        if (decoded !== null) surface.receive({ device: input.name, ...decoded });
      });
    }
    for (const name of names) {
      surface.connect(
        name,
        WebMidi.inputs.some((input) => input.name === name),
      );
    }
  };
  await WebMidi.enable();
  WebMidi.addListener('connected', look);
  WebMidi.addListener('disconnected', look);
  look();
  return [...names];
}
