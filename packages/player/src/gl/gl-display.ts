import type { Look } from '@phosphene/sampler';
import { UnsignedByteType, type WebGLRenderTarget } from 'three';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { ChosenDecoder } from '../decoding/choose-decoder.ts';
import { blankNote } from '../decoding/blank-picture.ts';
import type { DecoderRate } from '../decoding/measure-decoders.ts';
import { SPARE_PLACE } from '../display/decoded-frames.ts';
import type { Display, DisplayMemory } from '../display/display.ts';
import type { PixelRectangle } from '../display/fit-picture.ts';
import type { ShownMoment } from '../display/shown-moment.ts';
import type { Decoder } from './decoder.ts';
import { GpuFence } from './gpu-fence.ts';
import { LookPass, type TimedMoment } from './look-pass.ts';
import { pictureTarget } from './picture-target.ts';
import type { SharedContext } from './shared-context.ts';

/** The display on WebGL2. A place is a render target: RGB, or luma in all three. */
export class GlDisplay implements Display {
  readonly rates: readonly DecoderRate[] | null;
  readonly #context: SharedContext;
  readonly #bundle: StageBundle;
  readonly #picture: LookPass;
  readonly #places: readonly WebGLRenderTarget[];
  readonly #fence: GpuFence;
  readonly #decoder: Decoder;
  readonly #onNote: (line: string) => void;
  readonly #forgetListener: () => void;
  /** How often the decoder's pictures have become blank. */
  #blanks = 0;

  /**
   * @param chosen its decoder is disposed with the display
   * @param quick whether the screen is painted by the processor
   * @param onNote called when the decoder's pictures become blank time and again
   */
  constructor(
    context: SharedContext,
    bundle: StageBundle,
    chosen: ChosenDecoder<Decoder>,
    quick: boolean,
    onNote: (line: string) => void,
  ) {
    const { image } = bundle.manifest;
    this.rates = chosen.rates;
    this.#context = context;
    this.#bundle = bundle;
    this.#decoder = chosen.decoder;
    this.#onNote = onNote;
    this.#picture = new LookPass(image, quick);
    // Memory is taken on first use only: the spare place costs nothing until it is painted in.
    this.#places = Array.from({ length: SPARE_PLACE + 1 }, () =>
      pictureTarget(image.width, image.height, UnsignedByteType),
    );
    this.#fence = new GpuFence(context.gl);
    this.#forgetListener = context.onLoss(() => this.#free());
  }

  get canvas(): HTMLCanvasElement {
    return this.#context.canvas;
  }

  get description(): string {
    return this.#decoder.description;
  }

  get lost(): boolean {
    return this.#context.gl.isContextLost();
  }

  decode(latent: Float32Array, look: Look, place: number): Promise<void> | undefined {
    if (this.#decoder.blank) return this.#decodeAnew(latent, look, place);
    const promise = this.#decoder.decode(latent, look, this.#places[place]!);
    if (promise === undefined) this.#fence.place();
    return promise;
  }

  decoded(): boolean {
    return this.#fence.passed();
  }

  forget(): void {
    this.#fence.drop();
    this.#picture.forget();
  }

  setLook(look: Look): void {
    this.#picture.setLook(look, this.#bundle.manifest.palette);
  }

  resize(width: number, height: number): void {
    this.#context.renderer.setSize(width, height, false);
  }

  show(moment: ShownMoment, at: PixelRectangle): void {
    const { renderer } = this.#context;
    renderer.resetState();
    renderer.setRenderTarget(null);
    renderer.clear();
    this.#picture.draw(renderer, this.#timed(moment), null, at);
  }

  capture(moment: ShownMoment, width: number, height: number): Uint8Array {
    const { renderer } = this.#context;
    const target = pictureTarget(width, height, UnsignedByteType);
    const whole = { x: 0, y: 0, width, height };
    renderer.resetState();
    this.#picture.draw(renderer, this.#timed(moment), target, whole);
    const rgba = new Uint8Array(width * height * 4);
    renderer.readRenderTargetPixels(target, 0, 0, width, height, rgba);
    target.dispose();
    const rgb = new Uint8Array(width * height * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = ((height - 1 - y) * width + x) * 4;
        rgb.set(rgba.subarray(from, from + 3), (y * width + x) * 3);
      }
    }
    return rgb;
  }

  recover(): Promise<void> {
    return this.#decoder.restore();
  }

  memory(): DisplayMemory {
    const { info } = this.#context.renderer;
    const programs = info.programs?.length ?? 0;
    return { ...this.#decoder.memory(), textures: info.memory.textures, programs };
  }

  dispose(): void {
    this.#forgetListener();
    this.#free();
    this.#decoder.dispose();
  }

  #timed({ pair, time, at }: ShownMoment): TimedMoment {
    const { before, after, mix } = pair;
    const places = this.#places;
    return {
      pictures: { before: places[before.place]!, after: places[after.place]!, mix },
      time,
      at: at === null ? null : (tick) => this.#timed(at(tick)),
    };
  }

  /** Makes the decoder anew, then decodes. The last frames stay on show meanwhile. */
  async #decodeAnew(latent: Float32Array, look: Look, place: number): Promise<void> {
    await this.#decoder.restore();
    if (++this.#blanks > 1) this.#onNote(blankNote(this.#decoder.description));
    await this.#decoder.decode(latent, look, this.#places[place]!);
  }

  /** Gives back what lies on the GPU. Three.js makes anew what is drawn with again. */
  #free(): void {
    this.#fence.drop();
    for (const target of this.#places) target.dispose();
    this.#picture.dispose();
  }
}
