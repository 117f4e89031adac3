import {
  bendPicture,
  colourTable,
  createFramePainter,
  enlarge,
  enlargeForWork,
  finishPicture,
  isWorked,
  lookWithPalette,
  NEUTRAL_GRADE,
  pinCorners,
  type Look,
  type LookMoment,
  type Pixels,
  type PictureSize,
  workingSize,
} from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { SPARE_PLACE } from '../display/decoded-frames.ts';
import type { Display, DisplayMemory } from '../display/display.ts';
import type { PixelRectangle } from '../display/fit-picture.ts';
import type { ShownMoment } from '../display/shown-moment.ts';
import { quickKernel } from '../display/quick-kernel.ts';
import type { ReadBackDecoder } from '../decoding/read-back-decoder.ts';
import { mixPictures } from './mix-pictures.ts';
import { PixelCanvas } from './pixel-canvas.ts';
import { PlainPlace, type PlaceLook } from './plain-place.ts';
import { PlainTrail } from './plain-trail.ts';

/** The longer side, in pixels, up to which the look's own code enlarges and works; beyond, the browser enlarges. */
const REACH = 256;

/**
 * The display where there is no WebGL2: a 2D canvas. A place is a picture in bytes, RGB or luma in all three.
 * The look is the film's own code, but for one thing: it would take too long for a full screen on
 * the CPU. It goes up to `REACH`, corners included, and the browser's own smoothing goes on from there: the bilinear one,
 * which shows no grid on what is smooth already, and costs a third of the better one where there is no GPU. So `edge` is
 * drawn in captures alone. Where four times the picture is beyond the reach, the effects that work there are left out.
 *
 * Without such effects each decoded picture is coloured and enlarged once, and the browser mixes two of them: the look
 * mixes first and colours then, which is the same where the palette is straight between them.
 */
export class PlainDisplay implements Display {
  readonly description: string;
  readonly lost = false;
  // About as many as are within reach. More cost the processor what the decoder needs, and add nothing: CSS enlarges with
  // the same smoothing.
  readonly mostPixels = 480 * 270;
  readonly #screen: CanvasRenderingContext2D;
  readonly #bundle: StageBundle;
  readonly #decoder: ReadBackDecoder;
  readonly #places: readonly PlainPlace[];
  readonly #mixed: Uint8Array;
  /** The picture with its effects, before the browser's own smoothing. */
  readonly #middle = new PixelCanvas();
  readonly #trail = new PlainTrail();
  #look: Look | null = null;
  #colours: Uint8Array | null = null;
  /** Which moment stands where on the screen; empty when it must be painted again. */
  #standing = '';

