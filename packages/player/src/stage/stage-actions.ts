import { PALETTE_NAMES, type Score } from '@phosphene/sampler';
import { changeScore } from '../open-playback.ts';
import type { Playback } from '../playback.ts';
import type { StagePage } from './build-page.ts';
import { toggleFullScreen } from './screen-manners.ts';
import type { StageActions } from './stage-keys.ts';
import type { Whisper } from './whisper.ts';

const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
/** A brightness step: a third of a stop. */
const GAIN_STEP = 2 ** (1 / 3);

/**
 * What the keys do to the playback that is on, if one is.
 *
 * @param freshSeed gives another seed on every call
 * @param onSeed is told of a new seed, for the address
 */
export function stageActions(
  page: StagePage,
  whisper: Whisper,
  playback: () => Playback | null,
  freshSeed: () => number,
  onSeed: (seed: number) => void,
): StageActions {
  const withPlayback =
    (act: (playing: Playback) => string | null): (() => void) =>
    () => {
      const playing = playback();
      if (playing === null) return;
      const line = act(playing);
      if (line !== null) whisper.show(line);
    };
  const relook = (playing: Playback, look: Partial<Score['look']>): void => {
    changeScore(playing, { ...playing.score, look: { ...playing.score.look, ...look } });
  };

  return {
    fullScreen: () => {
      void toggleFullScreen(page.stage).then((line) => line !== null && whisper.show(line));
    },
    pause: withPlayback((playing) => {
      playing.running = !playing.running;
      return playing.running ? 'on' : 'paused';
    }),
    newSeed: withPlayback((playing) => {
      const seed = freshSeed();
      changeScore(playing, { ...playing.score, seed });
      onSeed(seed);
      return `seed ${seed}`;
    }),
    nextPalette: withPlayback((playing) => {
      const { image, palette: own } = playing.bundle.manifest;
      if (image.channels === 3) return 'this bundle is in colour: palettes are for luma';
      const shown = playing.score.look.palette ?? own;
      const next =
        PALETTE_NAMES[
          (PALETTE_NAMES.findIndex((name) => name === shown) + 1) % PALETTE_NAMES.length
        ]!;
      relook(playing, { palette: next });
      return next;
    }),
    toggleFit: withPlayback((playing) => {
      playing.fit = playing.fit === 'contain' ? 'cover' : 'contain';
      return playing.fit === 'contain' ? 'whole picture' : 'filling the screen';
    }),
    changeSpeed: (direction) =>
      withPlayback((playing) => {
        const at = SPEEDS.indexOf(playing.speed) + direction;
        playing.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))]!;
        return `speed ×${playing.speed}`;
      })(),
    changeGain: (direction) =>
      withPlayback((playing) => {
        const { gain } = playing.score.look;
        const stepped = Math.min(16, Math.max(1 / 16, gain * GAIN_STEP ** direction));
        const next = Math.abs(stepped - 1) < 0.01 ? 1 : stepped;
        relook(playing, { gain: next });
        return `gain ${next.toFixed(2)}`;
      })(),
    toggleHud: () => {
      page.hud.hidden = !page.hud.hidden;
    },
    toggleKeys: () => {
      page.keys.hidden = !page.keys.hidden;
    },
    closeKeys: () => {
      page.keys.hidden = true;
    },
  };
}
