import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFiles, BundleManifest } from '@phosphene/model/bundle';
import { BUNDLE_FILE, openBundle, type Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { sha256OfFile } from '@phosphene/model/files';
import { checkJson, parseJson } from '@phosphene/model/json';
import {
  checkPlan,
  countPackets,
  FILM_CODECS,
  parsePlanText,
  planAttachments,
  segmentCount,
  segmentFrameCount,
  type FilmPlan,
  type SegmentRecord,
} from '@phosphene/sampler/node';
import { contentName, type ContentStore } from './content-store.ts';
import { LARGEST_DOCUMENT, LARGEST_FILE } from './farm-job.ts';

/** Bytes of a whole bundle. */
const LARGEST_BUNDLE = 2 * LARGEST_FILE;
/** Its time of change says when a folder was used last. */
const USED = '.used';

/** A film of which segments are rendered: what it needs lies in folders that are named by hashes. */
export interface ShelvedFilm {
  readonly plan: FilmPlan;
  readonly folder: string;
}

/**
 * The place of a worker on disk: bundles by hash, and of each film its plan's attachments and its finished segments.
 * Names come from hashes and numbers that were checked, and from manifests whose paths stay inside.
 */
export class FilmShelf {
  readonly #folder: string;
  readonly #content: ContentStore;
  readonly #kept: number;
  readonly #films = new Map<string, Promise<ShelvedFilm>>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param kept bundles, and films, that are kept: the ones that were used last; more than are rendered at once */
  constructor(folder: string, content: ContentStore, kept: number) {
    this.#folder = folder;
    this.#content = content;
    this.#kept = kept;
  }

  /**
   * The film of a plan; what is missing of it is fetched.
   *
   * @throws {FilmGone} when the queue no longer has it
   * @throws {PhospheneError} when it is not a film that can be rendered
   */
  open(hash: string): Promise<ShelvedFilm> {
    const known = this.#films.get(hash);
    if (known !== undefined) return known;
    // One after the other: two films may have the same bundle.
    const film = this.#last.then(() => this.#fetch(hash));
    this.#last = film.catch(() => undefined);
    this.#films.set(hash, film);
    film.catch(() => this.#films.delete(hash));
    return film;
  }

  /** Where a segment goes. @throws {PhospheneError} when the film has no such segment */
  pathOf({ plan, folder }: ShelvedFilm, index: number): string {
    if (index >= segmentCount(plan)) {
      throw new PhospheneError(`segment ${index}: the film has ${segmentCount(plan)}.`, {
        remedy: 'Give the render command again.',
      });
    }
    const { segmentExtension } = FILM_CODECS[plan.codec];
    return join(folder, `segment-${String(index).padStart(6, '0')}${segmentExtension}`);
  }

  /** A segment that was finished, but not delivered, before a connection was cut; `null` where there is none. */
  async finished(film: ShelvedFilm, index: number): Promise<SegmentRecord | null> {
    const path = this.pathOf(film, index);
    const found = await stat(path).catch(() => null);
    if (found === null) return null;
    const frames = await countPackets(path).catch(() => 0);
    if (frames !== segmentFrameCount(film.plan, index)) return null;
    return { index, frames, bytes: found.size, sha256: await sha256OfFile(path) };
  }

  async #fetch(hash: string): Promise<ShelvedFilm> {
    const text = await this.#text(hash);
    const plan = parsePlanText(text, (bundle) => join(this.#folder, 'bundles', bundle), 'the plan');
    const bundles: Bundle[] = [];
    for (const { folder, hash: wanted } of [plan.bundle, ...plan.others]) {
      bundles.push(await this.#bundle(folder, wanted));
    }
    checkPlan(plan, bundles, 'the plan');
    const folder = join(this.#folder, 'films', hash);
    await use(folder);
    for (const { file, sha256 } of planAttachments(plan)) {
      const path = join(folder, file);
      if ((await sha256OfFile(path).catch(() => '')) === sha256) continue;
      await this.#file(sha256, path);
    }
    await this.#keepFew(
      'bundles',
      [plan.bundle, ...plan.others].map((bundle) => bundle.hash),
    );
    await this.#keepFew('films', [hash]);
    return { plan, folder };
  }

  async #bundle(folder: string, hash: string): Promise<Bundle> {
    const here = await openBundle(folder).catch(() => null);
    if (here !== null && here.hash === hash) {
      await use(folder);
      return here;
    }
    const text = await this.#text(hash);
    const manifest = checkJson(
      BundleManifest,
      parseJson(text, BUNDLE_FILE, { remedy: 'Export the bundle again.' }),
      BUNDLE_FILE,
    );
    const files = bundleFiles(manifest);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > LARGEST_BUNDLE) {
      throw new PhospheneError(`the bundle "${manifest.name}" has ${bytes} bytes.`, {
        remedy: `Workers take ${LARGEST_BUNDLE} at most: render it on one machine.`,
      });
    }
    await rm(folder, { recursive: true, force: true });
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    for (const file of files) {
      const path = join(partial, file.path);
      await mkdir(dirname(path), { recursive: true });
      await this.#file(file.sha256, path, file.bytes);
    }
    await writeFile(join(partial, BUNDLE_FILE), text);
    await rename(partial, folder);
    await use(folder);
    return openBundle(folder);
  }

  async #text(sha256: string): Promise<string> {
    const expected = { sha256, limit: LARGEST_DOCUMENT };
    const text = await this.#content.getText(contentName(sha256), expected);
    if (text === null) throw new FilmGone(sha256);
    return text;
  }

  async #file(sha256: string, path: string, bytes?: number): Promise<void> {
    const expected = { sha256, limit: LARGEST_FILE, ...(bytes !== undefined && { bytes }) };
    const name = contentName(sha256);
    if (!(await this.#content.getFile(name, expected, path))) throw new FilmGone(sha256);
  }

  /** Removes what was not used for the longest time. */
  async #keepFew(kind: 'bundles' | 'films', needed: readonly string[]): Promise<void> {
    const names = await readdir(join(this.#folder, kind));
    const used: { name: string; time: number }[] = [];
    for (const name of names) {
      const found = await stat(join(this.#folder, kind, name, USED)).catch(() => null);
      used.push({ name, time: found?.mtimeMs ?? 0 });
    }
    used.sort((a, b) => b.time - a.time);
    for (const { name } of used.slice(this.#kept)) {
      if (needed.includes(name)) continue;
      if (kind === 'films') this.#films.delete(name);
      await rm(join(this.#folder, kind, name), { recursive: true, force: true });
    }
  }
}

/** The queue no longer has what a film needs: its render was given up. */
export class FilmGone extends PhospheneError {
  constructor(sha256: string) {
    super(`the queue has no content ${sha256.slice(0, 12)}… any more.`, {
      remedy: 'Give the render command again.',
    });
    this.name = 'FilmGone';
  }
}

async function use(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, USED), '');
}
