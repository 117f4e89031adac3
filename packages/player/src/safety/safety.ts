import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { showMoment } from '../playback/show-moment.ts';
import { HeldPicture } from '../page/held-picture.ts';
import { element } from '../page/stage-page.ts';
import type { Stage } from '../stage/stage.ts';
import { LastGood, type PlayedState } from './last-good.ts';
import './safety.css';

/** Milliseconds between two looks at what plays. */
const WATCH_INTERVAL = 1000;

/**
 * Dead man's keys. Each answers in the task of its key, whatever the decoder does.
 *
 * - `blackout`: fades to black, and back.
 * - `freeze`: the picture holds; time goes on behind it, so that the next thing can be prepared. On release the held
 *   picture fades over to the one that plays by then. Where time should stand still, there is `pause`.
 * - `panic`: the last good state, with picture; again: the state at the opening of the gate.
 */
export function safety(stage: Stage): void {
  const { canvas } = stage.page;
  const black = element('div', 'blackout output');
  canvas.after(black);
  const held = new HeldPicture(canvas);
  const lastGood = new LastGood();
  let decoded = 0;
  const dark = (): boolean => black.classList.contains('on');

  stage.commands.add(
    {
      name: 'blackout',
      description: 'to black, and back',
      run: () => {
        stage.output.black = black.classList.toggle('on');
      },
    },
    {
      name: 'freeze',
      description: 'hold the picture, let it go',
      run: () => {
        const { playback } = stage;
        if (held.on) held.release();
        else if (playback !== null) held.hold(() => !playback.display.lost && showMoment(playback));
        stage.output.held = held.on;
      },
    },
    {
      name: 'panic',
      description: 'back to the last good state',
      run: () => {
        black.classList.remove('on');
        held.release();
        Object.assign(stage.output, { black: false, held: false });
        const { playback } = stage;
        const state = playback === null ? null : lastGood.behind(played(playback));
        if (playback === null || state === null) return;
        goBack(playback, state);
        if (!state.listening && played(playback).listening) stage.commands.run('stop-listening');
        stage.toast.show(`back to seed ${state.score.seed}`);
      },
    },
  );

  stage.onPlay((playback) => lastGood.open(played(playback)));
  stage.onClose(() => {
    lastGood.open(null);
    held.release();
    stage.output.held = false;
  });
  setInterval(() => {
    const { playback } = stage;
    if (playback === null) return;
    const moves = playback.running && playback.meters.decoded > decoded;
    decoded = playback.meters.decoded;
    lastGood.observe(played(playback), moves && !dark() && !held.on, stage.now());
  }, WATCH_INTERVAL);
  stage.figures.push(() => {
    const on = [dark() ? 'blackout' : '', held.on ? 'frozen' : ''].filter((word) => word !== '');
    return on.length === 0 ? null : `output  ${on.join(', ')}`;
  });
}

function played({ score, speed, fit, position, hearing }: Playback): PlayedState {
  return { score, speed, fit, position, listening: hearing !== null && !hearing.leaving };
}

/** Plays a state, from where it was if its walk is another one than that which plays. */
function goBack(playback: Playback, { score, speed, fit, position }: PlayedState): void {
  const { walk } = playback;
  changeScore(playback, score);
  if (playback.walk !== walk) playback.position = position;
  Object.assign(playback, { speed, fit, running: true });
}
