import { drawArm, drawTorso, jointsOf, type Joints, type Posture } from '../figure/body.ts';
import { bendFingers, drawHand, type Grip } from '../figure/hand.ts';
import { drawHead } from '../figure/head.ts';
import type { Life } from '../life/life.ts';
import { fromFrame, type Context, type Point } from '../painting/brush.ts';
import type { StageColours } from '../painting/backdrop.ts';
import type { Colour } from '../painting/colour.ts';
import { Motion } from '../phrase/motion.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';

/**
 * The description of a fretted or fretless instrument. In its own frame the strings lie along x, the
 * neck toward +x, the bass side up; pixels of 256.
 */
export interface StringedInstrument {
  readonly colours: StageColours;
  readonly accent: Colour;
  /** Where the middle of the body hangs while the player sits still, and the angle of the neck. */
  readonly at: Point;
  readonly angle: number;
  /** Along the strings: where the right hand plays. */
  readonly playedAt: number;
  /** Pixels that the right hand travels to either side of the strings. */
  readonly travel: number;
  /** Along the strings: where the left hand stops this pitch. */
  readonly stoppedAt: (pitch: number) => number;
  /** Seconds that the left hand takes to the next note. */
  readonly slide: number;
  /** Seconds over which the strings ring. */
  readonly ring: number;
  readonly handScale: number;
  /** @param ring 0…1 @param buzz −1…1: the phase in which the strings are seen */
  readonly draw: (ctx: Context, ring: number, buzz: number) => void;
}

/** Someone who holds a stringed instrument in the lap: hands, sway and nod follow the phrase. */
export function stringsPlayer(
  phrase: Phrase,
  life: Life,
  instrument: StringedInstrument,
): Portrait {
  const motion = new Motion(phrase);
  const beats = (time: number): number => (time - 0.12) / phrase.beat;
  const { colours, accent, at, travel, playedAt, slide, handScale } = instrument;

  const posture = (time: number): Posture => ({
    sway: 5.5 * Math.sin((Math.PI / 2) * beats(time)) + 3.5 * Math.sin(0.9 * time),
    rise:
      1.6 * Math.cos(2 * Math.PI * beats(time)) +
      1.2 * Math.sin(1.3 * time) -
      1.5 * life.breath(time),
    open: 1,
  });
  const hang = (time: number): { at: Point; angle: number } => {
    const { sway, rise } = posture(time);
    return {
      at: [at[0] + sway * 0.7, at[1] + rise * 0.8],
      angle: instrument.angle + sway * 0.006 + 0.02 * Math.sin(0.7 * time),
    };
  };
  const striker = (time: number): Point => {
    const held = hang(time);
    return fromFrame(held.at, held.angle, playedAt, motion.across(time) * travel);
  };

  return {
    colours,
    pulse: (time) => motion.ring(time, 0.16),
    striker,
    paint(stage, time) {
      const joints: Joints = jointsOf(posture(time));
      const held = hang(time);
      const nod = Math.cos(2 * Math.PI * beats(time)) * 0.5 + 0.5;
      const stopped = instrument.stoppedAt(motion.pitch(time, slide));
      const vibrato = Math.sin(time * 34) * 0.9 * motion.ring(time - 0.15, 0.5);
      const left = fromFrame(held.at, held.angle, stopped + vibrato, 5);
      const right = striker(time);
      const bend = (...curl: Grip['curl']): Grip['curl'] => bendFingers(curl, life, time);

      stage.layer({ offset: [15, 9], alpha: 0.62 }, (ctx) => {
        drawTorso(ctx, joints, accent);
        drawHead(
          ctx,
          {
            at: [joints.neck[0] - 1 + posture(time).sway * 0.35, joints.neck[1] - 38 + nod * 1.6],
            tilt: 0.08 + posture(time).sway * 0.02,
            nod: nod * 0.9,
            glance: life.glance(time),
          },
          accent,
        );
      });
      // The arm at the neck lies behind it: only the fingers come round.
      const wrist = fromFrame(left, held.angle, -2, 13);
      stage.layer({ offset: [4, 7], alpha: 0.6 }, (ctx) => {
        drawArm(ctx, {
          shoulder: joints.rightShoulder,
          target: wrist,
          bend: -1,
          seen: [0.66, 0.8],
        });
        ctx.save();
        ctx.translate(...held.at);
        ctx.rotate(held.angle);
        instrument.draw(ctx, motion.ring(time, instrument.ring), Math.sin(time * 71));
        ctx.restore();
        const press = 0.35 + 0.3 * motion.ring(time, 0.3);
        drawHand(ctx, left, {
          angle: held.angle - 1.75,
          curl: bend(press, press + 0.15, press, 0.6),
          thumb: -1,
          scale: handScale,
        });
      });
      stage.layer({ offset: [4, 6], alpha: 0.55 }, (ctx) => {
        const back = fromFrame(right, held.angle + 0.5, -11 * handScale, -5);
        const angle = drawArm(ctx, {
          shoulder: joints.leftShoulder,
          target: back,
          bend: 1,
          seen: [0.84, 0.92],
        });
        const flick = motion.across(time);
        drawHand(ctx, right, {
          angle: angle * 0.45 + 0.42 + flick * 0.22,
          curl: bend(0.25 + 0.3 * Math.max(0, flick), 0.4 + 0.25 * Math.max(0, -flick), 0.6, 0.7),
          thumb: 1,
          scale: handScale,
        });
      });
    },
  };
}
