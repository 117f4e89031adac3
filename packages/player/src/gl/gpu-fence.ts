/**
 * Reports, without waiting, when the GPU has finished what was issued before: at most one thing at a time.
 */
export class GpuFence {
  readonly #gl: WebGL2RenderingContext;
  #sync: WebGLSync | null = null;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** Marks this point in the stream of commands. */
  place(): void {
    this.drop();
    this.#sync = this.#gl.fenceSync(this.#gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.#gl.flush();
  }

  /** Whether the mark has been passed; true also where none stands. */
  passed(): boolean {
    if (this.#sync === null) return true;
    const status = this.#gl.getSyncParameter(this.#sync, this.#gl.SYNC_STATUS) as number;
    if (status !== this.#gl.SIGNALED && !this.#gl.isContextLost()) return false;
    this.drop();
    return true;
  }

  /** Takes the mark away. */
  drop(): void {
    if (this.#sync !== null) this.#gl.deleteSync(this.#sync);
    this.#sync = null;
  }
}
