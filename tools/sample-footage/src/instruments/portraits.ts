import type { InstrumentLabel } from '../instrument-label.ts';
import type { Life } from '../life/life.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { cornetMuted } from './cornet-muted.ts';
import { fretlessBass } from './fretless-bass.ts';
import { mandolin } from './mandolin.ts';
import type { Portrait } from './portrait.ts';
import { snareAndRide } from './snare-and-ride.ts';
import { trumpet } from './trumpet.ts';
import { ukulele } from './ukulele.ts';

/** Who plays which. */
export const portraits: Record<InstrumentLabel, (phrase: Phrase, life: Life) => Portrait> = {
  'fretless-bass': fretlessBass,
  mandolin,
  ukulele,
  'cornet-muted': cornetMuted,
  trumpet,
  'snare-and-ride': snareAndRide,
};
