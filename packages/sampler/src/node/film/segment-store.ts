import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Sha256 } from '@phosphene/model/json';
import { sha256OfFile, writeFileAtomic } from '@phosphene/model/files';
import * as v from 'valibot';
import { FILM_CODECS } from './film-codec.ts';
import { segmentFrameCount, planHash, segmentCount, type FilmPlan } from './film-plan.ts';
import type { SegmentRecord } from './render-segment.ts';

const Manifest = v.object({
  format: v.literal('phosphene-segments'),
  version: v.literal(1),
  plan: Sha256,
  segments: v.array(
    v.object({ index: v.number(), frames: v.number(), bytes: v.number(), sha256: Sha256 }),
  ),
});

function partsFolder(film: string): string {
  return join(dirname(film), `.${basename(film)}.parts`);
}

/** The folder beside a film in which its segments wait to be joined. */
export class SegmentStore {
  readonly folder: string;
  readonly #plan: FilmPlan;
  readonly #done = new Map<number, SegmentRecord>();
  #saving: Promise<void> = Promise.resolve();

  private constructor(folder: string, plan: FilmPlan) {
    this.folder = folder;
    this.#plan = plan;
  }

  /** Whether segments of a render that was stopped wait beside a film. */
  static waits(film: string): boolean {
    return existsSync(partsFolder(film));
  }

  /**
   * Opens the folder, keeping those segments of an earlier render of the same plan that are still as they
   * were written; whatever else lies there is removed.
   *
   * @param film the film's path
   */
  static async open(film: string, plan: FilmPlan): Promise<SegmentStore> {
    const store = new SegmentStore(partsFolder(film), plan);
    await mkdir(store.folder, { recursive: true });
    for (const record of await store.#readManifest()) {
      if (await store.#isWhole(record)) store.#done.set(record.index, record);
    }
    const kept = new Set([...store.#done.keys()].map((index) => basename(store.pathOf(index))));
    for (const name of await readdir(store.folder)) {
      if (!kept.has(name)) await rm(join(store.folder, name), { recursive: true, force: true });
    }
    await store.#save();
    return store;
  }

  pathOf(index: number): string {
    const { segmentExtension } = FILM_CODECS[this.#plan.codec];
    return join(this.folder, `segment-${String(index).padStart(6, '0')}${segmentExtension}`);
  }

  /** Frames that need no rendering any more. */
  get framesDone(): number {
    return [...this.#done.values()].reduce((sum, { frames }) => sum + frames, 0);
  }

  /** Numbers of the segments that are still to be rendered. */
  missing(): number[] {
    const all = Array.from({ length: segmentCount(this.#plan) }, (_, index) => index);
    return all.filter((index) => !this.#done.has(index));
  }

  /** Enters a segment whose file has its final name; one entry after the other. */
  add(record: SegmentRecord): Promise<void> {
    this.#done.set(record.index, record);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  /** Removes the folder, once the film is whole. */
  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async #readManifest(): Promise<SegmentRecord[]> {
    const text = await readFile(join(this.folder, 'manifest.json'), 'utf8').catch(() => null);
    if (text === null) return [];
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch {
      return [];
    }
    // A manifest that can't be read, or of another plan, costs only time: its segments are made again.
    const parsed = v.safeParse(Manifest, document);
    return parsed.success && parsed.output.plan === planHash(this.#plan)
      ? parsed.output.segments
      : [];
  }

  async #isWhole({ index, frames, bytes, sha256 }: SegmentRecord): Promise<boolean> {
    if (index >= segmentCount(this.#plan) || frames !== segmentFrameCount(this.#plan, index)) {
      return false;
    }
    const path = this.pathOf(index);
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    );
    return size === bytes && (await sha256OfFile(path)) === sha256;
  }

  #save(): Promise<void> {
    const segments = [...this.#done.values()].sort((a, b) => a.index - b.index);
    const plan = planHash(this.#plan);
    const manifest = { format: 'phosphene-segments', version: 1, plan, segments };
    return writeFileAtomic(join(this.folder, 'manifest.json'), JSON.stringify(manifest));
  }
}
