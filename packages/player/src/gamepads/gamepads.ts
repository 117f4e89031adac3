import type { ControlSurface } from '../controllers/control-surface.ts';
import { gamepadName } from './gamepad-name.ts';
import { readGamepad, type GamepadPlaces } from './read-gamepad.ts';

/** Sends what gamepads do to the surface. They are asked once a frame, while one is connected. */
export function gamepads(surface: ControlSurface): void {
  const places = new Map<number, GamepadPlaces>();
  let before: number | null = null;
  let polling = false;

  /** @param time milliseconds, of the frame */
  function poll(time: number): void {
    const elapsed = before === null ? 0 : (time - before) / 1000;
    before = time;
    for (const pad of navigator.getGamepads()) {
      const known = pad === null ? undefined : places.get(pad.index);
      if (pad === null || known === undefined) continue;
      const device = gamepadName(pad.id);
      for (const event of readGamepad(pad, known, elapsed)) surface.receive({ device, ...event });
    }
    polling = places.size > 0;
    if (polling) requestAnimationFrame(poll);
    else before = null;
  }

  window.addEventListener('gamepadconnected', ({ gamepad }) => {
    places.set(gamepad.index, { buttons: [], axes: [] });
    surface.connect(gamepadName(gamepad.id), true);
    if (!polling) requestAnimationFrame(poll);
    polling = true;
  });
  window.addEventListener('gamepaddisconnected', ({ gamepad }) => {
    places.delete(gamepad.index);
    surface.connect(gamepadName(gamepad.id), false);
  });
}
