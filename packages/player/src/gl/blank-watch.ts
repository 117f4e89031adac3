import { UnsignedByteType, type WebGLRenderTarget } from 'three';
import { isBlank } from '../decoding/blank-picture.ts';
import { GpuFence } from './gpu-fence.ts';
import { pictureTarget } from './picture-target.ts';
import type { SharedContext } from './shared-context.ts';

/** Decoded pictures from one that is looked at to the next: 20 s at 30 a second. */
const INTERVAL = 600;

/** Paints a picture, without a look, into a target. */
export type PaintInto = (target: WebGLRenderTarget) => void;

/**
 * Looks at a decoded picture now and then, for a decoder that has become blank without an error. It is read through a
 * buffer and a fence, so that nothing waits. A blank picture may be a bundle's own, of a fade to black: then the
 * picture of a reference latent is read, which was not blank at the start.
 */
export class BlankWatch {
  readonly #context: SharedContext;
  readonly #target: WebGLRenderTarget;
  readonly #fence: GpuFence;
  #buffer: WebGLBuffer | null = null;
  #reading: 'nothing' | 'picture' | 'reference' = 'nothing';
  #decoded = 0;
  #blank = false;

  constructor(context: SharedContext, size: { readonly width: number; readonly height: number }) {
    this.#context = context;
    this.#target = pictureTarget(size.width, size.height, UnsignedByteType);
    this.#fence = new GpuFence(context.gl);
  }

  /** Whether the decoder has become blank. */
  get blank(): boolean {
    return this.#blank;
  }

  /**
   * Called after every decode.
   *
   * @param paintPicture paints the picture that has just been decoded
   * @param paintReference decodes the reference latent and paints it
   */
  afterDecode(paintPicture: PaintInto, paintReference: PaintInto): void {
    this.#decoded++;
    if (this.#reading === 'nothing') {
      if (this.#decoded % INTERVAL === 0) this.#read('picture', paintPicture);
      return;
    }
    if (!this.#fence.passed()) return;
    const suspicious = isBlank(this.#bytes());
    if (suspicious && this.#reading === 'picture') {
      this.#read('reference', paintReference);
    } else {
      this.#blank = suspicious;
      this.#reading = 'nothing';
    }
  }

  #read(what: 'picture' | 'reference', paint: PaintInto): void {
    const { gl, renderer } = this.#context;
    const { width, height } = this.#target;
    paint(this.#target);
    renderer.setRenderTarget(this.#target);
    this.#buffer ??= gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, width * height * 4, gl.STREAM_READ);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    this.#fence.place();
    this.#reading = what;
  }

  /** RGB, or luma in all three, of the picture that was read. */
  #bytes(): Uint8Array {
    const { gl } = this.#context;
    const rgba = new Uint8Array(this.#target.width * this.#target.height * 4);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, rgba);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    return rgba.filter((_, i) => i % 4 < 3);
  }

  dispose(): void {
    this.#fence.drop();
    this.#target.dispose();
    if (this.#buffer !== null) this.#context.gl.deleteBuffer(this.#buffer);
    this.#buffer = null;
  }
}
