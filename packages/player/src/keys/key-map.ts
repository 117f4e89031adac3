import { PhospheneError } from '@phosphene/model/errors';
import { sameTarget, type ControlMap, type ControlTarget } from '../controllers/control-map.ts';
import { KEY_BINDINGS } from './key-bindings.ts';

/** The keyboard's name among the devices. What a performer changed is in the map; all else is as the stage has it. */
export const KEYBOARD = 'keyboard';

/** A show is saved by these: each keeps a key, whatever is bound. */
const KEPT_COMMANDS = ['blackout', 'freeze', 'panic'];

/** Commands that turn a value: their keys repeat while they are held down. */
const TURNING = new Set(
  KEY_BINDINGS.filter(({ keys }) => Object.keys(keys).length > 1).map(({ command }) => command),
);

/** Whether a step of the target has a direction. */
export function turns(target: ControlTarget): boolean {
  return 'parameter' in target || TURNING.has(target.command);
}

function standardTarget(key: string): ControlTarget | null {
  for (const { keys, command } of KEY_BINDINGS) {
    if (Object.hasOwn(keys, key)) return { command, direction: keys[key]! };
  }
  return null;
}

/** @param key `KeyboardEvent.key` in lower case */
function targetOfKey(map: ControlMap, key: string): ControlTarget | null {
  const own = map.find(KEYBOARD, { kind: 'key', key });
  return own === undefined ? standardTarget(key) : own.target;
}

/** All keys that do something, with what they do: the stage's in their order, then the performer's. */
export function boundKeys(map: ControlMap): { key: string; target: ControlTarget }[] {
  const standard = KEY_BINDINGS.flatMap(({ keys }) => Object.keys(keys));
  const own = map.of(KEYBOARD).flatMap(({ input }) => (input.kind === 'key' ? [input.key] : []));
  return [...new Set([...standard, ...own])].flatMap((key) => {
    const target = targetOfKey(map, key);
    return target === null ? [] : [{ key, target }];
  });
}

/**
 * What a key press does; `null` for other keys and for shortcuts of the browser. A key that is held down repeats only
 * where it turns a value: what is switched on must not go off again by itself.
 */
export function findKeyTarget(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>,
  map: ControlMap,
): ControlTarget | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = targetOfKey(map, event.key.toLowerCase());
  return target !== null && event.repeat && !turns(target) ? null : target;
}

/** The dead man's commands that no key runs. */
export function orphanedCommands(map: ControlMap): string[] {
  const keys = boundKeys(map);
  return KEPT_COMMANDS.filter(
    (command) => !keys.some(({ target }) => 'command' in target && target.command === command),
  );
}

/**
 * Binds a key, in place of what it did.
 *
 * @param target `null` takes its own away
 * @throws {PhospheneError} when a dead man's command would be left without a key
 */
export function bindKey(map: ControlMap, key: string, target: ControlTarget | null): void {
  const present = targetOfKey(map, key);
  const keys = boundKeys(map).filter((bound) => sameTarget(bound.target, present));
  if (
    present !== null &&
    'command' in present &&
    KEPT_COMMANDS.includes(present.command) &&
    !sameTarget(present, target) &&
    keys.length === 1
  ) {
    throw new PhospheneError(`${keyName(key)} is the only key of ${present.command}.`, {
      remedy: `Give ${present.command} another key first.`,
    });
  }
  const input = { kind: 'key', key } as const;
  const standard = standardTarget(key);
  const asBefore =
    target === standard ||
    (sameTarget(target, standard) && target?.direction === standard?.direction);
  if (asBefore) map.forget(KEYBOARD, input);
  else map.bind(KEYBOARD, { input, target, mode: 'step' });
}

/** Takes all that a performer changed of the keys away. */
export function standardKeys(map: ControlMap): void {
  for (const { input } of map.of(KEYBOARD)) map.forget(KEYBOARD, input);
}

/** What stands on the key. */
export function keyName(key: string): string {
  for (const { keys, label } of KEY_BINDINGS) {
    const place = Object.keys(keys).indexOf(key);
    const parts = label.split(' ');
    if (place >= 0 && parts.length === Object.keys(keys).length) return parts[place]!;
  }
  return key === ' ' ? 'space' : key;
}

/** The keys by what they do, for a list: `← →`, and the target. */
export function keyLines(map: ControlMap): { label: string; target: ControlTarget }[] {
  const lines: { keys: string[]; target: ControlTarget }[] = [];
  for (const { key, target } of boundKeys(map)) {
    const line = lines.find((one) => sameTarget(one.target, target));
    if (line === undefined) lines.push({ keys: [key], target });
    else line.keys.push(key);
  }
  return lines.map(({ keys, target }) => {
    const standard = KEY_BINDINGS.find((one) => Object.keys(one.keys).join() === keys.join());
    return { label: standard?.label ?? keys.map(keyName).join(' '), target };
  });
}
