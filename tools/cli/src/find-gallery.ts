import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PhospheneError } from '@phosphene/model/errors';

/** Where the bundle lies: in the published program, and in its repository. */
const PLACES = ['../gallery/', '../../../docs/gallery/six-players/'];

/**
 * The folder of the bundle that comes with Phosphene.
 *
 * @throws {PhospheneError} where it is missing
 */
export async function findGallery(): Promise<string> {
  for (const place of PLACES) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const found = await access(join(folder, 'phosphene.json')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
  }
  throw new PhospheneError('The gallery is not here: its bundle was left out of this copy.', {
    remedy: 'Install Phosphene anew, or make a bundle of your own: phosphene demo.',
  });
}
