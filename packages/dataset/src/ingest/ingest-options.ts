import { PhospheneError } from '@phosphene/model/errors';

/** What of a picture is taken: its middle in the target's shape, all of it with black bars, or a part. */
export type Crop =
  | 'centre'
  | 'fit'
  | { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How frames are to be. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly colour: 'rgb' | 'luma';
  /** Where `footage.json` says nothing else. */
  readonly crop: Crop;
  /** Frames a second; `null` keeps every decoded frame. */
  readonly fps: number | null;
  /**
   * A frame that differs from the last one kept by less than this is left out: the mean absolute difference
   * of its values, of 255. `null` keeps all.
   */
  readonly dropDuplicates: number | null;
  /** Keeps what can be decoded of damaged clips. */
  readonly allowDamaged: boolean;
}

export interface IngestOptions extends PictureOptions {
  /** A folder of footage, or a single file. */
  readonly footage: string;
  /** The dataset's folder; an interrupted ingest of it goes on. */
  readonly output: string;
  /** Clips at once. */
  readonly jobs: number;
}

export const defaultPictureOptions: PictureOptions = {
  width: 128,
  height: 128,
  colour: 'rgb',
  crop: 'centre',
  fps: null,
  dropDuplicates: null,
  allowDamaged: false,
};

/** `128` or `160x90`, in pixels. */
export function parseSize(text: string): { width: number; height: number } {
  const parts = /^(\d+)(?:[x×](\d+))?$/.exec(text.trim());
  const width = Number(parts?.[1]);
  const height = Number(parts?.[2] ?? parts?.[1]);
  if (!(width >= 1 && height >= 1 && width <= 4096 && height <= 4096)) {
    throw wrongUse(`size "${text}" is neither a number nor WIDTHxHEIGHT, up to 4096`, '--size 128');
  }
  return { width, height };
}

/** `centre`, `fit` or `x,y,width,height` in pixels of the picture as a player shows it. */
export function parseCrop(text: string): Crop {
  if (text === 'centre' || text === 'center') return 'centre';
  if (text === 'fit') return 'fit';
  const numbers = text.split(',').map((part) => (/^ *\d+ *$/.test(part) ? Number(part) : NaN));
  const [x = NaN, y = NaN, width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || !(x >= 0 && y >= 0 && width > 0 && height > 0)) {
    throw wrongUse(`crop "${text}" is not centre, fit or x,y,width,height`, '--crop 100,0,720,720');
  }
  return { x, y, width, height };
}

/** @throws {PhospheneError} on options that make no dataset */
export function checkPictureOptions({ width, height, fps, dropDuplicates }: PictureOptions): void {
  parseSize(`${width}x${height}`);
  if (fps !== null && !(fps > 0 && fps <= 1000)) {
    throw wrongUse(`${fps} frames a second: must be above 0 and at most 1000`, '--fps 25');
  }
  if (dropDuplicates !== null && !(dropDuplicates > 0 && dropDuplicates <= 255)) {
    throw wrongUse(
      `near-duplicate threshold ${dropDuplicates}: must be above 0 and at most 255`,
      '--drop-duplicates 1',
    );
  }
}

function wrongUse(message: string, example: string): PhospheneError {
  return new PhospheneError(`${message}.`, { remedy: `For example: ${example}`, exitCode: 2 });
}
