import { turns } from '../keys/key-map.ts';
import {
  ENCODINGS,
  type ControlBinding,
  type ControlInput,
  type ControlMode,
  type ControlTarget,
} from './control-map.ts';

/** The modes that an input can turn a parameter in; it is learnt with the first. */
const PARAMETER_MODES: Readonly<Record<ControlInput['kind'], readonly ControlMode[]>> = {
  cc: ['absolute', ...ENCODINGS, 'step'],
  note: ['absolute', 'step'],
  'pitch-bend': ['absolute'],
  button: ['step', 'absolute'],
  axis: ['rate', 'absolute'],
  key: ['step'],
  osc: ['absolute', 'step'],
};

/** All ways in which an input can act on a target: modes, and for presses of what turns both directions. */
function choices(input: ControlInput, target: ControlTarget): ControlBinding[] {
  const modes: readonly ControlMode[] =
    'parameter' in target
      ? PARAMETER_MODES[input.kind]
      : input.kind === 'cc'
        ? ['absolute', ...ENCODINGS]
        : ['absolute'];
  return modes.flatMap((mode) => {
    const pressed = mode === 'step' || ('command' in target && mode === 'absolute');
    const directions = pressed && turns(target) ? ([1, -1] as const) : ([1] as const);
    return directions.map((direction) => ({ input, mode, target: { ...target, direction } }));
  });
}

/** How an input is bound when it is learnt. */
export function learntBinding(input: ControlInput, target: ControlTarget): ControlBinding {
  const all = choices(input, target);
  return all.find((choice) => choice.target!.direction === target.direction) ?? all[0]!;
}

/** The way in which a binding could act next to its own; its own where there is no other. */
export function nextChoice(binding: ControlBinding): ControlBinding {
  const { input, target, mode } = binding;
  if (target === null) return binding;
  const all = choices(input, target);
  const place = all.findIndex(
    (choice) => choice.mode === mode && choice.target!.direction === target.direction,
  );
  return all[(place + 1) % all.length]!;
}
