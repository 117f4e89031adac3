/** Parsers of options' values; all throw commander's `InvalidArgumentError` with what would be right. */
import { InvalidArgumentError } from 'commander';

/** A number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
}

/** A whole number from 0. */
export const wholeNumber = wholeNumberTo(Number.MAX_SAFE_INTEGER);

/** What a `RandomStream` is begun with. */
export const seedNumber = wholeNumberTo(0xffffffff);

/** A whole number from 0 to the one that is given, it included. */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${most}.`);
  };
}
