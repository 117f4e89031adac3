import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { readJson } from '@phosphene/model/files';
import { createWalk, latentSpaceFrom, parseSetList, type Cue } from '@phosphene/sampler';
import type { CueFiles, SetListParts } from '@phosphene/stage-server';

/** What a set list is checked with. */
export interface SetListChecks {
  /** The folder of the bundle that the page opens; `null`: the first that a cue names. */
  readonly page: string | null;
  /** Whether all must lie on this machine. */
  readonly whole: boolean;
  /** Opens a bundle's folder or zip. */
  readonly open: (path: string) => Promise<Bundle>;
}

/** An address on another server. */
const REMOTE = /^([a-z][a-z\d+.-]+:|\/\/)/i;

/**
 * Opens the bundle of each cue and enters the cue's walk, so that whatever would fail on stage fails here. Addresses in
 * a set list are relative to it.
 *
 * @returns `page`: the folder of the bundle that the page opens
 * @throws {PhospheneError} naming the cue
 */
export async function checkSetList(
  file: string,
  { page: named, whole, open }: SetListChecks,
): Promise<SetListParts & { readonly page: string }> {
  const remedy =
    'Name a set list as JSON: {"format": "phosphene-set-list", "version": 1, "cues": […]}.';
  const document = (await readJson(file, { remedy, exitCode: 2 })) as SetListParts['document'];
  const { cues } = parseSetList(document, file);
  const base = pathToFileURL(resolve(file));
  const pathOf = (address: string): string => fileURLToPath(new URL(address, base));
  const subjectOf = (cue: Cue): string => `${file}: cue ${cues.indexOf(cue) + 1}, "${cue.name}"`;

  const openFor = (cue: Cue, address: string): Promise<Bundle> =>
    naming(subjectOf(cue), () => open(pathOf(address).replace(/[\\/](phosphene\.json)?$/, '')));
  const first = cues.find(({ bundle = 'http:' }) => !REMOTE.test(bundle));
  const page = named ?? (first === undefined ? null : (await openFor(first, first.bundle!)).folder);
  if (page === null) {
    throw new PhospheneError(`${file}: no cue names a bundle on this machine.`, {
      remedy: 'Name the one to begin with before it: phosphene play bundles/mine --set set.json',
      exitCode: 2,
    });
  }
  const files: CueFiles[] = [];
  for (const cue of cues) {
    const { bundle: bundleAddress, picture: pictureAddress } = cue;
    const elsewhere = [bundleAddress, pictureAddress].find((one) => REMOTE.test(one ?? ''));
    if (whole && elsewhere !== undefined) {
      throw new PhospheneError(`${subjectOf(cue)}: ${elsewhere} lies on another server.`, {
        remedy: 'Copy it to this machine, and name it relative to the set list.',
      });
    }
    let bundle: string | null = null;
    if (bundleAddress === undefined || !REMOTE.test(bundleAddress)) {
      const opened = await (bundleAddress === undefined ? open(page) : openFor(cue, bundleAddress));
      await naming(subjectOf(cue), () =>
        createWalk(cue.score, latentSpaceFrom(opened)).latentAt(0),
      );
      bundle = opened.folder;
    }
    let picture: string | null = null;
    if (pictureAddress !== undefined && !REMOTE.test(pictureAddress)) {
      picture = pathOf(pictureAddress);
      await checkPicture(picture, subjectOf(cue));
    }
    files.push({ bundle, picture });
  }
  return { file, document, cues: files, page };
}

/** Puts the cue before what its bundle or score is complained of. */
async function naming<Result>(
  subject: string,
  check: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof PhospheneError)) throw error;
    const { message, remedy, exitCode } = error;
    throw new PhospheneError(`${subject}: ${message}`, { remedy, exitCode, cause: error });
  }
}

async function checkPicture(path: string, subject: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return;
  throw new PhospheneError(`${subject}: its picture is missing, ${path}.`, {
    remedy: 'Put it there, or leave the picture out: the poster of the bundle is shown instead.',
  });
}
