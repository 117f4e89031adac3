import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface TakeSchema extends DBSchema {
  /** Pieces of takes, in the order in which they were written. */
  pieces: {
    key: number;
    value: { readonly take: string; readonly text: string };
    indexes: { take: string };
  };
}

/**
 * Takes as they grow, in the browser's own database: what was added outlives a crash of the tab or the machine. A take
 * is removed when it has been saved as a file.
 */
export class TakeStore {
  readonly #database: IDBPDatabase<TakeSchema>;

  private constructor(database: IDBPDatabase<TakeSchema>) {
    this.#database = database;
  }

  /** @throws {DOMException} where the browser keeps nothing, as in some private windows */
  static async open(): Promise<TakeStore> {
    return new TakeStore(
      await openDB<TakeSchema>('phosphene-takes', 1, {
        upgrade(database) {
          const pieces = database.createObjectStore('pieces', { autoIncrement: true });
          pieces.createIndex('take', 'take');
        },
      }),
    );
  }

  /** Names of the takes that are kept. */
  async names(): Promise<string[]> {
    const names: string[] = [];
    const { store } = this.#database.transaction('pieces');
    let cursor = await store.index('take').openKeyCursor(null, 'nextunique');
    for (; cursor !== null; cursor = await cursor.continue()) names.push(cursor.key);
    return names;
  }

  /** Adds a piece to a take; the promise resolves when it is on disk. */
  async add(take: string, text: string): Promise<void> {
    const transaction = this.#database.transaction('pieces', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.add({ take, text }), transaction.done]);
  }

  /** A take's text. */
  async read(take: string): Promise<Blob> {
    const pieces = await this.#database.getAllFromIndex('pieces', 'take', take);
    return new Blob(
      pieces.map(({ text }) => text),
      { type: 'application/x-ndjson' },
    );
  }

  async remove(take: string): Promise<void> {
    const transaction = this.#database.transaction('pieces', 'readwrite');
    for (const key of await transaction.store.index('take').getAllKeys(take)) {
      void transaction.store.delete(key);
    }
    await transaction.done;
  }
}
