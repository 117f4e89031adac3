import { beginsAlongEdges } from '../../look/enlarge-along-edges.ts';
import type { KernelName, Look } from '../../look/look.ts';
import type { PictureSize } from '../../look/picture-size.ts';
import { isWorked, workingSize } from '../../look/work-picture.ts';

/** How far frames are painted before the encoder is given them, and by which kernel it enlarges them. */
export interface FilmFeed {
  /**
   * `small`: of the decoder's size. `large`: four times as large, after the effects that work there. `whole`: of the
   * film's size, with their corners.
   */
  readonly kind: 'small' | 'large' | 'whole';
  readonly size: PictureSize;
  readonly kernel: KernelName;
}

/**
 * All frames of a film are fed alike: where one look needs larger frames, all are painted so.
 *
 * @param looks all looks of the film
 */
export function filmFeed(
  { image, size }: { readonly image: PictureSize; readonly size: PictureSize },
  looks: readonly Look[],
): FilmFeed {
  const [first] = looks as readonly [Look, ...Look[]];
  if (looks.some(({ corners }) => corners !== null)) {
    return { kind: 'whole', size, kernel: 'bicubic' };
  }
  const enlarges = size.width > image.width || size.height > image.height;
  const mixed = enlarges && looks.some(({ kernel }) => kernel !== first.kernel);
  const edges = looks.some(({ kernel }) => beginsAlongEdges(image, size, kernel));
  if (mixed || edges || looks.some(isWorked)) {
    return { kind: 'large', size: workingSize(image), kernel: 'bicubic' };
  }
  return { kind: 'small', size: image, kernel: first.kernel };
}
