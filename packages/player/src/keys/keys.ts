import type { StageFeature } from '../stage/stage-feature.ts';
import { element } from '../page/stage-page.ts';
import { findKeyCommand, KEY_BINDINGS } from './key-bindings.ts';
import './keys.css';

/** Keys that open the gate: letters, digits, space, Enter and arrows, alone or with Shift. */
const OPENS_GATE = /^(.|Enter|Arrow.*)$/u;

/** Of those, keys that run their command, too. `b`: the show begins in the dark. */
const RUNS_TOO = new Set(['f', 'b']);

/** Runs commands by keys, opens the gate by any key, and lists the keys on `?`. */
export const keys: StageFeature = (stage) => {
  const { card, commands } = stage;
  const panel = element('section', 'keys');
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
        for (const { label, command } of KEY_BINDINGS) {
          if (label === '') continue;
          const { description } = commands.get(command);
          list.append(element('dt', '', label), element('dd', '', description));
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
    if (card.closed && bare && OPENS_GATE.test(event.key)) {
      event.preventDefault();
      // One that is held down since before the gate was ready must not open it.
      if (!event.repeat) card.begin();
      const opened = RUNS_TOO.has(event.key) ? findKeyCommand(event) : null;
      if (opened !== null) commands.run(opened.command);
      return;
    }
    const bound = findKeyCommand(event);
    if (bound === null) return;
    event.preventDefault();
    commands.run(bound.command, bound.direction);
  });
};
