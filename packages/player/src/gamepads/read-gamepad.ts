import type { ControlEvent } from '../controllers/control-event.ts';

/** Where a pad's buttons and sticks were last, 0…1. */
export interface GamepadPlaces {
  readonly buttons: number[];
  readonly axes: number[];
}

/** Sticks that are let go don't stand quite still in the middle. */
const DEAD_ZONE = 0.12;

/**
 * What has changed on a gamepad, and sticks that are held aside.
 *
 * @param places where all was before; set to where it is now
 * @param elapsed seconds since then
 */
export function readGamepad(
  pad: Pick<Gamepad, 'buttons' | 'axes'>,
  places: GamepadPlaces,
  elapsed: number,
): Omit<ControlEvent, 'device'>[] {
  const events: Omit<ControlEvent, 'device'>[] = [];
  for (const [number, { value }] of pad.buttons.entries()) {
    if (value === (places.buttons[number] ?? 0)) continue;
    places.buttons[number] = value;
    events.push({ input: { kind: 'button', number }, value });
  }
  for (const [number, raw] of pad.axes.entries()) {
    const beyond = Math.max(0, Math.abs(raw) - DEAD_ZONE) / (1 - DEAD_ZONE);
    const value = 0.5 + (Math.sign(raw) * Math.min(1, beyond)) / 2;
    if (value === 0.5 && value === (places.axes[number] ?? 0.5)) continue;
    places.axes[number] = value;
    events.push({ input: { kind: 'axis', number }, value, elapsed });
  }
  return events;
}
