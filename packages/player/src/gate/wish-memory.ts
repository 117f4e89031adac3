import type { ChoiceStorage } from '../decoding/remembered-choice.ts';

/** Where the page's storage holds the commands of the wishes that are ticked. */
const ITEM = 'phosphene.gate';

/** The commands of the wishes that were ticked; none at first. What can't be read counts as nothing. */
export function recallWishes(storage: ChoiceStorage | null): ReadonlySet<string> {
  try {
    const commands: unknown = JSON.parse(storage?.getItem(ITEM) ?? '[]');
    return new Set(
      Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : [],
    );
  } catch {
    return new Set();
  }
}

/** Remembers whether a wish is ticked. One that is not offered for this bundle stays as it was. */
export function rememberWish(storage: ChoiceStorage | null, command: string, on: boolean): void {
  const commands = new Set(recallWishes(storage));
  if (on) commands.add(command);
  else commands.delete(command);
  try {
    storage?.setItem(ITEM, JSON.stringify([...commands]));
  } catch {
    // Full or forbidden: the next visit asks for nothing.
  }
}
