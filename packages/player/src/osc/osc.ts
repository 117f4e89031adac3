import * as v from 'valibot';
import type { ControlSurface } from '../controllers/control-surface.ts';
import type { Stage } from '../stage/stage.ts';
import { OscMessage, oscNumber, runOscMessage } from './osc-message.ts';

/** The name of all OSC senders among the devices: a message doesn't say who sent it. */
const DEVICE = 'OSC';

/** Milliseconds before a lost connection is tried again; doubled each time. */
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000];

/** What a server that passes OSC on answers at `osc.json`. */
const OscService = v.object({ socket: v.string() });

/** OSC messages from the page's own server. Other addresses than the stage's own can be learnt. */
export async function osc(stage: Stage, surface: ControlSurface): Promise<void> {
  const answer = await fetch('osc.json', { cache: 'no-store' }).catch(() => null);
  const service: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null;
  if (!v.is(OscService, service)) {
    stage.toast.show('this server passes no OSC on: start it with phosphene play --osc', 8);
    return;
  }
  const address = new URL(service.socket, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  let wait = FIRST_WAIT;

  function connect(): void {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      wait = FIRST_WAIT;
      surface.connect(DEVICE, true);
    });
    socket.addEventListener('message', ({ data }) => receive(data));
    socket.addEventListener('close', () => {
      surface.connect(DEVICE, false);
      setTimeout(connect, wait);
      wait = Math.min(LONGEST_WAIT, 2 * wait);
    });
  }

  function receive(data: unknown): void {
    const message: unknown = JSON.parse(String(data));
    if (!v.is(OscMessage, message)) return;
    const number = oscNumber(message);
    const { address: from } = message;
    const input = { kind: 'osc', address: from } as const;
    const learnt = surface.learning !== null || stage.controls.find(DEVICE, input) !== undefined;
    if (!learnt && runOscMessage(stage, message)) return;
    // A message without a number is a hit.
    const strike = number === null;
    const value = strike ? 1 : Math.min(1, Math.max(0, number));
    surface.receive({ device: DEVICE, input, value, strike });
  }

  connect();
}
