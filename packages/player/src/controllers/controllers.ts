import { gamepads } from '../gamepads/gamepads.ts';
import { midi } from '../midi/midi.ts';
import { osc } from '../osc/osc.ts';
import type { StageFeature } from '../stage/stage-feature.ts';
import { ControlSurface } from './control-surface.ts';
import { ControlsPanel } from './controls-panel.ts';

/** MIDI controllers, gamepads and OSC, and the panel in which they and the keys are bound. */
export const controllers: StageFeature = (stage) => {
  const surface = new ControlSurface(stage, stage.controls);
  const panel = new ControlsPanel(stage, surface);
  stage.commands.add({
    name: 'controls',
    description: 'controllers and keys: bind them',
    run: () => {
      // Nobody could see what is being bound.
      if (stage.address.clean) return;
      if (panel.open) panel.close();
      else panel.show();
    },
  });
  midi(stage, surface);
  gamepads(surface);
  if (stage.address.osc) void osc(stage, surface);
};
