import type { KeptWork } from '../stage/kept-work.ts';
import type { Stage } from '../stage/stage.ts';

/** Seconds that the offer is shown for. */
const OFFER_SECONDS = 8;

/** Offers at the opening of the gate what a crash of the tab broke off, and saves it on a command. */
export function kept(stage: Stage): void {
  const found = (): Promise<{ work: KeptWork; names: readonly string[] }[]> =>
    Promise.all(stage.kept.map(async (work) => ({ work, names: await work.names() })));

  async function save(): Promise<void> {
    const all = await found();
    if (all.every(({ names }) => names.length === 0)) stage.toast.show('nothing has broken off');
    for (const { work, names } of all) {
      for (const name of names) await work.save(name);
    }
  }

  async function offer(): Promise<void> {
    const some = (await found()).filter(({ names }) => names.length > 0);
    if (some.length === 0) return;
    const what = some.map(({ work }) => `a ${work.noun}`).join(' and ');
    const [verb, them] = some.length === 1 ? ['is', 'it'] : ['are', 'them'];
    stage.toast.show(`${what} broke off and ${verb} kept: k saves ${them}`, OFFER_SECONDS);
  }

  stage.commands.add({
    name: 'save-kept',
    description: 'save what broke off',
    run: () => void save(),
  });
  stage.onBegin(() => void offer());
}
