import { drawArm, drawTorso, jointsOf, type Joints, type Posture } from '../figure/body.ts';
import { bendFingers, drawHand } from '../figure/hand.ts';
import { drawProfile } from '../figure/head.ts';
import type { Life } from '../life/life.ts';
import { fromFrame, glow, type Context, type Point } from '../painting/brush.ts';
import type { StageColours } from '../painting/backdrop.ts';
import type { Colour } from '../painting/colour.ts';
import { ease, Motion } from '../phrase/motion.ts';
import type { Phrase } from '../phrase/phrase.ts';
import type { Portrait } from './portrait.ts';

/** The description of a horn with three valves: in its own frame the lips are at 0, the bell at +x. */
export interface Horn {
  readonly colours: StageColours;
  readonly accent: Colour;
  /** Where the player looks: 1 right, −1 left. */
  readonly facing: 1 | -1;
  /** Radians below the horizon at rest. */
  readonly lowered: number;
  /** Radians by which it comes up as the breath swells. */
  readonly raise: number;
  /** Pixels of 256: how far the player leans with each phrase. */
  readonly sway: number;
  /** The middle of the valves, along and across. */
  readonly valves: Point;
  readonly bell: Point;
  /** How brightly the bell catches the lamp at full breath. */
  readonly glint: number;
  /** @param pressed how far each of the three valves is down, 0…1 */
  readonly draw: (ctx: Context, pressed: readonly number[], breath: number) => void;
}

/** Fingerings of a B♭ instrument by semitone within the octave: the valves that are down. */
const fingerings = ['', '123', '13', '23', '12', '1', '2', '', '23', '12', '1', '2'];

function valvesAt(motion: Motion, time: number): number[] {
  const index = motion.indexAt(time + 0.05);
  const down = (note: number, valve: number): number => {
    const pitch = motion.notes[note]?.pitches[0];
    return pitch !== undefined && fingerings[(pitch + 1) % 12]!.includes(String(valve)) ? 1 : 0;
  };
  const change = ease(-0.05, 0.03, time - (motion.notes[index]?.start ?? 0));
  return [1, 2, 3].map(
    (valve) => down(index - 1, valve) * (1 - change) + down(index, valve) * change,
  );
}

/** Someone who plays a horn in profile: the breath lifts horn and chest, valves follow the pitch. */
export function hornPlayer(phrase: Phrase, life: Life, horn: Horn): Portrait {
  const motion = new Motion(phrase);
  const { colours, accent, facing } = horn;
  const beats = (time: number): number => (time - 0.12) / phrase.beat;

  const posture = (time: number): Posture => ({
    sway:
      horn.sway * Math.sin((Math.PI / 4) * beats(time) + 0.5) -
      facing * (5 * motion.breath(time) + 15),
    rise:
      -3.4 * motion.inhale(time) +
      1.1 * Math.cos(2 * Math.PI * beats(time)) -
      1.5 * life.breath(time),
    open: 0.8,
  });
  const headAt = (time: number, joints: Joints): Point => [
    joints.neck[0] - facing * 8,
    joints.neck[1] - 37 - 1.6 * motion.breath(time),
  ];
  const angleAt = (time: number): number => {
    const pitch = motion.pitch(time, 0.12) - 68;
    return (
      horn.lowered -
      horn.raise * (0.65 * motion.breath(time) + 0.35) -
      pitch * 0.006 +
      0.035 * Math.sin((Math.PI / 2) * beats(time))
    );
  };
  const lipsOf = (head: Point, tilt: number): Point => fromFrame(head, tilt, facing * 25.5, 17.5);

  const striker = (time: number): Point => {
    const head = headAt(time, jointsOf(posture(time)));
    const angle = angleAt(time);
    return fromFrame(
      lipsOf(head, facing * angle * 0.6),
      facing * angle,
      facing * horn.bell[0],
      horn.bell[1],
    );
  };

  return {
    colours,
    pulse: (time) => 0.7 * motion.breath(time) * (0.55 + 0.45 * motion.ring(time, 0.25)),
    striker,
    paint(stage, time) {
      const joints = jointsOf(posture(time));
      const breath = motion.breath(time);
      const head = headAt(time, joints);
      const angle = angleAt(time);
      const turn = facing * angle;
      const tilt = turn * 0.6;
      const lips = lipsOf(head, tilt);
      const place = (along: number, across: number): Point =>
        fromFrame(lips, turn, facing * along, across);
      const [vx, vy] = horn.valves;
      const pressed = valvesAt(motion, time);
      const nearShoulder = facing === 1 ? joints.rightShoulder : joints.leftShoulder;
      const farShoulder = facing === 1 ? joints.leftShoulder : joints.rightShoulder;

      stage.layer({ offset: [15, 9], alpha: 0.62 }, (ctx) => {
        drawTorso(ctx, joints, accent);
        const glance = life.glance(time);
        drawProfile(ctx, { at: head, tilt, nod: 0, glance }, facing, breath, accent);
      });
      // The far arm crosses the chest to the valves.
      stage.layer({ offset: [5, 8], alpha: 0.55 }, (ctx) => {
        drawArm(ctx, {
          shoulder: farShoulder,
          target: place(vx - 12, vy + 15),
          bend: facing,
          seen: [0.8, 0.86],
        });
        drawHand(ctx, place(vx - 3, vy - 7), {
          angle: facing === 1 ? turn + 0.1 : turn + Math.PI - 0.1,
          curl: [0.2 + pressed[0]! * 0.5, 0.2 + pressed[1]! * 0.5, 0.2 + pressed[2]! * 0.5, 0.6],
          thumb: facing === 1 ? 1 : -1,
          scale: 0.9,
        });
        ctx.save();
        ctx.translate(...lips);
        ctx.rotate(turn);
        ctx.scale(facing, 1);
        horn.draw(ctx, pressed, breath);
        ctx.restore();
      });
      stage.layer({ offset: [4, 7], alpha: 0.5 }, (ctx) => {
        const wrist = place(vx - 3, vy + 16);
        const elbow: Point = [0.4 * nearShoulder[0] + 0.6 * wrist[0] + facing * 9, wrist[1] + 40];
        drawArm(ctx, { shoulder: nearShoulder, target: wrist, bend: facing, elbow });
        drawHand(ctx, place(vx, vy + 6), {
          angle: turn - Math.PI / 2 + facing * 0.25,
          curl: bendFingers([0.55, 0.6, 0.65, 0.7], life, time),
          thumb: facing === 1 ? -1 : 1,
          scale: 1.02,
        });
      });
      if (horn.glint > 0) {
        const bright = horn.glint * (0.25 + 0.75 * breath);
        stage.gleam((ctx) => {
          const [x, y] = place(horn.bell[0] - 3, horn.bell[1] - 9);
          glow(ctx, [x, y], 14 + 18 * bright, [255, 236, 190], 0.75 * bright);
          glow(ctx, [x, y], 5, [255, 255, 244], bright);
        });
      }
    },
  };
}
