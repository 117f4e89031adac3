import { heldNames, holdName } from '../page/held-names.ts';
import type { Stage } from '../stage/stage.ts';
import type { StageFeature } from '../stage/stage-feature.ts';
import { Operator } from './operator.ts';
import type { OutputReport } from './output-messages.ts';
import { OutputsPanel } from './outputs-panel.ts';
import { windowFeatures, type OutputScreen } from './screens.ts';
import './operator.css';

/** Where the channel's name outlives a reload of the operator's window. */
const KEY = 'phosphene-outputs';
/** Milliseconds between two looks at the outputs. */
const WATCH_INTERVAL = 250;

/**
 * Clean windows that show what this one plays, each decoding for itself: this one becomes the operator's, with a small
 * picture. Latents and ticks go to the outputs, no pixels.
 *
 * @param timeOrigin of the stage's `now`, in milliseconds since 1970
 */
export function outputs(timeOrigin: number): StageFeature {
  return (stage) => {
    let operator: Operator | null = null;
    const name = (): string => {
      const known = sessionStorage.getItem(KEY);
      if (known !== null) return known;
      const fresh = String(stage.freshSeed());
      sessionStorage.setItem(KEY, fresh);
      return fresh;
    };
    const lead = (): Operator => {
      if (operator === null) {
        holdName(lockOf(name()));
        operator = new Operator(stage, name(), timeOrigin);
      }
      return operator;
    };
    const found = (): OutputReport[] => operator?.outputs ?? [];
    const panel = new OutputsPanel(stage.page.root, {
      open: (screen) => openOutput(stage, lead, name(), screen),
      close: (output) => operator?.close(output),
      pin: (output, corners) => operator?.pin(output, corners),
      playback: () => stage.playback,
    });

    stage.commands.add(
      {
        name: 'outputs',
        description: 'output windows',
        run: () => {
          if (panel.open) panel.close();
          else void panel.show(found());
        },
      },
      {
        name: 'open-output',
        description: 'another output window',
        run: () => openOutput(stage, lead, name(), null),
      },
    );
    // A window that was loaded anew gets its outputs back; a copy of it, which browsers give the same name, gets its own.
    if (sessionStorage.getItem(KEY) !== null) {
      void heldNames().then((held) => {
        if (held.has(lockOf(name()))) sessionStorage.removeItem(KEY);
        else lead();
      });
    }
    setInterval(() => {
      const reports = found();
      stage.page.root.classList.toggle('operator', reports.length > 0);
      panel.update(reports);
    }, WATCH_INTERVAL);
    stage.figures.push(() => {
      const reports = found();
      return reports.length === 0 ? null : `outputs ${reports.map(describeOutput).join(', ')}`;
    });
  };
}

/** The name that the operator's window holds. */
function lockOf(name: string): string {
  return `phosphene-outputs-${name}`;
}

/** `1920×1080 60 fps`. */
export function describeOutput({ width, height, displayRate }: OutputReport): string {
  return `${width}×${height} ${displayRate.toFixed(0)} fps`;
}

function openOutput(
  stage: Stage,
  lead: () => Operator,
  name: string,
  screen: OutputScreen | null,
): void {
  if (stage.playback === null) return;
  lead();
  const address = new URL(location.href);
  address.hash = '';
  const { backend, test } = stage.address;
  address.search = new URLSearchParams({
    output: name,
    backend,
    ...(test && { test: '' }),
  }).toString();
  window.open(address.href, '', windowFeatures(screen));
}
