import type { StageBundle } from '../bundle/open-bundle.ts';
import type { CommandRegistry } from '../commands/command-registry.ts';

/** Something that the click on the gate can ask the browser for, if the viewer has ticked it. */
export interface GateWish {
  /** The command that asks. It answers a refusal itself, by a toast. */
  readonly command: string;
  readonly label: string;
  /** Whether the browser and the bundle have it at all. */
  readonly possible: (bundle: Pick<StageBundle, 'listener'>) => boolean;
  /** Whether it has been granted already, as with a second bundle; its command would take it back. */
  readonly granted?: () => boolean;
}

/** In the order in which they are asked for. Full screen comes last: browsers count the click as used up by it. */
const GATE_WISHES: readonly GateWish[] = [
  {
    command: 'listen-to-microphone',
    label: 'sound in',
    possible: ({ listener }) => listener !== null,
  },
  { command: 'midi', label: 'MIDI', possible: () => 'requestMIDIAccess' in navigator },
  {
    command: 'full-screen',
    label: 'full screen',
    possible: () => document.fullscreenEnabled,
    granted: () => document.fullscreenElement !== null,
  },
];

/** The wishes that can be fulfilled here, for this bundle. */
export function offeredWishes(
  commands: CommandRegistry,
  bundle: Pick<StageBundle, 'listener'>,
): GateWish[] {
  const names = new Set(commands.all.map(({ name }) => name));
  return GATE_WISHES.filter(({ command, possible }) => names.has(command) && possible(bundle));
}

/**
 * Asks for all of them; a refusal of one stops no other. Called in the click or key itself.
 *
 * @param onRefusal called for a command that throws
 */
export function askFor(
  wishes: readonly GateWish[],
  commands: CommandRegistry,
  onRefusal: (line: string) => void,
): void {
  for (const { command, label, granted } of wishes) {
    if (granted?.() === true) continue;
    try {
      commands.run(command);
    } catch (error) {
      onRefusal(`no ${label}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
