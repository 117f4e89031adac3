import { SegmentProcess, type SegmentRecord, type WorkerProgram } from '@phosphene/sampler/node';
import type { ShelvedFilm } from './film-shelf.ts';

/** A process that is not rendering. */
interface Idle {
  readonly film: ShelvedFilm;
  readonly process: SegmentProcess;
}

/** Processes that render segments of whatever film they are asked for; one that knows the film already is taken first. */
export class SegmentCrew {
  readonly #program: WorkerProgram;
  readonly #idle: Idle[] = [];

  constructor(program: WorkerProgram) {
    this.#program = program;
  }

  /** @throws {PhospheneError} when it can't be rendered */
  async render(
    film: ShelvedFilm,
    index: number,
    path: string,
    onFrames: (frames: number) => void,
  ): Promise<SegmentRecord> {
    const process = await this.#take(film);
    try {
      const record = await process.render(index, path, onFrames);
      this.#idle.push({ film, process });
      return record;
    } catch (error) {
      await process.end(true);
      throw error;
    }
  }

  /** Ends the processes that are not rendering. */
  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(({ process }) => process.end()));
  }

  async #take(film: ShelvedFilm): Promise<SegmentProcess> {
    const at = this.#idle.findIndex((idle) => idle.film === film);
    if (at >= 0) return this.#idle.splice(at, 1)[0]!.process;
    // Those of other films would hold their decoders in memory for nothing.
    await this.end();
    return SegmentProcess.start(this.#program, film.plan, film.folder, { apart: true });
  }
}
