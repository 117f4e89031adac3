import { PhospheneError } from '@phosphene/model/errors';
import { encodeLatent, type Score } from '@phosphene/sampler';
import type { Stage } from '../stage/stage.ts';
import { beginAt } from './begin-at.ts';
import { HandsPanel } from './hands-panel.ts';
import { addDirections, labelParameters } from './hands-parameters.ts';
import { centre, describeSteering } from './steer.ts';

/** Seconds that a fault is shown for. */
const FAULT_SECONDS = 8;

/**
 * The performer's hands in the latent space: along its principal directions, to labels, and to a frame of the footage or
 * a photo as the next anchor. All of it is a part of the score, so that a set list, an address and panic have it.
 */
export function hands(stage: Stage): void {
  let photos = 0;
  const panel = new HandsPanel(stage, {
    beginAtFrame: (frame) => begin({ frame }, `frame ${frame} of the footage`),
    beginAtPhoto: (photo) => void beginAtPhoto(photo),
    centre: () => stage.commands.run('let-go'),
  });

  function begin(start: NonNullable<Score['start']>, words: string): void {
    const { playback } = stage;
    if (playback === null) return;
    try {
      beginAt(playback, start);
      stage.toast.show(words);
    } catch (error) {
      fail(error);
    }
  }

  /** Another photo, or another bundle, that comes meanwhile takes its place. */
  async function beginAtPhoto(photo: File): Promise<void> {
    const { playback } = stage;
    const mine = ++photos;
    if (playback === null) {
      stage.toast.show('a photo needs a bundle: open one first', FAULT_SECONDS);
      return;
    }
    stage.toast.show(`reading ${photo.name} …`, FAULT_SECONDS);
    try {
      // Fetched only where somebody has a photo.
      const { encodePhoto } = await import('./encode-photo.ts');
      const latent = await encodePhoto(playback.bundle, photo);
      if (mine !== photos || stage.playback !== playback) return;
      begin({ latent: encodeLatent(latent) }, photo.name);
    } catch (error) {
      if (mine === photos) fail(error);
    }
  }

  function fail(error: unknown): void {
    console.warn(error);
    const { message } = error as Error;
    const line = error instanceof PhospheneError ? `${message} ${error.remedy}` : message;
    stage.toast.show(line, FAULT_SECONDS);
  }

  addDirections(stage);
  stage.onPlay((playback) => void labelParameters(stage, playback));
  stage.onPhoto((photo) => void beginAtPhoto(photo));
  stage.commands.add(
    {
      name: 'hands',
      description: 'hands: directions, labels, frames',
      run: () => {
        // Nobody could see what is being moved.
        if (stage.address.clean) return;
        if (panel.open) panel.close();
        else panel.show();
      },
    },
    {
      name: 'let-go',
      description: 'let go of directions and labels',
      run: () => {
        if (stage.playback !== null) centre(stage.playback);
      },
    },
  );
  stage.figures.push(() => {
    const words = stage.playback === null ? null : describeSteering(stage.playback.score.steer);
    return words === null ? null : `hands   ${words}`;
  });
}
