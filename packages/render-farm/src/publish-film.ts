import { join } from 'node:path';
import { bundleFiles } from '@phosphene/model/bundle';
import { BUNDLE_FILE, type Bundle } from '@phosphene/model/bundle-folder';
import { planAttachments, planHash, planText, type FilmPlan } from '@phosphene/sampler/node';
import { contentName, type ContentStore } from './content-store.ts';

/**
 * Puts what workers need to render segments of a film: its plan, the files of its bundles, and what lies beside its
 * segments, each under its hash. What is there already is kept for another day.
 *
 * @param partsFolder where the plan's attachments lie
 */
export async function publishFilm(
  content: ContentStore,
  plan: FilmPlan,
  bundles: readonly Bundle[],
  partsFolder: string,
): Promise<void> {
  for (const { folder, manifest, hash } of bundles) {
    for (const { path, sha256 } of bundleFiles(manifest)) {
      await putOnce(content, sha256, (name) => content.putFile(name, join(folder, path)));
    }
    await putOnce(content, hash, (name) => content.putFile(name, join(folder, BUNDLE_FILE)));
  }
  for (const { file, sha256 } of planAttachments(plan)) {
    await putOnce(content, sha256, (name) => content.putFile(name, join(partsFolder, file)));
  }
  // Last: who finds the plan finds all that it names.
  await putOnce(content, planHash(plan), (name) => content.putText(name, planText(plan)));
}

async function putOnce(
  content: ContentStore,
  sha256: string,
  put: (name: string) => Promise<void>,
): Promise<void> {
  const name = contentName(sha256);
  if (!(await content.touch(name))) await put(name);
}
