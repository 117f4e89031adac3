import { sha256Hex } from '../bundle/sha256-hex.ts';
import { fetchFresh, NETWORK_PATIENCE } from './fetch-fresh.ts';
import { hashedFiles, type NamedFile } from './hashed-files.ts';

/**
 * Bundles that play without a network. Files are stored by their SHA-256, so a manifest never plays with a file of
 * another export. A manifest is kept only when all its files are stored: whatever breaks off while a new export comes
 * in, the one before still plays.
 *
 * In the cache lie, each under an address inside the worker's scope:
 * - the kept manifest, under its own address;
 * - the manifest that the page was last given, under its address and `?answered`: it says which files are meant;
 * - files, under `kept/<sha256>`.
 */
export class KeptBundles {
  readonly #scope: string;
  readonly #cache: Promise<Cache>;
  /** Files that are being fetched, by SHA-256. */
  readonly #underway = new Map<string, Promise<Response>>();
  /** One after the other, so that none sweeps away what another has just fetched. */
  #completing: Promise<unknown> = Promise.resolve();

  /** @param scope the address of the worker's folder */
  constructor(scope: string) {
    this.#scope = scope;
    this.#cache = caches.open(`phosphene-bundles-${scope}`);
  }

  /**
   * Answers a request for a manifest: the server's where it answers, else the kept one.
   *
   * @returns `completed` settles when the bundle is kept, or can't be
   * @throws {TypeError} when the network fails and none is kept
   */
  async answerManifest(
    address: string,
  ): Promise<{ readonly response: Response; readonly completed: Promise<unknown> }> {
    const { response, text } = await this.#findManifest(address);
    if (text === null) return { response, completed: Promise.resolve() };
    await this.#putText(`${address}?answered`, text);
    return { response, completed: this.#complete(address, text) };
  }

  /**
   * Answers a request for a file of a bundle, as the manifest names it that the page was given; as the kept one does,
   * where the page was given none, as for the poster of a cue that has not played. `null` for other files.
   */
  async answerFile(address: string): Promise<Response | null> {
    const manifests = await this.#manifests();
    const given = manifests.filter((manifest) => manifest.endsWith('?answered'));
    const kept = manifests.filter((manifest) => !given.includes(`${manifest}?answered`));
    for (const manifest of new Set([...given, ...kept])) {
      const folder = new URL('.', manifest).href;
      if (!address.startsWith(folder)) continue;
      const file = (await this.#filesOf(manifest)).find(
        ({ path }) => new URL(path, folder).href === address,
      );
      if (file !== undefined) return this.#read(address, file);
    }
    return null;
  }

  /**
   * Keeps the bundle whose manifest lies there.
   *
   * @returns whether it plays without a network now; where the server has none, there is nothing to keep
   */
  async keep(address: string): Promise<boolean> {
    const { response, text } = await this.#findManifest(address);
    return text === null ? response.status === 404 : this.#complete(address, text);
  }

  /** A manifest from the server or the cache; `text` is `null` when the server's answer is not a manifest. */
  async #findManifest(address: string): Promise<{ response: Response; text: string | null }> {
    const cache = await this.#cache;
    const kept = await cache.match(address);
    try {
      const response = await fetchFresh(address, kept && NETWORK_PATIENCE);
      const text = await response.clone().text();
      if (response.ok && hashedFiles(text) !== null) return { response, text };
      // The server is there and has no such bundle. All other answers are faults on the way: a captive portal, a proxy.
      if (kept === undefined || response.status === 404) return { response, text: null };
    } catch (error) {
      if (kept === undefined) throw error;
    }
    return { response: kept.clone(), text: await kept.text() };
  }

  #complete(address: string, text: string): Promise<boolean> {
    const completed = this.#completing.then(async () => {
      const files = hashedFiles(text)!;
      await Promise.all(files.map((file) => this.#read(new URL(file.path, address).href, file)));
      const cache = await this.#cache;
      const stored = await Promise.all(files.map((file) => cache.match(this.#place(file))));
      if (stored.includes(undefined)) return false;
      await this.#putText(address, text);
      await this.#sweep();
      return true;
    });
    const settled = completed.catch(() => false);
    this.#completing = settled;
    return settled;
  }

  /** A file from the cache or the server. What doesn't have its hash is handed on, for the page to name it, not stored. */
  async #read(address: string, file: NamedFile): Promise<Response> {
    const stored = await (await this.#cache).match(this.#place(file));
    if (stored !== undefined) return stored;
    let underway = this.#underway.get(file.sha256);
    if (underway === undefined) {
      underway = this.#fetchFile(address, file).finally(() => this.#underway.delete(file.sha256));
      this.#underway.set(file.sha256, underway);
    }
    return (await underway).clone();
  }

  async #fetchFile(address: string, file: NamedFile): Promise<Response> {
    const response = await fetchFresh(address);
    if (!response.ok) return response;
    const bytes = await response.arrayBuffer();
    const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
    const whole = new Response(bytes, { headers: { 'Content-Type': type } });
    if ((await sha256Hex(bytes)) === file.sha256) {
      // Where the disk is full, it plays all the same.
      await (await this.#cache).put(this.#place(file), whole.clone()).catch(() => undefined);
    }
    return whole;
  }

  /** Deletes the files that no manifest names any more. */
  async #sweep(): Promise<void> {
    const cache = await this.#cache;
    const named = new Set<string>();
    for (const manifest of await this.#manifests()) {
      for (const file of await this.#filesOf(manifest)) named.add(this.#place(file));
    }
    for (const { url } of await cache.keys()) {
      if (url.startsWith(`${this.#scope}kept/`) && !named.has(url)) await cache.delete(url);
    }
  }

  /** Addresses of all manifests in the cache. */
  async #manifests(): Promise<string[]> {
    const keys = await (await this.#cache).keys();
    return keys.map(({ url }) => url).filter((url) => !url.startsWith(`${this.#scope}kept/`));
  }

  async #filesOf(manifest: string): Promise<NamedFile[]> {
    const stored = await (await this.#cache).match(manifest);
    return (stored && hashedFiles(await stored.text())) ?? [];
  }

  #place({ sha256 }: NamedFile): string {
    return `${this.#scope}kept/${sha256}`;
  }

  async #putText(address: string, text: string): Promise<void> {
    const headers = { 'Content-Type': 'application/json' };
    await (await this.#cache).put(address, new Response(text, { headers }));
  }
}
