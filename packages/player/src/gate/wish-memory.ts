import { recallJson, rememberJson, type PageStorage } from '../page/page-storage.ts';

/** Where the page's storage holds the commands of the wishes that are ticked. */
const ITEM = 'phosphene.gate';

/** The commands of the wishes that were ticked; none at first. What can't be read counts as nothing. */
export function recallWishes(storage: PageStorage | null): ReadonlySet<string> {
  const commands = recallJson(storage, ITEM);
  return new Set(
    Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : [],
  );
}

/** Remembers whether a wish is ticked. One that is not offered for this bundle stays as it was. */
export function rememberWish(storage: PageStorage | null, command: string, on: boolean): void {
  const commands = new Set(recallWishes(storage));
  if (on) commands.add(command);
  else commands.delete(command);
  rememberJson(storage, ITEM, [...commands]);
}
