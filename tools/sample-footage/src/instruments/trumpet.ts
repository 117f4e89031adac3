import type { Life } from '../life/life.ts';
import { metalAcross, type Context } from '../painting/brush.ts';
import { css, type Tone } from '../painting/colour.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { drawBell, drawValves } from './cornet-muted.ts';
import { hornPlayer } from './horn-player.ts';
import type { Portrait } from './portrait.ts';

const brass: Tone = { lit: [255, 226, 130], body: [226, 164, 46], shade: [104, 50, 18] };

function drawTrumpet(ctx: Context, pressed: readonly number[]): void {
  ctx.lineWidth = 5.6;
  ctx.strokeStyle = css(brass.shade);
  ctx.beginPath();
  ctx.roundRect(22, 1, 62, 17, 8.5);
  ctx.stroke();
  ctx.lineWidth = 3;
  ctx.strokeStyle = css(brass.body);
  ctx.stroke();
  ctx.beginPath();
  ctx.rect(3, -2.4, 60, 4.8);
  ctx.fillStyle = metalAcross(ctx, 2.8, brass);
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(-1, -4.4, 7, 8.8, 2);
  ctx.fillStyle = metalAcross(ctx, 4.6, brass);
  ctx.fill();
  drawValves(ctx, 46, pressed, brass);
  drawBell(ctx, 40, 104, 4.2, 23, brass);
}

/** A long bright trumpet, raised; a stage in late sun. */
export const trumpet = (phrase: Phrase, life: Life): Portrait =>
  hornPlayer(phrase, life, {
    colours: {
      high: [188, 92, 34],
      low: [142, 56, 30],
      floor: [60, 24, 24],
      wash: [250, 158, 60],
      key: [255, 226, 160],
      rim: [255, 214, 150],
    },
    accent: [30, 70, 132],
    facing: 1,
    lowered: 0.04,
    raise: 0.3,
    sway: 3.5,
    valves: [46, 4],
    bell: [106, 0],
    glint: 0.95,
    draw: drawTrumpet,
  });
