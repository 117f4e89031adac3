import type { StageFeature } from '../stage/stage-feature.ts';
import { element } from '../page/stage-page.ts';
import { describePlayback } from './describe-playback.ts';
import './hud.css';

/** Milliseconds between two updates: a person can't read faster. */
const UPDATE_INTERVAL = 250;

/** Figures about the playback, shown and hidden by a command. */
export const hud: StageFeature = (stage) => {
  const panel = element('section', 'hud');
  panel.hidden = true;
  stage.page.root.append(panel);
  stage.commands.add({
    name: 'hud',
    description: 'figures',
    run: () => {
      panel.hidden = !panel.hidden;
    },
  });
  setInterval(() => {
    const { playback } = stage;
    // The operator's window always has them.
    const wanted = !panel.hidden || stage.page.root.classList.contains('operator');
    if (playback === null || !wanted) return;
    const more = stage.figures.map((figure) => figure()).filter((line) => line !== null);
    const lines = [...describePlayback(playback), ...more];
    panel.replaceChildren(...lines.map((line) => element('div', '', line)));
  }, UPDATE_INTERVAL);
};
