import type { Life } from '../life/life.ts';
import { ballLight, barLight, blob, line, oval, type Context } from '../painting/brush.ts';
import { css, toneOf } from '../painting/colour.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';
import { stringsPlayer } from './strings-player.ts';

const walnut = toneOf([98, 46, 28], 0.6);
const ebony = toneOf([40, 26, 28], 0.6);
const steel = toneOf([190, 184, 176], 0.7);
const NUT = 100;

const drop = (ctx: Context, grow: number): void =>
  blob(ctx, [
    [-40 - grow, 0],
    [-33 - grow, -25 - grow],
    [-8, -33 - grow],
    [16, -23 - grow],
    [38 + grow, -8 - grow * 0.5],
    [38 + grow, 8 + grow * 0.5],
    [16, 23 + grow],
    [-8, 33 + grow],
    [-33 - grow, 25 + grow],
  ]);

function drawMandolin(ctx: Context, ring: number, buzz: number): void {
  blob(ctx, [
    [NUT - 2, -6],
    [NUT + 6, -10],
    [NUT + 28, -11],
    [NUT + 31, 0],
    [NUT + 28, 11],
    [NUT + 6, 10],
    [NUT - 2, 6],
  ]);
  ctx.fillStyle = barLight(ctx, [NUT, 0], [NUT + 30, 0], 11, walnut);
  ctx.fill();
  for (const side of [-1, 1]) {
    for (const x of [8, 14, 20, 26]) {
      oval(ctx, [NUT + x, side * 13], 2.5, 3.2);
      ctx.fillStyle = css(side < 0 ? steel.lit : steel.body);
      ctx.fill();
    }
  }
  drop(ctx, 3.5);
  ctx.fillStyle = ballLight(ctx, [-4, 0], 44, walnut);
  ctx.fill();
  drop(ctx, 0);
  const top = ctx.createRadialGradient(-12, -10, 3, -6, 0, 46);
  top.addColorStop(0, '#ffe0a0');
  top.addColorStop(0.45, '#eeb055');
  top.addColorStop(0.8, '#b55a22');
  top.addColorStop(1, '#5c1f12');
  ctx.fillStyle = top;
  ctx.fill();
  blob(ctx, [
    [-34, -16],
    [-12, -27],
    [10, -20],
    [4, -16],
    [-12, -21],
    [-30, -8],
  ]);
  ctx.fillStyle = 'rgba(255,248,220,0.42)';
  ctx.fill();
  // Sound hole with its ring, guard, bridge.
  oval(ctx, [10, 0], 11, 14);
  ctx.fillStyle = css(walnut.body);
  ctx.fill();
  oval(ctx, [10, 0], 8.4, 11.2);
  ctx.fillStyle = '#1c0a0c';
  ctx.fill();
  blob(ctx, [
    [-6, 8],
    [8, 12],
    [18, 15],
    [4, 24],
    [-10, 22],
  ]);
  ctx.fillStyle = 'rgba(70,24,20,0.85)';
  ctx.fill();
  ctx.fillStyle = barLight(ctx, [-22, -12], [-22, 12], 4, ebony);
  ctx.beginPath();
  ctx.roundRect(-25, -14, 6, 28, 2.5);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(18, -7);
  ctx.lineTo(NUT, -5.4);
  ctx.lineTo(NUT, 5.4);
  ctx.lineTo(18, 7);
  ctx.closePath();
  ctx.fillStyle = barLight(ctx, [18, 0], [NUT, 0], 7, ebony);
  ctx.fill();
  for (let fret = 1; fret < 11; fret++) {
    const x = NUT - (NUT + 22) * (1 - 2 ** (-fret / 12));
    line(
      ctx,
      [
        [x, -5.6],
        [x, 5.6],
      ],
      1.1,
      css(steel.body, 0.75),
    );
  }
  for (const pair of [0, 1, 2, 3]) {
    const y = -4.6 + pair * 3.1;
    const blur = ring * (pair === 2 ? 2.2 : 0.7);
    line(
      ctx,
      [
        [-38, y * 0.7],
        [-22, y],
        [30, y * 0.95 + buzz * blur * 0.5],
        [NUT, y * 0.85],
      ],
      1.3 + blur,
      css([255, 236, 196], 0.72),
    );
  }
}

/** A teardrop mandolin of spruce and walnut; a room of wine red. */
export const mandolin = (phrase: Phrase, life: Life): Portrait =>
  stringsPlayer(phrase, life, {
    colours: {
      high: [104, 28, 44],
      low: [72, 16, 40],
      floor: [34, 10, 24],
      wash: [196, 62, 74],
      key: [255, 214, 150],
      rim: [255, 150, 170],
    },
    accent: [176, 40, 60],
    at: [110, 182],
    angle: -0.36,
    playedAt: -6,
    travel: 8,
    stoppedAt: (pitch) => 94 - (pitch - 60) * 1.5,
    slide: 0.12,
    ring: 0.2,
    handScale: 0.95,
    draw: drawMandolin,
  });
