import { WHOLE_PICTURE } from '@phosphene/sampler';
import { CornerHandles } from '../corners/corner-handles.ts';
import { isWhole, pictureWithin, type PinnedPicture } from '../corners/pinned-picture.ts';
import { element } from '../page/stage-page.ts';
import { changeLook } from '../playback/change-look.ts';
import type { Stage } from '../stage/stage.ts';
import { lookCommands } from './look-commands.ts';
import { lookParameters } from './look-parameters.ts';
import { LookSheet } from './look-sheet.ts';
import './look-panel.css';

/** Keys that are a control's own while it has the focus, and no commands. */
const OWN_KEYS = new Set([
  ...['enter', ' ', 'tab', 'home', 'end', 'pageup', 'pagedown'],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
]);

/**
 * The look's effects: parameters and commands for controllers and keys, and a panel beside the picture to turn them, with the
 * picture's corners to drag. The panel is built when it is first opened.
 */
export function lookPanel(stage: Stage): void {
  lookParameters(stage);
  lookCommands(stage);
  let panel: { readonly element: HTMLElement; readonly draw: () => void } | null = null;
  let request = 0;

  function open(): void {
    panel ??= build();
    panel.element.hidden = false;
    draw();
  }

  function close(): void {
    if (panel !== null) panel.element.hidden = true;
    cancelAnimationFrame(request);
  }

  /** The look may change from anywhere. */
  function draw(): void {
    request = requestAnimationFrame(draw);
    panel!.draw();
  }

  function build(): NonNullable<typeof panel> {
    const root = element('section', 'panel look');
    root.setAttribute('aria-label', 'the look');
    const sheet = new LookSheet(stage);
    const handles = new CornerHandles(() => ownPicture(stage));
    root.append(handles.element, sheet.element);
    root.addEventListener('keydown', (event) => {
      if (OWN_KEYS.has(event.key.toLowerCase())) event.stopPropagation();
    });
    stage.page.root.append(root);
    return {
      element: root,
      draw() {
        sheet.draw();
        handles.draw();
      },
    };
  }

  stage.commands.add({
    name: 'look-panel',
    description: 'the look: colours, effects, corners',
    run: () => {
      if (panel !== null && !panel.element.hidden) close();
      else if (stage.playback !== null) open();
    },
  });
  // Its picture stays in use beside it, so that the key may come from anywhere.
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}

/** The stage's own picture, which the look pins. */
function ownPicture({ page, playback }: Stage): PinnedPicture | null {
  if (playback === null) return null;
  return {
    corners: playback.score.look.corners ?? WHOLE_PICTURE,
    place: pictureWithin(page.canvas.getBoundingClientRect(), playback),
    pin: (corners) => changeLook(playback, { corners: isWhole(corners) ? null : corners }),
  };
}
