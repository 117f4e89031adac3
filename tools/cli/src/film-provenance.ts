import { readFile } from 'node:fs/promises';
import type { ChosenBackend } from '@phosphene/trainer';

/** What made a film, as its record has it. */
export async function filmProvenance({
  name,
  device,
  versions,
}: ChosenBackend): Promise<{ backend: string; version: string }> {
  const parts = Object.entries(versions).map(([part, version]) => `${part} ${version}`);
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return {
    backend: `${name} ${device} (${parts.join(', ')})`,
    version: (JSON.parse(manifest) as { version: string }).version,
  };
}
