import { createCanvas } from '@napi-rs/canvas';
import type { PathsRun } from './open-run.ts';
import type { TravelKind } from './travel-kinds.ts';

/** A pair with what is to be said of it. */
export interface ShownPair {
  readonly words: string;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

const FRAMES = 16;
const CAPTION = 18;
const SCALE = 1;

/** A PNG: for each pair a caption, and a strip for each kind of travel. */
export async function travelStrips(
  { painter, image }: PathsRun,
  kinds: readonly TravelKind[],
  pairs: readonly ShownPair[],
): Promise<Buffer> {
  const width = image.width / painter.shrink;
  const height = image.height / painter.shrink;
  const name = 120;
  const block = CAPTION + kinds.length * (height * SCALE + 2);
  const canvas = createCanvas(name + FRAMES * width * SCALE, pairs.length * block);
  const context = canvas.getContext('2d');
  context.fillStyle = '#111';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '12px sans-serif';
  for (const [row, { words, from, to }] of pairs.entries()) {
    context.fillStyle = '#ddd';
    context.fillText(words, 4, row * block + 13);
    for (const [line, kind] of kinds.entries()) {
      const top = row * block + CAPTION + line * (height * SCALE + 2);
      context.fillStyle = '#999';
      context.fillText(kind.name, 4, top + 14);
      const rows = await painter.paint(await kind.go(from, to, FRAMES - 1));
      for (let frame = 0; frame < FRAMES; frame++) {
        const data = context.createImageData(width, height);
        for (let pixel = 0; pixel < width * height; pixel++) {
          for (let c = 0; c < 3; c++) {
            const channel = image.channels === 3 ? c : 0;
            const at = (frame * width * height + pixel) * image.channels + channel;
            data.data[4 * pixel + c] = Math.round(255 * rows[at]!);
          }
          data.data[4 * pixel + 3] = 255;
        }
        context.putImageData(data, name + frame * width * SCALE, top);
      }
    }
  }
  return canvas.toBuffer('image/png');
}

/** A page with the table and the strips. */
export function travelPage(
  title: string,
  table: string,
  strips: readonly [string, string][],
): string {
  const images = strips.map(
    ([words, file]) => `<h2>${words}</h2>\n<img src="${file}" alt="${words}">`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body{background:#111;color:#ddd;font:15px/1.5 sans-serif;margin:2rem}img{max-width:100%;image-rendering:pixelated}</style>
<h1>${title}</h1>
<pre>${table.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
${images.join('\n')}
</html>
`;
}
