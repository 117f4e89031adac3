/** Films that were given to the browser's downloads have a file of this ending beside them. */
const GIVEN = '.given';

/** Where films lie among the browser's own files. */
export async function filmFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('films', { create: true });
}

/** Films as they grow, in the browser's own files. One is removed when it has been saved elsewhere. */
export class FilmStore {
  readonly #folder: FileSystemDirectoryHandle;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** @throws {DOMException} where the browser keeps no files */
  static async open(): Promise<FilmStore> {
    return new FilmStore(await filmFolder());
  }

  /** Names of the files of films that have not been saved. */
  async names(): Promise<string[]> {
    const all = await this.#all();
    return [...all].filter((name) => !name.endsWith(GIVEN) && !all.has(name + GIVEN)).sort();
  }

  /** A film's file; it lies on the disk. */
  async read(name: string): Promise<File> {
    return (await this.#folder.getFileHandle(name)).getFile();
  }

  async remove(name: string): Promise<void> {
    await this.#folder.removeEntry(name);
  }

  /** Remembers that the browser's downloads have a film: they read it for a while, nobody can say how long. */
  async markGiven(name: string): Promise<void> {
    await this.#folder.getFileHandle(name + GIVEN, { create: true });
  }

  /** Removes what earlier visits gave to the downloads. @param inUse whether a film is in use in any tab */
  async removeGiven(inUse: (name: string) => boolean): Promise<void> {
    const all = await this.#all();
    for (const mark of all) {
      const name = mark.slice(0, -GIVEN.length);
      if (!mark.endsWith(GIVEN) || inUse(name)) continue;
      if (all.has(name)) await this.remove(name);
      await this.remove(mark);
    }
  }

  async #all(): Promise<Set<string>> {
    const names = new Set<string>();
    for await (const name of entryNames(this.#folder)) names.add(name);
    return names;
  }
}

/** TypeScript's `dom` lacks the iterator of a folder. */
function entryNames(folder: FileSystemDirectoryHandle): AsyncIterable<string> {
  return (folder as unknown as { keys(): AsyncIterable<string> }).keys();
}
