import type { Life } from '../life/life.ts';
import { ballLight, barLight, blob, line, oval, type Context } from '../painting/brush.ts';
import { css, toneOf } from '../painting/colour.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';
import { stringsPlayer } from './strings-player.ts';

const maple = toneOf([190, 132, 70], 0.6);
const ebony = toneOf([44, 30, 30], 0.6);
const steel = toneOf([176, 178, 186], 0.7);
const NUT = 132;

/** The body's outline: two horns, the upper one long. */
function outline(ctx: Context): void {
  blob(ctx, [
    [-56, -4],
    [-52, -30],
    [-24, -35],
    [2, -25],
    [26, -35],
    [44, -36],
    [42, -24],
    [28, -10],
    [28, 10],
    [38, 24],
    [28, 31],
    [6, 25],
    [-22, 36],
    [-50, 30],
  ]);
}

function drawBass(ctx: Context, ring: number, buzz: number): void {
  // Neck and head first: the body covers the joint.
  ctx.fillStyle = barLight(ctx, [0, 0], [NUT, 0], 6, ebony);
  ctx.beginPath();
  ctx.moveTo(6, -7.4);
  ctx.lineTo(NUT, -5.2);
  ctx.lineTo(NUT, 5.2);
  ctx.lineTo(6, 7.4);
  ctx.closePath();
  blob(ctx, [
    [NUT - 1, -5.6],
    [NUT + 10, -9],
    [NUT + 32, -11],
    [NUT + 35, -3],
    [NUT + 22, 6],
    [NUT + 4, 8],
    [NUT - 1, 5.6],
  ]);
  ctx.fillStyle = barLight(ctx, [NUT, 0], [NUT + 34, 0], 10, maple);
  ctx.fill();
  for (const x of [6, 13, 20, 27]) {
    line(
      ctx,
      [
        [NUT + x, -9 - x * 0.06],
        [NUT + x + 1, -15],
      ],
      3.6,
      css(steel.body),
    );
    oval(ctx, [NUT + x + 1, -16], 3.6, 2.6);
    ctx.fillStyle = css(steel.lit);
    ctx.fill();
  }
  outline(ctx);
  const burst = ctx.createRadialGradient(-8, -8, 4, -8, -2, 56);
  burst.addColorStop(0, '#ffc766');
  burst.addColorStop(0.38, '#e08a2c');
  burst.addColorStop(0.68, '#8c2f14');
  burst.addColorStop(1, '#25090c');
  ctx.fillStyle = burst;
  ctx.fill();
  ctx.save();
  ctx.clip();
  // A long reflection of the key light on the lacquer.
  blob(ctx, [
    [-50, -24],
    [-22, -30],
    [8, -21],
    [2, -15],
    [-24, -22],
    [-46, -14],
  ]);
  ctx.fillStyle = 'rgba(255,240,205,0.4)';
  ctx.fill();
  ctx.restore();

  // The board: bare ebony, no frets.
  ctx.beginPath();
  ctx.moveTo(2, -7.6);
  ctx.lineTo(NUT, -5.2);
  ctx.lineTo(NUT, 5.2);
  ctx.lineTo(2, 7.6);
  ctx.closePath();
  ctx.fillStyle = barLight(ctx, [2, 0], [NUT, 0], 8, ebony);
  ctx.fill();
  for (const x of [-12, -31]) {
    ctx.fillStyle = css(ebony.shade);
    ctx.beginPath();
    ctx.roundRect(x - 4, -11, 8, 22, 3);
    ctx.fill();
  }
  ctx.fillStyle = barLight(ctx, [-44, -10], [-44, 10], 5, steel);
  ctx.beginPath();
  ctx.roundRect(-48, -10, 8, 20, 2);
  ctx.fill();
  for (const [x, y] of [
    [-34, 22],
    [-22, 25],
  ] as const) {
    oval(ctx, [x, y], 4, 4);
    ctx.fillStyle = ballLight(ctx, [x, y], 4, steel);
    ctx.fill();
  }
  for (const string of [0, 1, 2, 3]) {
    const y = -5 + string * 3.3;
    const blur = string === 1 ? ring * 3 : ring * 0.8;
    const top = y * 0.75;
    line(
      ctx,
      [
        [-44, y],
        [40, y * 0.9 + blur * 0.6 * buzz],
        [NUT, top],
      ],
      1.5 + blur,
      css([232, 214, 180], 0.75 - 0.1 * blur),
    );
  }
}

/** A fretless bass guitar in sunburst; low light the colour of deep water. */
export const fretlessBass = (phrase: Phrase, life: Life): Portrait =>
  stringsPlayer(phrase, life, {
    colours: {
      high: [22, 62, 92],
      low: [16, 40, 74],
      floor: [14, 18, 40],
      wash: [36, 128, 170],
      key: [255, 206, 140],
      rim: [110, 206, 255],
    },
    accent: [42, 132, 168],
    at: [98, 190],
    angle: -0.44,
    playedAt: -18,
    travel: 10,
    stoppedAt: (pitch) => 116 - (pitch - 28) * 3.1,
    slide: 0.24,
    ring: 0.5,
    handScale: 1.08,
    draw: drawBass,
  });
