import { PALETTE_NAMES } from '@phosphene/sampler';
import { changeLook } from '../playback/change-look.ts';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import type { Direction } from '../commands/command-registry.ts';

const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
/** A brightness step: a third of a stop. */
const GAIN_STEP = 2 ** (1 / 3);

/** What of the stage these commands use. */
type CommandedStage = Pick<Stage, 'playback' | 'commands' | 'parameters' | 'toast' | 'freshSeed'>;

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
    if (playback.clock !== null) return 'the clock in the address has the time';
    const { speed } = playback;
    playback.speed =
      (direction === 1
        ? SPEEDS.find((one) => one > speed)
        : SPEEDS.findLast((one) => one < speed)) ?? speed;
    return `speed ×${playback.speed}`;
  });
  add('gain', 'darker, brighter', (playback, direction) => {
    const stepped = playback.score.look.gain * GAIN_STEP ** direction;
    const limited = Math.min(16, Math.max(1 / 16, stepped));
    const gain = Math.abs(limited - 1) < 0.01 ? 1 : limited;
    changeLook(playback, { gain });
    return `gain ${gain.toFixed(2)}`;
  });

  /** What is read and written is in the parameter’s own unit. */
  const addParameter = (
    name: string,
    description: string,
    [least, most]: readonly [number, number],
    read: (playback: Playback) => number,
    write: (playback: Playback, value: number) => void,
  ): void =>
    stage.parameters.add({
      ...{ name, description, least, most },
      read: () => (stage.playback === null ? null : read(stage.playback)),
      write: (value) => {
        if (stage.playback !== null) write(stage.playback, value);
      },
    });
  /** A number of the look. */
  const addTone = (
    name: 'gamma' | 'saturation',
    description: string,
    range: readonly [number, number],
  ): void =>
    addParameter(
      ...([name, description, range] as const),
      (playback) => playback.score.look[name],
      (playback, value) => changeLook(playback, { [name]: value }),
    );

  addParameter(
    ...(['speed', 'speed of the walk', [0, 4]] as const),
    (playback) => playback.speed,
    (playback, value) => {
      if (playback.clock === null) playback.speed = value;
    },
  );
  // In stops, so that its middle is the picture as it was learnt.
  addParameter(
    ...(['brightness', 'brightness, in stops', [-4, 4]] as const),
    (playback) => Math.log2(playback.score.look.gain),
    (playback, value) => changeLook(playback, { gain: 2 ** value }),
  );
  addTone('gamma', 'lightness of the dark', [0.25, 4]);
  addTone('saturation', 'saturation of the colours', [0, 4]);
}
