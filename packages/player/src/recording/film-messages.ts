/** Width and height in pixels, both even. */
export interface FilmSize {
  readonly width: number;
  readonly height: number;
}

/** One of the pictures that lie over each other in a frame of a film; it is contained in the film's size. */
export interface FilmLayer {
  /** `null`: black all over. */
  readonly picture: VideoFrame | null;
  /** 0…1 */
  readonly opacity: number;
}

/** The sound of a film: where blocks come from. */
export interface FilmSoundPort {
  /** `SoundBlock`s. */
  readonly port: MessagePort;
  /** Hz */
  readonly sampleRate: number;
}

/** A stretch of sound. */
export interface SoundBlock {
  /** The context's time of the first sample, in seconds. */
  readonly time: number;
  /** Two channels, equally long. */
  readonly channels: readonly [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
}

/** From the page to the thread that writes a film. */
export type FilmRequest =
  | {
      readonly kind: 'begin';
      /** Of the file, without its extension. */
      readonly name: string;
      readonly size: FilmSize;
      readonly sound: FilmSoundPort | null;
    }
  | {
      readonly kind: 'frame';
      /** Seconds since the film began. */
      readonly time: number;
      /** The lowest first. */
      readonly layers: readonly FilmLayer[];
      /** Seconds from the sound context's time to the film's. */
      readonly soundOffset: number;
    }
  | { readonly kind: 'end' };

/** What a film is made with. */
export interface FilmFormat {
  /** In the browser's own files. */
  readonly file: string;
  /** `video/mp4` or `video/webm`. */
  readonly type: string;
  /** For the figures: `H.264, Opus`. */
  readonly codecs: string;
}

/** From the thread that writes a film to the page. */
export type FilmReply =
  | { readonly kind: 'begun'; readonly format: FilmFormat }
  /** A frame has been taken; `encoded`: those that have been encoded so far. */
  | { readonly kind: 'taken'; readonly encoded: number }
  /** All of it is in the file. */
  | { readonly kind: 'ended'; readonly encoded: number }
  | { readonly kind: 'fault'; readonly message: string };
