import { displacementField, displacePicture, isNeutralDisplacement } from './displace-picture.ts';
import { alongEdgesSize, enlargeAlongEdges } from './enlarge-along-edges.ts';
import { enlarge } from './enlarge.ts';
import { grainNoise, grainPicture } from './grain-picture.ts';
import type { LookMoment } from './look-moment.ts';
import type { KernelName, Look } from './look.ts';
import { mirroring, mirrorPicture } from './mirror-picture.ts';
import type { PictureSize } from './picture-size.ts';
import type { Pixels } from './resample.ts';

/** The part of a look that is done on the picture four times as large: steps 7 to 10. */
export type WorkedLook = Pick<Look, 'displacement' | 'mirror' | 'trails' | 'grain'>;

/** Whether one of the steps 7 to 10 of a look does something. */
export function isWorked({ displacement, mirror, trails, grain }: WorkedLook): boolean {
  return (
    !isNeutralDisplacement(displacement) ||
    mirror.kind !== 'none' ||
    trails.memory > 0 ||
    grain.amount > 0
  );
}

/** The size of the pictures in steps 7 to 10 of the look: four times as large, as `edge` begins. */
export const workingSize = alongEdgesSize;

/** Step 6 of the look. @param image RGB bytes, of the size `from` @returns RGB bytes, of the working size */
export function enlargeForWork(
  image: Uint8Array,
  from: PictureSize,
  kernel: KernelName,
): Uint8Array {
  return kernel === 'edge'
    ? enlargeAlongEdges(image, from)
    : enlarge(image, from, workingSize(from), kernel);
}

/**
 * Steps 7 and 8 of the look, before the trails.
 *
 * @param image of the working size `size`
 */
export function bendPicture(
  image: Pixels,
  size: PictureSize,
  { displacement, mirror }: Pick<WorkedLook, 'displacement' | 'mirror'>,
  moment: LookMoment,
): Pixels {
  let picture = image;
  if (!isNeutralDisplacement(displacement)) {
    picture = displacePicture(picture, size, displacementField(displacement, moment, size));
  }
  if (mirror.kind !== 'none') picture = mirrorPicture(picture, size, mirroring(mirror, moment));
  return picture;
}

/** Step 10 of the look, and bytes. */
export function finishPicture(
  picture: Pixels,
  size: PictureSize,
  { grain }: Pick<WorkedLook, 'grain'>,
  moment: LookMoment,
): Uint8Array {
  return grainPicture(picture, size, grainNoise(grain, moment));
}
