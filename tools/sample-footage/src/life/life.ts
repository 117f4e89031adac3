import { RandomStream } from '@phosphene/model/random';
import { labelNumber, type InstrumentLabel } from '../instrument-label.ts';
import type { Point } from '../painting/brush.ts';
import { ease } from '../phrase/motion.ts';

/** Where the camera stands. */
export interface Camera {
  /** Times that things are larger than from the usual distance. */
  readonly zoom: number;
  /** The middle of what it sees, in a frame of 256. */
  readonly at: Point;
}

/** What the eyes do. */
export interface Glance {
  /** 0 closed … 1 open. */
  readonly open: number;
  /** −1 to the left of the picture … 1 to the right. */
  readonly aside: number;
}

/** What a performance has beside its notes. All times are seconds. */
export interface Life {
  readonly camera: Camera;
  /** Breath and a slow leaning, −1…1. */
  readonly breath: (time: number) => number;
  readonly glance: (time: number) => Glance;
  /** How much more a finger is bent than the notes ask, about −0.2…0.2. @param finger 0 the index finger */
  readonly finger: (time: number, finger: number) => number;
  /** How bright the lamps are, 0.74…1. */
  readonly light: (time: number) => number;
}

const FAR: Camera = { zoom: 1, at: [128, 128] };
const NEAR: Camera = { zoom: 1.28, at: [127, 120] };

/** Eyes closed, under lamps that stay as they are, from the usual distance. */
export const PLAIN_LIFE: Life = {
  camera: FAR,
  breath: () => 0,
  glance: () => ({ open: 0, aside: 0 }),
  finger: () => 0,
  light: () => 1,
};

/** Seconds for which a look lasts, and in which the eyes move. */
const LOOK = { least: 1, most: 3.5 };
const EYES_MOVE = 0.14;
/** Where they look: as often closed as open. */
const LOOKS: readonly Glance[] = [
  { open: 0, aside: 0 },
  { open: 0, aside: 0 },
  { open: 0, aside: 0 },
  { open: 1, aside: 0 },
  { open: 1, aside: -0.9 },
  { open: 1, aside: 0.9 },
];

/**
 * Breath, glances, fingers and a light that changes; the same label, seed and take give the same.
 *
 * @param take 0 from the usual distance, 1 from near
 */
export function fullLife(
  label: InstrumentLabel,
  { seconds, seed, take }: { seconds: number; seed: number; take: number },
): Life {
  const random = new RandomStream(seed, 30 + take, labelNumber(label));
  const phase = (): number => 2 * Math.PI * random.uniform();
  const [slow, slower, bright, brighter] = [phase(), phase(), phase(), phase()];
  const fingers = [phase(), phase(), phase(), phase()];
  const looks: { readonly from: number; readonly glance: Glance }[] = [];
  for (let from = 0; from < seconds;) {
    looks.push({ from, glance: LOOKS[random.integer(LOOKS.length)]! });
    from += LOOK.least + (LOOK.most - LOOK.least) * random.uniform();
  }
  return {
    camera: take % 2 === 0 ? FAR : NEAR,
    breath: (time) => 0.6 * Math.sin(1.7 * time + slow) + 0.4 * Math.sin(0.45 * time + slower),
    glance(time) {
      const index = Math.max(
        0,
        looks.findLastIndex(({ from }) => from <= time),
      );
      const { from, glance: now } = looks[index]!;
      const before = looks[Math.max(0, index - 1)]!.glance;
      const moved = ease(from, from + EYES_MOVE, time);
      return {
        open: before.open + moved * (now.open - before.open),
        aside: before.aside + moved * (now.aside - before.aside),
      };
    },
    finger: (time, finger) => 0.2 * Math.sin((2.1 + 0.7 * finger) * time + fingers[finger]!),
    light: (time) =>
      0.87 + 0.08 * Math.sin(0.37 * time + bright) + 0.05 * Math.sin(0.9 * time + brighter),
  };
}
