import { PhospheneError } from '@phosphene/model/errors';
import { parseJson } from '@phosphene/model/json';
import { saveFile } from '../page/save-file.ts';
import { orphanedCommands } from '../keys/key-map.ts';
import { checkControlDocument, ControlMap } from './control-map.ts';

/** Gives the map to the browser's downloads, as `phosphene-controls.json`. */
export function exportControls(map: ControlMap): void {
  const text = `${JSON.stringify(map, null, 2)}\n`;
  saveFile(new Blob([text], { type: 'application/json' }), 'phosphene-controls.json');
}

/**
 * Takes the bindings of an exported file in place of the map's own.
 *
 * @param name the file's, for messages
 * @throws {PhospheneError} when it is no such file, or would leave a dead man's command without a key
 */
export function importControls(map: ControlMap, text: string, name: string): void {
  const parsed = parseJson(text, name, { remedy: 'Take a file that was exported here.' });
  const document = checkControlDocument(parsed, name);
  const trial = new ControlMap();
  trial.replace(document);
  const [orphan] = orphanedCommands(trial);
  if (orphan !== undefined) {
    throw new PhospheneError(`${name} leaves ${orphan} without a key.`, {
      remedy: `Bind a key to ${orphan} before exporting.`,
    });
  }
  map.replace(document);
}
