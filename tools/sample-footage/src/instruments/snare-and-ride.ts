import { drawArm, drawTorso, jointsOf, type Posture } from '../figure/body.ts';
import { drawHand } from '../figure/hand.ts';
import { drawHead } from '../figure/head.ts';
import type { Life } from '../life/life.ts';
import { fromFrame, glow, limb, line, oval, type Context, type Point } from '../painting/brush.ts';
import { css, toneOf, type Colour } from '../painting/colour.ts';
import { Motion } from '../phrase/motion.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';

const accent: Colour = [150, 176, 60];
const hickory = toneOf([222, 178, 116], 0.5);
const chrome = toneOf([170, 178, 190], 0.75);
const snareAt: Point = [142, 206];
const rideAt: Point = [52, 160];

/** Where a stick's tip is when it touches, in the frame of 256. */
export const snareContact: Point = [140, 205];
export const rideContact: Point = [68, 154];

function drawRide(ctx: Context, tilt: number, shimmer: number): void {
  line(ctx, [rideAt, [rideAt[0] - 4, 262]], 5, css(chrome.shade));
  line(
    ctx,
    [
      [rideAt[0] - 1, rideAt[1]],
      [rideAt[0] - 5, 262],
    ],
    2,
    css(chrome.body),
  );
  ctx.save();
  ctx.translate(...rideAt);
  ctx.rotate(-0.13 + tilt * 0.09);
  ctx.scale(1, 0.33 + tilt * 0.07);
  oval(ctx, [0, 3], 54, 54);
  ctx.fillStyle = '#3d2408';
  ctx.fill();
  // Light on turned bronze runs in wedges from the cup, and turns with the swing.
  const conic = ctx.createConicGradient(-2.2 + tilt * 0.9, 0, 0);
  const bronze: [number, string][] = [
    [0, '#fff0b4'],
    [0.08, '#d29a36'],
    [0.2, '#8a5716'],
    [0.36, '#c08a30'],
    [0.5, '#ffe7a0'],
    [0.58, '#b87c28'],
    [0.74, '#6d4210'],
    [0.9, '#cf9836'],
    [1, '#fff0b4'],
  ];
  for (const [at, colour] of bronze) conic.addColorStop(at, colour);
  oval(ctx, [0, 0], 54, 54);
  ctx.fillStyle = conic;
  ctx.fill();
  ctx.lineWidth = 1.4;
  for (const radius of [46, 38, 30, 23]) {
    oval(ctx, [0, 0], radius, radius);
    ctx.strokeStyle = 'rgba(70,40,8,0.32)';
    ctx.stroke();
  }
  oval(ctx, [0, -6], 13, 15);
  ctx.fillStyle = '#e9bb58';
  ctx.fill();
  oval(ctx, [-3, -12], 6, 6);
  ctx.fillStyle = '#fff6cf';
  ctx.fill();
  oval(ctx, [0, 0], 54, 54);
  ctx.lineWidth = 2.4;
  ctx.strokeStyle = css([255, 240, 190], 0.55 + 0.4 * shimmer);
  ctx.stroke();
  ctx.restore();
}

function drawSnare(ctx: Context, ring: number): void {
  const [x, y] = snareAt;
  ctx.beginPath();
  ctx.moveTo(x - 54, y);
  ctx.lineTo(x - 51, 262);
  ctx.lineTo(x + 51, 262);
  ctx.lineTo(x + 54, y);
  ctx.closePath();
  const shell = ctx.createLinearGradient(x - 54, 0, x + 54, 0);
  shell.addColorStop(0, '#7c1420');
  shell.addColorStop(0.22, '#e2484a');
  shell.addColorStop(0.34, '#ff9d84');
  shell.addColorStop(0.46, '#c22a35');
  shell.addColorStop(0.8, '#5c0e1c');
  shell.addColorStop(1, '#33101e');
  ctx.fillStyle = shell;
  ctx.fill();
  for (const lug of [-42, -18, 12, 38]) {
    line(
      ctx,
      [
        [x + lug, y + 18],
        [x + lug, y + 42],
      ],
      4.4,
      css(chrome.body),
    );
    line(
      ctx,
      [
        [x + lug - 1, y + 18],
        [x + lug - 1, y + 42],
      ],
      1.4,
      css([250, 252, 255]),
    );
  }
  oval(ctx, [x, y + 3], 57, 19);
  ctx.fillStyle = css(chrome.shade);
  ctx.fill();
  oval(ctx, [x, y], 57, 18.4);
  const hoop = ctx.createLinearGradient(x - 57, 0, x + 57, 0);
  hoop.addColorStop(0, '#8d96a4');
  hoop.addColorStop(0.25, '#ffffff');
  hoop.addColorStop(0.5, '#a3acba');
  hoop.addColorStop(1, '#4d5666');
  ctx.fillStyle = hoop;
  ctx.fill();
  oval(ctx, [x, y], 52, 15.6);
  const skin = ctx.createRadialGradient(x - 16, y - 4, 4, x, y, 54);
  skin.addColorStop(0, '#fffaf0');
  skin.addColorStop(0.6, '#e2d9ca');
  skin.addColorStop(1, '#8f8790');
  ctx.fillStyle = skin;
  ctx.fill();
  // The skin answers: a ring that runs out and fades.
  if (ring > 0.02) {
    oval(ctx, snareContact, 8 + 34 * (1 - ring), (8 + 34 * (1 - ring)) * 0.3);
    ctx.lineWidth = 2.4;
    ctx.strokeStyle = css([120, 110, 130], 0.5 * ring);
    ctx.stroke();
  }
}

