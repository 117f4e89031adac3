import * as v from 'valibot';
import { runTarget, type Controlled } from '../controllers/run-target.ts';

/** An OSC message as the page's server passes it on. Arguments of other types are left out there. */
export const OscMessage = v.object({
  address: v.string(),
  values: v.array(v.union([v.number(), v.boolean(), v.string()])),
});
export type OscMessage = v.InferOutput<typeof OscMessage>;

/** The number that a message carries: of several arguments the first. `null` where there is none. */
export function oscNumber({ values }: OscMessage): number | null {
  const [first] = values;
  if (typeof first === 'boolean') return Number(first);
  return typeof first === 'number' && Number.isFinite(first) ? first : null;
}

/**
 * Does what a message of the stage's own addresses says.
 *
 * - `/phosphene/<parameter>` with a number: to that place of its range, 0…1.
 * - `/phosphene/<parameter>/value`: to that value, in the parameter's own unit.
 * - `/phosphene/<command>`: runs it; backward with a number below 0. With 0, the release of a button, nothing happens.
 *
 * @returns whether the address is one of them
 */
export function runOscMessage({ commands, parameters }: Controlled, message: OscMessage): boolean {
  const match = /^\/phosphene\/([^/]+)(\/value)?$/.exec(message.address);
  if (match === null) return false;
  const [, name, unit] = match as unknown as [string, string, string?];
  const number = oscNumber(message);
  const parameter = parameters.all.find((one) => one.name === name);
  if (parameter !== undefined && number !== null) {
    const { least, most, write } = parameter;
    if (unit === undefined) parameters.writeShare(name, number);
    else if (parameter.read() !== null) write(Math.min(most, Math.max(least, number)));
    return true;
  }
  if (unit !== undefined || !commands.all.some((one) => one.name === name)) return false;
  if (number !== 0) {
    const direction = number !== null && number < 0 ? -1 : 1;
    runTarget({ commands, parameters }, { command: name, direction });
  }
  return true;
}
