import { rememberJson, type PageStorage } from '../page/page-storage.ts';
import { orphanedCommands } from '../keys/key-map.ts';
import { checkControlDocument, ControlMap } from './control-map.ts';

/** Where the page's storage holds the map. */
const ITEM = 'phosphene.controls';

/** The map that the last visit left, kept from now on after every change. One that can't be read counts as none. */
export function recallControls(storage: PageStorage | null): ControlMap {
  const map = new ControlMap();
  try {
    const text = storage?.getItem(ITEM) ?? null;
    if (text !== null) map.replace(checkControlDocument(JSON.parse(text), ITEM));
    if (orphanedCommands(map).length > 0) map.replace({ ...map.toJSON(), devices: {} });
  } catch (error) {
    console.warn(error);
  }
  map.onChange(() => rememberJson(storage, ITEM, map));
  return map;
}
