import { PhospheneError } from '@phosphene/model/errors';
import { parseSetList, type Cue } from '@phosphene/sampler';
import { fetchJson } from '../address/read-score.ts';
import type { Stage } from '../stage/stage.ts';
import { CuePlayer } from './cue-player.ts';
import { SetListPanel } from './set-list-panel.ts';

/** Cues that have a key of their own. */
const NUMBERED = 9;
/** Seconds that a fault is shown for. */
const FAULT_SECONDS = 8;

/** A set list that is loaded. */
interface LoadedSet {
  readonly cues: readonly Cue[];
  readonly player: CuePlayer;
  readonly base: string;
}

/** The set list that the address names: cues, taken by commands or from a list. */
export function setList(stage: Stage): void {
  let loaded: LoadedSet | null = null;
  let current = -1;
  const panel = new SetListPanel(stage.page.root, (index) => void take(index));

  function fail(error: unknown): void {
    console.warn(error);
    const { message } = error as Error;
    const line = error instanceof PhospheneError ? `${message} ${error.remedy}` : message;
    stage.toast.show(line, FAULT_SECONDS);
  }

  async function take(index: number): Promise<void> {
    if (loaded === null) {
      stage.toast.show(
        'there is no set list: name one in the address, #set=set.json',
        FAULT_SECONDS,
      );
      return;
    }
    const { cues, player } = loaded;
    const cue = cues[index];
    if (cue === undefined) {
      stage.toast.show(index < 0 ? 'this is the first cue' : `there are ${cues.length} cues`);
      return;
    }
    const before = current;
    current = index;
    stage.toast.show(`${index + 1}  ${cue.name}`);
    if (panel.open) showPanel(loaded);
    try {
      await player.take(cue);
      player.prepare(cues[index + 1]);
    } catch (error) {
      if (current === index) current = before;
      fail(error);
    }
  }

  function showPanel({ cues, player, base }: LoadedSet): void {
    const pictureOf = (cue: Cue): string =>
      cue.picture === undefined
        ? new URL('poster.png', player.addressOf(cue)).href
        : new URL(cue.picture, base).href;
    panel.show(cues, pictureOf, current);
  }

  async function load(address: string): Promise<void> {
    const { cues } = parseSetList(await fetchJson(address, 'set'), address);
    loaded = { cues, player: new CuePlayer(stage, address), base: address };
    stage.toast.show(`set list of ${cues.length} cues: l shows it`);
  }

  stage.commands.add(
    { name: 'next-cue', description: 'next cue', run: () => void take(current + 1) },
    { name: 'previous-cue', description: 'previous cue', run: () => void take(current - 1) },
    {
      name: 'set-list',
      description: 'set list',
      run: () => {
        if (panel.open) panel.close();
        else if (loaded === null) void take(0);
        else showPanel(loaded);
      },
    },
    ...Array.from({ length: NUMBERED }, (_, index) => ({
      name: `cue-${index + 1}`,
      description: index === 0 ? 'cue by its number' : `cue ${index + 1}`,
      run: () => void take(index),
    })),
  );
  // Another bundle that is dropped on the page ends what was made ready.
  stage.onClose(() => loaded?.player.forget());
  stage.onBegin(() => {
    // The gate begins no cue: the performer takes it. The bundle of the one that comes next may be made ready.
    loaded?.player.prepare(loaded.cues[current + 1]);
  });
  stage.figures.push(() =>
    loaded === null || current < 0
      ? null
      : `cue     ${current + 1} of ${loaded.cues.length}, ${loaded.cues[current]!.name}`,
  );
  const { setList: address } = stage.address;
  if (address !== null) load(address).catch(fail);
}