  /** @param decoder is disposed with the display */
  constructor(screen: CanvasRenderingContext2D, bundle: StageBundle, decoder: ReadBackDecoder) {
    const { width, height } = bundle.manifest.image;
    this.description = `${decoder.backend}, plain canvas`;
    this.#screen = screen;
    this.#bundle = bundle;
    this.#decoder = decoder;
    const place = (): PlainPlace => new PlainPlace({ width, height });
    this.#places = Array.from({ length: SPARE_PLACE + 1 }, place);
    this.#mixed = new Uint8Array(width * height * 3);
    // A browser may take a 2D canvas's pixels away, too, and give an empty one back.
    screen.canvas.addEventListener('contextrestored', this.#repaint);
  }

  get canvas(): HTMLCanvasElement {
    return this.#screen.canvas;
  }

  async decode(latent: Float32Array, look: Look, place: number): Promise<void> {
    const { channels } = this.#bundle.manifest.image;
    // Palette and grade come when the picture is shown.
    const bare = { ...look, palette: 'grey', grade: NEUTRAL_GRADE } as const;
    const toned = createFramePainter(bare, channels);
    const target = this.#places[place]!;
    toned.paint(await this.#decoder.decode(latent), target.picture);
    target.changed();
    this.#repaint();
  }

  decoded(): boolean {
    return true;
  }

  forget(): void {
    // A decode in wasm or WebGPU can't be stopped; its picture is not shown.
    this.#trail.forget();
  }

  setLook(look: Look): void {
    const { image, palette } = this.#bundle.manifest;
    this.#look = look;
    if (look.trails.memory === 0) this.#trail.forget();
    this.#colours = colourTable(lookWithPalette(look, palette), image.channels);
    for (const place of this.#places) place.changed();
    this.#repaint();
  }

  resize(width: number, height: number): void {
    const { canvas } = this.#screen;
    canvas.width = width;
    canvas.height = height;
    this.#repaint();
  }

  show(moment: ShownMoment, at: PixelRectangle): void {
    const { before, after, mix } = moment.pair;
    const worked = this.#works();
    const seen = [before.place, after.place, mix, worked ? moment.time.position : 0];
    const standing = [...seen, at.x, at.y, at.width, at.height].join();
    if (standing === this.#standing) return;
    this.#standing = standing;
    const screen = this.#screen;
    screen.fillRect(0, 0, screen.canvas.width, screen.canvas.height);
    // A rectangle's origin is at the lower left, a canvas's at the upper.
    const top = screen.canvas.height - at.y - at.height;
    const draw = (picture: HTMLCanvasElement): void =>
      screen.drawImage(picture, at.x, top, at.width, at.height);
    if (worked) {
      draw(this.#workedPicture(moment));
      return;
    }
    const size = this.#withinReach(at);
    draw(this.#places[before.place]!.enlarged(size, this.#placeLook()));
    if (mix === 0) return;
    screen.globalAlpha = mix;
    draw(this.#places[after.place]!.enlarged(size, this.#placeLook()));
    screen.globalAlpha = 1;
  }

  capture(moment: ShownMoment, width: number, height: number): Uint8Array {
    const { image } = this.#bundle.manifest;
    const { kernel, corners } = this.#look!;
    const size = { width, height };
    const picture = isWorked(this.#look!)
      ? enlarge(this.#work(moment), workingSize(image), size, 'bicubic')
      : enlarge(this.#mix(moment), image, size, kernel);
    return corners === null ? picture : pinCorners(picture, size, corners);
  }

  async recover(): Promise<void> {
    this.#repaint();
  }

  memory(): DisplayMemory {
    return { ...this.#decoder.memory(), textures: 0, programs: 0 };
  }

  dispose(): void {
    this.#screen.canvas.removeEventListener('contextrestored', this.#repaint);
    this.#decoder.dispose();
  }

  /** Whether the effects on the picture four times as large are done. */
  #works(): boolean {
    const { width, height } = workingSize(this.#bundle.manifest.image);
    return isWorked(this.#look!) && Math.max(width, height) <= REACH;
  }

  /** Steps 4 and 5 of the look, of the moment between two places. */
  #mix({ pair: { before, after, mix } }: ShownMoment): Uint8Array {
    const picture = (place: number): Uint8Array => this.#places[place]!.picture;
    const moment = { before: picture(before.place), after: picture(after.place), mix };
    mixPictures(moment, this.#colours, this.#mixed);
    return this.#mixed;
  }

  #placeLook(): PlaceLook {
    const { kernel, corners } = this.#look!;
    return { colours: this.#colours, kernel: quickKernel(kernel), corners };
  }

  /** Steps 6 to 10, and the corners. */
  #workedPicture(moment: ShownMoment): HTMLCanvasElement {
    const size = workingSize(this.#bundle.manifest.image);
    const { corners } = this.#look!;
    const picture = this.#work(moment);
    this.#middle.fill(corners === null ? picture : pinCorners(picture, size, corners), size);
    return this.#middle.canvas;
  }

  /** Steps 6 to 10. */
  #work(moment: ShownMoment): Uint8Array {
    const { trails } = this.#look!;
    const { time, at } = moment;
    const picture = (one: ShownMoment): Pixels => this.#bend(this.#mix(one), one.time);
    if (trails.memory === 0 || at === null) return this.#finish(picture(moment), time);
    const size = workingSize(this.#bundle.manifest.image);
    this.#trail.advance(trails, size, time, (tick) => picture(at(tick)));
    return this.#finish(this.#trail.seen(picture(moment), trails, size, time), time);
  }

  /** Steps 6 to 8. */
  #bend(coloured: Uint8Array, time: LookMoment): Pixels {
    const { image } = this.#bundle.manifest;
    const look = this.#look!;
    return bendPicture(
      enlargeForWork(coloured, image, look.kernel),
      workingSize(image),
      look,
      time,
    );
  }

  #finish(picture: Pixels, time: LookMoment): Uint8Array {
    return finishPicture(picture, workingSize(this.#bundle.manifest.image), this.#look!, time);
  }

  /** The size itself, or its shape at the kernel's reach. */
  #withinReach({ width, height }: PictureSize): PictureSize {
    const { image } = this.#bundle.manifest;
    const reach = Math.max(REACH, image.width, image.height);
    const scale = Math.min(1, reach / Math.max(width, height));
    const side = (length: number): number => Math.max(1, Math.round(length * scale));
    return { width: side(width), height: side(height) };
  }

  readonly #repaint = (): void => {
    this.#standing = '';
  };
}
