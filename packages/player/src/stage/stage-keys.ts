import { element } from './build-page.ts';

/** What keys do. Each returns the line that is whispered to the viewer, or nothing. */
export interface StageActions {
  readonly fullScreen: () => void;
  readonly pause: () => void;
  readonly newSeed: () => void;
  readonly nextPalette: () => void;
  readonly toggleFit: () => void;
  readonly changeSpeed: (direction: 1 | -1) => void;
  readonly changeGain: (direction: 1 | -1) => void;
  readonly toggleHud: () => void;
  readonly toggleKeys: () => void;
  readonly closeKeys: () => void;
}

interface Binding {
  readonly keys: readonly string[];
  readonly label: string;
  readonly does: string;
  readonly run: (actions: StageActions, key: string) => void;
}

const BINDINGS: readonly Binding[] = [
  { keys: ['f'], label: 'f', does: 'full screen', run: (stage) => stage.fullScreen() },
  { keys: [' '], label: 'space', does: 'pause, go on', run: (stage) => stage.pause() },
  { keys: ['n'], label: 'n', does: 'new seed: another walk', run: (stage) => stage.newSeed() },
  {
    keys: ['ArrowLeft', 'ArrowRight'],
    label: '← →',
    does: 'slower, faster',
    run: (stage, key) => stage.changeSpeed(key === 'ArrowRight' ? 1 : -1),
  },
  {
    keys: ['ArrowDown', 'ArrowUp'],
    label: '↓ ↑',
    does: 'darker, brighter',
    run: (stage, key) => stage.changeGain(key === 'ArrowUp' ? 1 : -1),
  },
  {
    keys: ['p'],
    label: 'p',
    does: 'next palette (luma models)',
    run: (stage) => stage.nextPalette(),
  },
  {
    keys: ['z'],
    label: 'z',
    does: 'whole picture, or fill the screen',
    run: (stage) => stage.toggleFit(),
  },
  { keys: ['h'], label: 'h', does: 'figures', run: (stage) => stage.toggleHud() },
  { keys: ['?'], label: '?', does: 'these keys', run: (stage) => stage.toggleKeys() },
  { keys: ['Escape'], label: 'esc', does: 'close this', run: (stage) => stage.closeKeys() },
];

/**
 * Runs what a key stands for.
 *
 * @returns whether it stands for anything
 */
export function pressKey(event: KeyboardEvent, actions: StageActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const binding = BINDINGS.find(({ keys }) => keys.includes(key));
  binding?.run(actions, key);
  return binding !== undefined;
}

/** Fills the panel that `?` shows. */
export function listKeys(panel: HTMLElement): void {
  const list = element('dl', '');
  for (const { label, does } of BINDINGS) {
    list.append(element('dt', '', label), element('dd', '', does));
  }
  panel.replaceChildren(list);
}
