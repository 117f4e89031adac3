/** Contexts that nobody has at the moment, suspended, by the rate that was asked for. */
const idle = new Map<number | null, AudioContext[]>();
const rates = new WeakMap<AudioContext, number | null>();

/**
 * A context of sound for one who gives it back. Contexts are used again and never closed: Chromium keeps what is closed
 * for as long as the page lives. It may be suspended, and its time need not begin at 0.
 *
 * @param sampleRate Hz; `null`: the device's
 */
export function takeAudioContext(sampleRate: number | null): AudioContext {
  const known = idle.get(sampleRate)?.pop();
  if (known !== undefined) return known;
  const fresh = new AudioContext({
    latencyHint: 'interactive',
    ...(sampleRate !== null && { sampleRate }),
  });
  rates.set(fresh, sampleRate);
  return fresh;
}

/** Nodes to and from streams, which Chromium keeps for as long as their context: one of each is enough. */
const destinations = new WeakMap<AudioContext, MediaStreamAudioDestinationNode>();
const sources = new WeakMap<AudioContext, WeakMap<MediaStream, MediaStreamAudioSourceNode>>();

/** The context's stream of what is connected to this node; `null` before one was made. */
export function knownStreamDestination(
  context: AudioContext,
): MediaStreamAudioDestinationNode | null {
  return destinations.get(context) ?? null;
}

/** The context's stream of what is connected to this node. */
export function streamDestination(context: AudioContext): MediaStreamAudioDestinationNode {
  const node = destinations.get(context) ?? context.createMediaStreamDestination();
  destinations.set(context, node);
  return node;
}

/** A stream's sound in a context. */
export function streamSource(
  context: AudioContext,
  stream: MediaStream,
): MediaStreamAudioSourceNode {
  const known = sources.get(context) ?? new WeakMap<MediaStream, MediaStreamAudioSourceNode>();
  sources.set(context, known);
  const node = known.get(stream) ?? context.createMediaStreamSource(stream);
  known.set(stream, node);
  return node;
}

/** Gives a context back, with nothing connected in it. */
export function giveBackAudioContext(context: AudioContext): void {
  if (context.state === 'closed') return;
  void context.suspend();
  const rate = rates.get(context) ?? null;
  idle.set(rate, [...(idle.get(rate) ?? []), context]);
}
