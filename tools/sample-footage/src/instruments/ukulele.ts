import type { Life } from '../life/life.ts';
import { barLight, blob, line, oval, type Context } from '../painting/brush.ts';
import { css, toneOf } from '../painting/colour.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';
import { stringsPlayer } from './strings-player.ts';

const koa = toneOf([176, 92, 46], 0.55);
const dark = toneOf([74, 36, 30], 0.6);
const bone = toneOf([236, 224, 200], 0.5);
const NUT = 88;

const eight = (ctx: Context, grow: number): void =>
  blob(ctx, [
    [-42 - grow, 0],
    [-36 - grow, -22 - grow],
    [-18, -28 - grow],
    [2, -17 - grow],
    [18, -20 - grow],
    [33 + grow, -12 - grow],
    [35 + grow, 0],
    [33 + grow, 12 + grow],
    [18, 20 + grow],
    [2, 17 + grow],
    [-18, 28 + grow],
    [-36 - grow, 22 + grow],
  ]);

function drawUkulele(ctx: Context, ring: number, buzz: number): void {
  blob(ctx, [
    [NUT - 2, -6],
    [NUT + 4, -9],
    [NUT + 24, -11],
    [NUT + 22, 0],
    [NUT + 24, 11],
    [NUT + 4, 9],
    [NUT - 2, 6],
  ]);
  ctx.fillStyle = barLight(ctx, [NUT, 0], [NUT + 24, 0], 11, koa);
  ctx.fill();
  for (const side of [-1, 1]) {
    for (const x of [8, 18]) {
      oval(ctx, [NUT + x, side * 13], 3.4, 4);
      ctx.fillStyle = css(side < 0 ? bone.lit : bone.body);
      ctx.fill();
    }
  }
  eight(ctx, 1.5);
  ctx.fillStyle = css(bone.body);
  ctx.fill();
  eight(ctx, 0);
  const wood = ctx.createLinearGradient(-10, -30, 12, 34);
  wood.addColorStop(0, '#f7b765');
  wood.addColorStop(0.4, '#d0742f');
  wood.addColorStop(1, '#6b2a1a');
  ctx.fillStyle = wood;
  ctx.fill();
  ctx.save();
  ctx.clip();
  for (let grain = 0; grain < 7; grain++) {
    const y = -24 + grain * 8;
    line(
      ctx,
      [
        [-44, y],
        [-14, y + 3],
        [12, y - 2],
        [38, y + 1],
      ],
      1.6,
      'rgba(96,36,18,0.25)',
    );
  }
  blob(ctx, [
    [-36, -14],
    [-18, -23],
    [-2, -14],
    [-8, -11],
    [-18, -17],
    [-32, -6],
  ]);
  ctx.fillStyle = 'rgba(255,240,205,0.4)';
  ctx.fill();
  ctx.restore();
  oval(ctx, [4, 0], 12.5, 12.5);
  ctx.fillStyle = css(bone.body);
  ctx.fill();
  oval(ctx, [4, 0], 10, 10);
  ctx.fillStyle = '#1d0c0c';
  ctx.fill();
  ctx.fillStyle = barLight(ctx, [-26, -10], [-26, 10], 4, dark);
  ctx.beginPath();
  ctx.roundRect(-30, -12, 7, 24, 2.5);
  ctx.fill();
  ctx.beginPath();
  ctx.rect(14, -6.2, NUT - 14, 12.4);
  ctx.fillStyle = barLight(ctx, [14, 0], [NUT, 0], 7, dark);
  ctx.fill();
  for (let fret = 1; fret < 11; fret++) {
    const x = NUT - (NUT + 26) * (1 - 2 ** (-fret / 12));
    line(
      ctx,
      [
        [x, -5.6],
        [x, 5.6],
      ],
      1.1,
      css(bone.body, 0.7),
    );
  }
  for (const string of [0, 1, 2, 3]) {
    const y = -4.5 + string * 3;
    line(
      ctx,
      [
        [-27, y],
        [24, y + buzz * ring * 0.9],
        [NUT, y],
      ],
      1.3 + ring * 1.5,
      css([255, 246, 226], 0.74 - 0.2 * ring),
    );
  }
}

/** A koa ukulele, strummed over the top of its body; a lagoon behind. */
export const ukulele = (phrase: Phrase, life: Life): Portrait =>
  stringsPlayer(phrase, life, {
    colours: {
      high: [64, 148, 132],
      low: [38, 106, 110],
      floor: [24, 50, 58],
      wash: [138, 214, 176],
      key: [255, 224, 160],
      rim: [190, 255, 232],
    },
    accent: [236, 110, 84],
    at: [114, 176],
    angle: -0.24,
    playedAt: 8,
    travel: 17,
    stoppedAt: (pitch) => 82 - (pitch - 66) * 4.2,
    slide: 0.16,
    ring: 0.3,
    handScale: 1,
    draw: drawUkulele,
  });
