import type { StreamTargetChunk } from 'mediabunny';
import { filmFolder } from './film-store.ts';

/** TypeScript's `dom` lacks what only workers have. */
interface SyncAccessHandle {
  write(data: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

/** The size of an EBML element, in 6 bytes, that goes on to the end of the file. */
const UNKNOWN_SIZE = [0x07, 0xff, 0xff, 0xff, 0xff, 0xff];
/** Bytes of a segment's name, before its size. */
const SEGMENT_ID = 4;

/**
 * A film's file among the browser's own, written in place: what was written outlives a crash of the tab. A file that a
 * performer chooses could not be written like this, since browsers put it in place when it is closed.
 */
export class FilmFile {
  readonly #handle: SyncAccessHandle;
  #segment: number | null = null;

  private constructor(handle: SyncAccessHandle) {
    this.#handle = handle;
  }

  static async create(name: string): Promise<FilmFile> {
    const folder = await filmFolder();
    const file = (await folder.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
      createSyncAccessHandle(): Promise<SyncAccessHandle>;
    };
    return new FilmFile(await file.createSyncAccessHandle());
  }

  /** @param position of a WebM's segment, whose size is unknown until it ends: what breaks off stays readable */
  segmentAt(position: number): void {
    this.#segment = position + SEGMENT_ID;
  }

  /** Where the muxer writes to. Fails as the disk does. */
  stream(): WritableStream<StreamTargetChunk> {
    return new WritableStream({ write: (chunk) => this.#write(chunk) });
  }

  /** Lets the disk have what was written. */
  flush(): void {
    this.#handle.flush();
  }

  /** May be called again. */
  close(): void {
    this.#handle.close();
  }

  #write({ data, position }: StreamTargetChunk): void {
    const place = this.#segment === null ? -1 : this.#segment - position;
    if (place >= 0 && place + UNKNOWN_SIZE.length <= data.length) {
      data.set(UNKNOWN_SIZE, place);
      this.#segment = null;
    }
    const written = this.#handle.write(data, { at: position });
    if (written < data.length) throw new Error('the disk is full');
  }
}
