import { createCanvas } from '@napi-rs/canvas';

/** One picture as the film has it and as the stage paints it: RGB bytes, rows from the top. */
export interface PicturePair {
  readonly tick: number;
  readonly film: Uint8Array;
  readonly stage: Uint8Array;
  readonly decibels: number;
}

/** By how much differences are raised to be seen. */
const RAISED = 32;
const CAPTION = 24;

/** A PNG with a row for each pair: the film, the stage, and their raised difference. */
export function drawPairs(pairs: readonly PicturePair[], side: number): Buffer {
  const canvas = createCanvas(3 * side, Math.max(1, pairs.length) * (side + CAPTION));
  const context = canvas.getContext('2d');
  context.fillStyle = '#111';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '14px sans-serif';
  const draw = (column: number, top: number, valueAt: (index: number) => number): void => {
    const image = context.createImageData(side, side);
    for (let pixel = 0; pixel < side * side; pixel++) {
      for (let c = 0; c < 3; c++) image.data[4 * pixel + c] = valueAt(3 * pixel + c);
      image.data[4 * pixel + 3] = 255;
    }
    context.putImageData(image, column * side, top);
  };
  pairs.forEach(({ tick, film, stage, decibels }, row) => {
    const top = row * (side + CAPTION) + CAPTION;
    draw(0, top, (i) => film[i]!);
    draw(1, top, (i) => stage[i]!);
    draw(2, top, (i) => Math.min(255, RAISED * Math.abs(film[i]! - stage[i]!)));
    context.fillStyle = '#ddd';
    const words = ['film', 'stage', `difference × ${RAISED}, ${decibels.toFixed(1)} dB`];
    words.forEach((text, column) => {
      context.fillText(`tick ${tick}: ${text}`, column * side + 8, top - 8);
    });
  });
  return canvas.toBuffer('image/png');
}
