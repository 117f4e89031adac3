import {
  alongEdgesSize,
  beginsAlongEdges,
  enlargeAlongEdges,
} from '../../look/enlarge-along-edges.ts';
import type { PictureSize } from '../../look/picture-size.ts';
import { createFramePainter } from '../../look/paint-frame.ts';
import type { FilmPlan } from './film-plan.ts';

type PaintedPlan = Pick<FilmPlan, 'image' | 'size' | 'score'>;

/** All of the look that is done before the encoder: up to step 4, and the first stage of the kernel `edge`. */
export interface FilmPainter {
  /** Of the painted frames. */
  readonly size: PictureSize;
  /**
   * @param pictures decoded, [count, height, width, channels], 0…1
   * @returns RGB bytes, [count, size.height, size.width, 3]
   */
  paint(pictures: Float32Array, count: number): Uint8Array;
}

export function createFilmPainter(plan: PaintedPlan): FilmPainter {
  const { image, score } = plan;
  const painter = createFramePainter(score.look, image.channels);
  const enlarged = filmEnlarger(plan);
  return {
    size: paintedSize(plan),
    paint(pictures, count) {
      const frames = new Uint8Array(count * image.width * image.height * 3);
      painter.paint(pictures, frames);
      return enlarged(frames, count);
    },
  };
}

/** The first stage of the kernel `edge`, for frames of RGB bytes one after the other; other kernels have none. */
export function filmEnlarger(plan: PaintedPlan): (frames: Uint8Array, count: number) => Uint8Array {
  const { image } = plan;
  const size = paintedSize(plan);
  const small = image.width * image.height * 3;
  const bytes = size.width * size.height * 3;
  if (bytes === small) return (frames) => frames;
  return (frames, count) => {
    const large = new Uint8Array(count * bytes);
    for (let n = 0; n < count; n++) {
      const frame = frames.subarray(n * small, (n + 1) * small);
      large.set(enlargeAlongEdges(frame, image), n * bytes);
    }
    return large;
  };
}

/** The size of the frames that the encoder of a film is given. */
export function paintedSize({ image, size, score }: PaintedPlan): PictureSize {
  return beginsAlongEdges(image, size, score.look.kernel) ? alongEdgesSize(image) : image;
}
