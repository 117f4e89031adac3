import type { ControlSurface } from '../controllers/control-surface.ts';
import type { Stage } from '../stage/stage.ts';

/** Seconds that a fault is shown for. */
const FAULT_SECONDS = 8;

/** MIDI devices, on a command, and by themselves where the browser has allowed them before. */
export function midi(stage: Stage, surface: ControlSurface): void {
  let opening: Promise<readonly string[]> | null = null;

  async function open(): Promise<void> {
    try {
      opening ??= import('./open-midi.ts').then(({ openMidi }) => openMidi(surface));
      const names = await opening;
      const none = 'MIDI is on; plug a controller in';
      stage.toast.show(names.length === 0 ? none : `MIDI: ${names.join(', ')}`);
    } catch (error) {
      opening = null;
      console.warn(error);
      const line =
        (error as Error).name === 'NotAllowedError' || (error as Error).name === 'SecurityError'
          ? 'The browser refuses MIDI here. Allow it in the settings of this site, and try again.'
          : 'This browser has no Web MIDI. Chrome, Edge and Firefox have it.';
      stage.toast.show(line, FAULT_SECONDS);
    }
  }

  stage.commands.add({ name: 'midi', description: 'MIDI controllers', run: () => void open() });
  void navigator.permissions
    // Not in TypeScript's list of names.
    ?.query({ name: 'midi' as PermissionName })
    .then(({ state }) => (state === 'granted' ? open() : undefined))
    // A browser that doesn't know the name: the command asks.
    .catch(() => undefined);
}
