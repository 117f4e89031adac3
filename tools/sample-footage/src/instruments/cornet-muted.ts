import type { Life } from '../life/life.ts';
import { barLight, line, metalAcross, oval, type Context } from '../painting/brush.ts';
import { css, toneOf, type Tone } from '../painting/colour.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { hornPlayer } from './horn-player.ts';
import type { Portrait } from './portrait.ts';

const copper: Tone = { lit: [255, 190, 140], body: [190, 98, 60], shade: [70, 24, 30] };
const fibre = toneOf([206, 44, 52], 0.6);

/** A tube that widens from r0 at x0 to r1 at x1, bent outwards at the end like a bell. */
export function drawBell(
  ctx: Context,
  x0: number,
  x1: number,
  r0: number,
  r1: number,
  metal: Tone,
): void {
  const knee = x0 + (x1 - x0) * 0.62;
  ctx.beginPath();
  ctx.moveTo(x0, -r0);
  ctx.bezierCurveTo(knee, -r0 * 1.25, x1 - 5, -r1 * 0.5, x1, -r1);
  ctx.ellipse(x1, 0, r1 * 0.3, r1, 0, -Math.PI / 2, Math.PI / 2);
  ctx.bezierCurveTo(x1 - 5, r1 * 0.5, knee, r0 * 1.25, x0, r0);
  ctx.closePath();
  ctx.fillStyle = metalAcross(ctx, r1 * 0.9, metal);
  ctx.fill();
  // The mouth of the bell, and its rolled rim.
  oval(ctx, [x1, 0], r1 * 0.3, r1);
  ctx.fillStyle = css(metal.shade);
  ctx.fill();
  ctx.lineWidth = 2.4;
  ctx.strokeStyle = css(metal.lit);
  ctx.stroke();
}

/** Three valve cases with buttons that go down; `x` is the middle one. */
export function drawValves(ctx: Context, x: number, pressed: readonly number[], metal: Tone): void {
  pressed.forEach((down, index) => {
    const at = x + (index - 1) * 9;
    const top = -17 + down * 5;
    line(
      ctx,
      [
        [at, top],
        [at, -8],
      ],
      2.6,
      css(metal.lit),
    );
    line(
      ctx,
      [
        [at - 2.4, top],
        [at + 2.4, top],
      ],
      3.4,
      css([250, 240, 220]),
    );
    ctx.beginPath();
    ctx.roundRect(at - 4.1, -10, 8.2, 31, 2.4);
    const across = ctx.createLinearGradient(at - 4.1, 0, at + 4.1, 0);
    across.addColorStop(0, css(metal.body));
    across.addColorStop(0.3, css(metal.lit));
    across.addColorStop(0.6, css(metal.body));
    across.addColorStop(1, css(metal.shade));
    ctx.fillStyle = across;
    ctx.fill();
    line(
      ctx,
      [
        [at - 4, -5],
        [at + 4, -5],
      ],
      1.6,
      css(metal.shade, 0.7),
    );
  });
}

function drawCornet(ctx: Context, pressed: readonly number[], breath: number): void {
  // The wrapped tube below, short and round.
  ctx.lineWidth = 6;
  ctx.strokeStyle = css(copper.shade);
  ctx.beginPath();
  ctx.roundRect(16, 1, 42, 19, 9.5);
  ctx.stroke();
  ctx.lineWidth = 3.2;
  ctx.strokeStyle = css(copper.body);
  ctx.stroke();
  ctx.beginPath();
  ctx.rect(3, -2.6, 34, 5.2);
  ctx.fillStyle = metalAcross(ctx, 3, copper);
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(-1, -4.4, 6, 8.8, 2);
  ctx.fillStyle = metalAcross(ctx, 4.6, copper);
  ctx.fill();
  drawValves(ctx, 36, pressed, copper);
  // The mute stands out of the bell: a cone of red fibre with a pale end.
  ctx.beginPath();
  ctx.moveTo(62, -8);
  ctx.lineTo(92, -15);
  ctx.lineTo(92, 15);
  ctx.lineTo(62, 8);
  ctx.closePath();
  ctx.fillStyle = metalAcross(ctx, 15, fibre);
  ctx.fill();
  line(
    ctx,
    [
      [88, -13],
      [88, 13],
    ],
    3,
    css([248, 232, 204], 0.9),
  );
  oval(ctx, [92, 0], 5, 15);
  ctx.fillStyle = barLight(ctx, [92, -15], [92, 15], 8, toneOf([240, 214, 176], 0.5));
  ctx.fill();
  oval(ctx, [92.6, 0], 2, 6 + breath);
  ctx.fillStyle = css(fibre.shade);
  ctx.fill();
  ctx.save();
  // The near half of the bell, over the mute.
  drawBell(ctx, 30, 72, 4.4, 20, copper);
  ctx.beginPath();
  ctx.rect(70, -30, 60, 60);
  ctx.clip();
  ctx.beginPath();
  ctx.moveTo(70, -9.6);
  ctx.lineTo(92, -15);
  ctx.ellipse(92, 0, 5, 15, 0, -Math.PI / 2, Math.PI / 2);
  ctx.lineTo(70, 9.6);
  ctx.closePath();
  ctx.fillStyle = metalAcross(ctx, 15, fibre);
  ctx.fill();
  oval(ctx, [92, 0], 4.4, 13.6);
  ctx.fillStyle = css([246, 222, 186]);
  ctx.fill();
  oval(ctx, [92.6, 0], 2, 5.4);
  ctx.fillStyle = css(fibre.shade);
  ctx.fill();
  ctx.restore();
}

/** A short copper cornet with a red mute, held low; the player leans into it, in violet light. */
export const cornetMuted = (phrase: Phrase, life: Life): Portrait =>
  hornPlayer(phrase, life, {
    colours: {
      high: [70, 40, 112],
      low: [54, 28, 88],
      floor: [26, 14, 46],
      wash: [150, 84, 206],
      key: [255, 196, 170],
      rim: [210, 160, 255],
    },
    accent: [140, 72, 186],
    facing: -1,
    lowered: 0.36,
    raise: 0.16,
    sway: 8,
    valves: [36, 4],
    bell: [74, 0],
    glint: 0.25,
    draw: drawCornet,
  });
