/** Parsers of what `phosphene render` takes; all throw commander's `InvalidArgumentError` with what would be right. */
import { InvalidArgumentError } from 'commander';
import { ANCHOR_KINDS, PALETTE_NAMES, type Score } from '@phosphene/sampler';
import type { CodecName } from '@phosphene/sampler/node';
import { parseDuration } from '@phosphene/terminal';

/** Pixels, where a width of `null` follows from the height; or times the model's own size. */
export type SizeRequest =
  { readonly times: number } | { readonly width: number | null; readonly height: number };

/** `codes`, `mixture`, `prior` or `label:cornet`. */
export function anchors(text: string): Score['anchors'] {
  const label = /^label:(.+)$/.exec(text)?.[1];
  if (label !== undefined) return { from: 'label', label, scale: 1 };
  const from = ANCHOR_KINDS.find((kind) => kind === text);
  if (from === undefined || from === 'label') {
    throw new InvalidArgumentError('It must be codes, mixture, prior, or label:NAME.');
  }
  return { from, scale: 1 };
}

/** A mark of the imagination. */
export function imagination(text: string): number {
  const mark = Number(text);
  if (text.trim() !== '' && mark >= 0 && mark <= 1) return mark;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

/** Seconds, from `3:00`, `90` or `2m`. */
export function time(text: string): number {
  const seconds = parseDuration(text);
  if (seconds === null || seconds <= 0) {
    throw new InvalidArgumentError('It must be a time such as 3:00, 90 or 2m.');
  }
  return seconds;
}

/** A palette by its name, or by its colours. */
export function palette(text: string): Score['look']['palette'] {
  const name = PALETTE_NAMES.find((known) => known === text);
  if (name !== undefined) return name;
  const colours = text.split(',');
  if (colours.length < 2 || !colours.every((colour) => /^#[0-9a-fA-F]{6}$/.test(colour))) {
    throw new InvalidArgumentError(
      `It must be one of ${PALETTE_NAMES.join(', ')}, or two colours or more: #000000,#ffffff.`,
    );
  }
  return colours.map((colour, i) => ({ at: i / (colours.length - 1), colour }));
}

/** `1920x1080`, `1080` or `8x`. */
export function size(text: string): SizeRequest {
  const [, times, width, height] = /^(?:(\d{1,3})x|(?:(\d{1,5})x)?(\d{1,5}))$/.exec(text) ?? [];
  if (times !== undefined) return { times: Number(times) };
  if (height === undefined) {
    throw new InvalidArgumentError('It must be a size such as 1920x1080, 1080 or 8x.');
  }
  return { width: width === undefined ? null : Number(width), height: Number(height) };
}

/** The pixels of a request: a height has the picture's own shape, with the sides that the codec can have. */
export function resolveSize(
  request: SizeRequest,
  image: { width: number; height: number },
  codec: CodecName,
): { width: number; height: number } {
  if ('times' in request) {
    return { width: image.width * request.times, height: image.height * request.times };
  }
  const { width, height } = request;
  if (width !== null) return { width, height };
  const step = codec === 'h264' || codec === 'prores' ? 2 : 1;
  const fitting = Math.round((height * image.width) / image.height / step) * step;
  return { width: Math.max(step, fitting), height };
}
