import { MIRROR_KINDS, NEUTRAL_LOOK, type MirrorKind } from '@phosphene/sampler';
import { changeLook } from '../playback/change-look.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';

const DESCRIPTIONS: Record<MirrorKind, string> = {
  none: 'no mirror',
  horizontal: 'mirror left to right',
  vertical: 'mirror above to below',
  quad: 'mirror in both directions',
  kaleidoscope: 'kaleidoscope',
};

/** Adds what of the look is chosen, not turned, to what a performer can do by name. */
export function lookCommands(stage: Pick<Stage, 'playback' | 'commands' | 'toast'>): void {
  const add = (name: string, description: string, act: (playback: Playback) => string): void =>
    stage.commands.add({
      name,
      description,
      run: () => {
        if (stage.playback !== null) stage.toast.show(act(stage.playback));
      },
    });
  const mirror = (playback: Playback, kind: MirrorKind): string => {
    changeLook(playback, { mirror: { ...playback.score.look.mirror, kind } });
    return DESCRIPTIONS[kind];
  };

  for (const kind of MIRROR_KINDS) {
    add(`mirror-${kind}`, DESCRIPTIONS[kind], (playback) => mirror(playback, kind));
  }
  add('next-mirror', 'next mirror', (playback) => {
    const index = MIRROR_KINDS.indexOf(playback.score.look.mirror.kind);
    return mirror(playback, MIRROR_KINDS[(index + 1) % MIRROR_KINDS.length]!);
  });
  add('reset-corners', 'the picture’s corners as they were', (playback) => {
    changeLook(playback, { corners: null });
    return 'corners as they were';
  });
  add('no-effects', 'no effects; palette, tone and corners stay', (playback) => {
    const { grade, displacement, trails, grain, mirror: none } = NEUTRAL_LOOK;
    changeLook(playback, { grade, displacement, trails, grain, mirror: none });
    return 'no effects';
  });
}
