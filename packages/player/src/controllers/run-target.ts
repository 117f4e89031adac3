import type { Stage } from '../stage/stage.ts';
import type { ControlTarget } from './control-map.ts';

/** What of a stage can be controlled. */
export type Controlled = Pick<Stage, 'commands' | 'parameters'>;

/** A step of a key or button, of a parameter's range. */
const STEP = 1 / 32;

/** Whether the stage has a command or parameter of that name; maps may come from another version. */
export function hasTarget({ commands, parameters }: Controlled, target: ControlTarget): boolean {
  return 'command' in target
    ? commands.all.some(({ name }) => name === target.command)
    : parameters.all.some(({ name }) => name === target.parameter);
}

/** Runs a command, or turns a parameter by a step. Nothing happens where the stage doesn't have it. */
export function runTarget(stage: Controlled, target: ControlTarget): void {
  if (!hasTarget(stage, target)) return;
  if ('command' in target) stage.commands.run(target.command, target.direction);
  else turnBy(stage, target.parameter, target.direction * STEP);
}

/** @param change of the parameter's range: 1 is all of it */
export function turnBy({ parameters }: Controlled, name: string, change: number): void {
  const share = parameters.readShare(name);
  if (share !== null) parameters.writeShare(name, share + change);
}
