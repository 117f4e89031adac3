import { PhospheneError } from '@phosphene/model/errors';

/** The fault of a decoder whose pictures hold NaN or infinite values. */
export function brokenPicture(place: string): PhospheneError {
  return new PhospheneError(`${place}: the decoder paints values that are no numbers.`, {
    remedy: 'Export the bundle again; if it happens again, train on from an earlier checkpoint.',
  });
}
