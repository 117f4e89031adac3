import type { HeardMoment } from '@phosphene/sampler';
import type { PictureDecoder } from '@phosphene/sampler/node';
import { escapeHtml } from '@phosphene/trainer';
import sharp from 'sharp';

export interface HearingPageContent {
  readonly title: string;
  readonly moments: readonly HeardMoment[];
  /** The greatest absolute sample between two moments, of the whole sound. */
  readonly peaks: readonly number[];
  readonly labels: readonly string[];
  readonly image: { readonly width: number; readonly height: number; readonly channels: 1 | 3 };
  readonly decoder: PictureDecoder;
}

/** Pixels of a second of sound, and the heights of the page's rows. */
const SCALE = { second: 64, label: 26, waveform: 70, onsets: 40 };
const COLOURS = ['#f2a541', '#5ec4d6', '#d9627d', '#8fce6a', '#a98ce8', '#e8d86a', '#6f9cf0'];

/** A page that shows what was heard: labels over time above the waveform, onsets, and a picture for each second. */
export async function hearingPage(content: HearingPageContent): Promise<string> {
  const { title, moments, labels, peaks } = content;
  const seconds = moments.at(-1)!.time;
  const width = Math.ceil(seconds * SCALE.second);
  const strip = await pictureStrip(content, Math.ceil(seconds));
  const rows = labels
    .map(
      (label, index) =>
        `<tr><th>${escapeHtml(label)}</th><td>${curve(
          moments.map(({ time, probabilities, familiar }) => [
            time,
            (probabilities[index] ?? 0) * familiar,
          ]),
          { width, height: SCALE.label, colour: COLOURS[index % COLOURS.length]! },
        )}</td></tr>`,
    )
    .join('\n');
  const waveform = drawWaveform(peaks, (seconds * SCALE.second) / Math.max(1, peaks.length), width);
  const onsets = curve(
    moments.map(({ time, onset }) => [time, Math.min(1, onset / 2)]),
    { width, height: SCALE.onsets, colour: '#ffffff' },
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)} as heard</title>
<style>
body { background: #111; color: #ddd; font: 15px/1.5 system-ui, sans-serif; margin: 2rem; }
.wide { overflow-x: auto; }
table { border-spacing: 0 3px; }
th { text-align: right; padding-right: 12px; font-weight: 400; white-space: nowrap;
  position: sticky; left: 0; background: #111; }
td { padding: 0; }
svg, img { display: block; background: #1a1a1a; }
img { image-rendering: pixelated; height: ${SCALE.second}px; width: ${Math.ceil(seconds) * SCALE.second}px; }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${seconds.toFixed(1)} seconds, a moment every 30 ms. A label's height is its probability times how
familiar the sound is; the pictures are what each second's sound would show.</p>
<div class="wide"><table>
<tr><th>shown</th><td><img alt="" src="data:image/png;base64,${strip.toString('base64')}"></td></tr>
${rows}
<tr><th>onsets</th><td>${onsets}</td></tr>
<tr><th>waveform</th><td>${waveform}</td></tr>
<tr><th>seconds</th><td>${timeAxis(seconds, width)}</td></tr>
</table></div></html>
`;
}

function curve(
  points: readonly (readonly [number, number])[],
  { width, height, colour }: { width: number; height: number; colour: string },
): string {
  const path = points
    .map(
      ([time, value]) => `${(time * SCALE.second).toFixed(1)},${(height * (1 - value)).toFixed(1)}`,
    )
    .join(' ');
  return (
    `<svg width="${width}" height="${height}"><polygon fill="${colour}" ` +
    `points="0,${height} ${path} ${width},${height}"/></svg>`
  );
}

/** @param step pixels between two peaks */
function drawWaveform(peaks: readonly number[], step: number, width: number): string {
  const middle = SCALE.waveform / 2;
  const loudest = Math.max(1e-6, ...peaks);
  const edge = (sign: 1 | -1): string[] =>
    peaks.map((peak, n) => {
      const y = middle - (sign * middle * peak) / loudest;
      return `${(n * step).toFixed(1)},${y.toFixed(1)}`;
    });
  const points = [...edge(1), ...edge(-1).reverse()].join(' ');
  return (
    `<svg width="${width}" height="${SCALE.waveform}"><polygon fill="#9a9a9a" ` +
    `points="${points}"/></svg>`
  );
}

function timeAxis(seconds: number, width: number): string {
  const marks = Array.from({ length: Math.ceil(seconds) }, (_, second) => {
    const x = second * SCALE.second + 2;
    return `<text x="${x}" y="14" fill="#999" font-size="12">${second}</text>`;
  });
  return `<svg width="${width}" height="18">${marks.join('')}</svg>`;
}

/** A PNG of one picture for each second, side by side: that of the middle of the second. */
async function pictureStrip(
  { moments, image, decoder }: HearingPageContent,
  count: number,
): Promise<Buffer> {
  const { width, height, channels } = image;
  const chosen = Array.from({ length: count }, (_, second) => {
    const after = moments.find(({ time }) => time >= second + 0.5);
    return after ?? moments.at(-1)!;
  });
  const size = chosen[0]!.latent.length;
  const latents = new Float32Array(count * size);
  chosen.forEach(({ latent }, n) => latents.set(latent, n * size));
  const strip = new Uint8Array(count * width * height * channels);
  for (let first = 0; first < count; first += 32) {
    const part = Math.min(32, count - first);
    const rows = latents.slice(first * size, (first + part) * size);
    const pictures = await decoder.decode(rows, part);
    for (let n = 0; n < part; n++) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width * channels; x++) {
          const value = pictures[(n * height + y) * width * channels + x]!;
          strip[(y * count + first + n) * width * channels + x] = Math.round(255 * value);
        }
      }
    }
  }
  return sharp(strip, { raw: { width: count * width, height, channels } })
    .png()
    .toBuffer();
}
