import type { StageFeature } from '../stage/stage-feature.ts';
import { element } from '../page/stage-page.ts';
import { hasTarget, runTarget } from '../controllers/run-target.ts';
import { findKeyTarget, keyLines } from './key-map.ts';
import './keys.css';

/** Keys that open the gate: letters, digits, space, Enter and arrows, alone or with Shift. */
const OPENS_GATE = /^(.|Enter|Arrow.*)$/u;

/** Keys of these commands run them when they open the gate, too: the show may begin in the dark. */
const RUNS_TOO = new Set(['full-screen', 'blackout']);

/** Runs commands by keys, opens the gate by any key, and lists the keys on `?`. */
export const keys: StageFeature = (stage) => {
  const { card, commands, parameters, controls } = stage;
  const panel = element('section', 'panel keys');
  panel.hidden = true;
  panel.addEventListener('click', () => commands.run('close-list'));
  stage.page.root.append(panel);
  commands.add(
    {
      name: 'list-keys',
      description: 'these keys',
      run: () => {
        panel.hidden = !panel.hidden;
        const list = element('dl', '');
        for (const { label, target } of keyLines(controls)) {
          if (label === '' || !hasTarget(stage, target)) continue;
          const { description } =
            'command' in target ? commands.get(target.command) : parameters.get(target.parameter);
          const line = element('div', '');
          line.append(element('dt', '', label), element('dd', '', description));
          list.append(line);
        }
        panel.replaceChildren(list);
      },
    },
    {
      name: 'close-list',
      description: 'close this',
      run: () => {
        panel.hidden = true;
      },
    },
  );
  window.addEventListener('keydown', (event) => {
    const bare = !(event.ctrlKey || event.metaKey || event.altKey);
    const target = findKeyTarget(event, controls);
    if (card.closed && bare && OPENS_GATE.test(event.key)) {
      event.preventDefault();
      // One that is held down since before the gate was ready must not open it.
      if (!event.repeat) card.begin();
      if (target !== null && 'command' in target && RUNS_TOO.has(target.command)) {
        runTarget(stage, target);
      }
      return;
    }
    if (target === null) return;
    event.preventDefault();
    runTarget(stage, target);
  });
};
