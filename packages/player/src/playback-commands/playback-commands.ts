import { PALETTE_NAMES, type Score } from '@phosphene/sampler';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import type { Direction } from '../commands/command-registry.ts';

const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
/** A brightness step: a third of a stop. */
const GAIN_STEP = 2 ** (1 / 3);

/** What of the stage these commands use. */
type CommandedStage = Pick<Stage, 'playback' | 'commands' | 'toast' | 'freshSeed' | 'rememberSeed'>;

/** Adds the commands that change the playback. Without a playback they do nothing. */
export function playbackCommands(stage: CommandedStage): void {
  /** @param act returns the line to show */
  const add = (
    name: string,
    description: string,
    act: (playback: Playback, direction: Direction) => string,
  ): void =>
    stage.commands.add({
      name,
      description,
      run: (direction) => {
        if (stage.playback !== null) stage.toast.show(act(stage.playback, direction));
      },
    });

  add('pause', 'pause, go on', (playback) => {
    playback.running = !playback.running;
    return playback.running ? 'on' : 'paused';
  });
  add('new-seed', 'new seed: another walk', (playback) => {
    const seed = stage.freshSeed();
    changeScore(playback, { ...playback.score, seed });
    stage.rememberSeed(seed);
    return `seed ${seed}`;
  });
  add('next-palette', 'next palette (luma models)', (playback) => {
    const { image, palette: own } = playback.bundle.manifest;
    if (image.channels === 3) return 'this bundle is in colour: palettes are for luma';
    const shown = playback.score.look.palette ?? own;
    const index = PALETTE_NAMES.findIndex((name) => name === shown);
    const palette = PALETTE_NAMES[(index + 1) % PALETTE_NAMES.length]!;
    changeLook(playback, { palette });
    return palette;
  });
  add('fit', 'whole picture, or fill the screen', (playback) => {
    playback.fit = playback.fit === 'contain' ? 'cover' : 'contain';
    return playback.fit === 'contain' ? 'whole picture' : 'filling the screen';
  });
  add('speed', 'slower, faster', (playback, direction) => {
    const index = SPEEDS.indexOf(playback.speed) + direction;
    playback.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, index))]!;
    return `speed ×${playback.speed}`;
  });
  add('gain', 'darker, brighter', (playback, direction) => {
    const stepped = playback.score.look.gain * GAIN_STEP ** direction;
    const limited = Math.min(16, Math.max(1 / 16, stepped));
    const gain = Math.abs(limited - 1) < 0.01 ? 1 : limited;
    changeLook(playback, { gain });
    return `gain ${gain.toFixed(2)}`;
  });
}

function changeLook(playback: Playback, look: Partial<Score['look']>): void {
  changeScore(playback, { ...playback.score, look: { ...playback.score.look, ...look } });
}