/** The tip comes down on the contact as `lift` goes to 0; the hand rises less, and leads. */
function stick(contact: Point, side: 1 | -1, lift: number): { hand: Point; tip: Point } {
  const tip: Point = [contact[0] + lift * (side === 1 ? 10 : 6), contact[1] - lift * 52];
  const hand: Point =
    side === 1
      ? [contact[0] + 46 + lift * 3, contact[1] - 20 - lift * 17]
      : [contact[0] + 40 + lift * 2, contact[1] + 10 - lift * 14];
  return { hand, tip };
}

function drawStick(ctx: Context, hand: Point, tip: Point): void {
  const angle = Math.atan2(tip[1] - hand[1], tip[0] - hand[0]);
  limb(ctx, fromFrame(hand, angle, -12, 0), fromFrame(tip, angle, -3, 0), 2.8, 1.9, hickory);
  oval(ctx, tip, 3.6, 2.6, angle);
  ctx.fillStyle = css(hickory.lit);
  ctx.fill();
}

/** Snare drum and ride cymbal, two sticks; a grey-green room where the cymbal is the sun. */
export const snareAndRide = (phrase: Phrase, life: Life): Portrait => {
  const snare = new Motion(phrase, 'snare');
  const ride = new Motion(phrase, 'ride');
  const beats = (time: number): number => (time - 0.12) / phrase.beat;
  const pulse = (time: number): number =>
    Math.max(snare.ring(time, 0.12), 0.55 * ride.ring(time, 0.12));
  const posture = (time: number): Posture => ({
    sway: 3.6 * Math.sin((Math.PI / 2) * beats(time)) + 1.6 * Math.sin(0.8 * time),
    rise: 2 * Math.cos(Math.PI * beats(time)) - 4 * snare.lift(time, 0.2) - 1.5 * life.breath(time),
    open: 1,
  });
  const snareStick = (time: number) => stick(snareContact, 1, snare.lift(time));
  const rideStick = (time: number) => stick(rideContact, -1, ride.lift(time, 0.3) * 0.8);

  return {
    colours: {
      high: [96, 110, 98],
      low: [62, 78, 74],
      floor: [30, 36, 40],
      wash: [176, 190, 120],
      key: [255, 238, 196],
      rim: [200, 232, 255],
    },
    pulse,
    striker: (time) => snareStick(time).tip,
    paint(stage, time) {
      const joints = jointsOf(posture(time));
      const nod = 0.5 + 0.5 * Math.cos(Math.PI * 2 * beats(time));
      const tilt = ride.swing(time, 0.9, 1.7) * 0.8;
      const left = rideStick(time);
      const right = snareStick(time);
      stage.layer({ offset: [15, 9], alpha: 0.62 }, (ctx) => {
        drawTorso(ctx, joints, accent);
        drawHead(
          ctx,
          {
            at: [joints.neck[0] + 1, joints.neck[1] - 38 + nod * 2.4],
            tilt: -0.07 + 0.05 * Math.sin(Math.PI * beats(time)),
            nod,
            glance: life.glance(time),
          },
          accent,
        );
      });
      stage.layer(
        { offset: [6, 9], alpha: 0.5 },
        (ctx) => {
          drawSnare(ctx, snare.ring(time, 0.11));
          drawRide(ctx, tilt, ride.ring(time, 0.4));
        },
        0.3,
      );
      stage.gleam((ctx) => {
        const shine = 0.3 + 0.7 * ride.ring(time, 0.3);
        const at = fromFrame(rideAt, -0.13, -22 + tilt * 16, -7);
        glow(ctx, at, 16 + 16 * shine, [255, 240, 190], 0.6 * shine);
        glow(ctx, at, 5, [255, 255, 240], 0.8 * shine);
      });
      stage.layer({ offset: [5, 9], alpha: 0.5 }, (ctx) => {
        for (const [{ hand, tip }, shoulder, bend] of [
          [left, joints.leftShoulder, 1],
          [right, joints.rightShoulder, -1],
        ] as const) {
          const along = Math.atan2(tip[1] - hand[1], tip[0] - hand[0]);
          const wrist: Point = [hand[0] + 7, hand[1] + (bend === 1 ? 3 : 1)];
          drawArm(ctx, {
            shoulder,
            target: wrist,
            bend,
            seen: bend === 1 ? [0.62, 0.7] : [0.8, 0.74],
          });
          drawStick(ctx, hand, tip);
          drawHand(ctx, hand, {
            angle: along + bend * 0.3,
            curl: [0.7, 0.8, 0.85, 0.9],
            thumb: bend,
            scale: 1,
          });
        }
      });
    },
  };
};
