import { PhospheneError } from '@phosphene/model/errors';
import { takeAudioContext } from '../page/audio-contexts.ts';
import { decodeFile } from './decode-file.ts';
import { grantedSound, type GrantedSound } from './granted-sound.ts';

/** What the stage may listen to. */
export type SoundChoice =
  | { readonly kind: 'microphone'; readonly deviceId?: string }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'tab' };

/** A sound that is about to play, in a context that it has to itself. */
export interface SoundSource {
  readonly context: AudioContext;
  readonly node: AudioNode;
  /** For the panel and the figures: `microphone`, the file's name, `tab`. */
  readonly name: string;
  readonly granted: GrantedSound;
  /** What is said when it has ended by itself. */
  readonly farewell: string;
  /** Lets it play, once it is connected; called again, nothing happens. */
  readonly start: () => void;
  /** Calls the listener when it ends by itself, until the returned function is called. */
  readonly onEnd: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** Seconds before a file begins, so that its beginning is heard: longer than the worklet takes to settle. */
const START_DELAY = 0.25;

/** Sound as it is: what is meant for talking would take music out. */
const UNPROCESSED = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** @throws {PhospheneError} in plain words, with the way out; `null` where the viewer chose nothing after all */
export async function openSound(choice: SoundChoice): Promise<SoundSource> {
  if (choice.kind === 'file') return openFile(choice.file);
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) throw insecure();
  try {
    if (choice.kind === 'tab') return openStream('tab', await captureTab(mediaDevices));
    const { deviceId } = choice;
    const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
    const stream = await mediaDevices.getUserMedia({ audio: { ...UNPROCESSED, ...device } });
    return openStream('microphone', stream);
  } catch (cause) {
    throw cause instanceof PhospheneError ? cause : refused(choice.kind, cause as Error);
  }
}

async function captureTab(devices: MediaDevices): Promise<MediaStream> {
  // Browsers share a tab's sound only beside its picture, which is not looked at.
  const stream = await devices.getDisplayMedia({ video: { frameRate: 1 }, audio: UNPROCESSED });
  if (stream.getAudioTracks().length > 0) return stream;
  for (const track of stream.getTracks()) track.stop();
  throw new PhospheneError('The tab was shared without its sound.', {
    remedy: 'Press m again, choose a tab, and tick "share tab audio". Chrome and Edge can.',
  });
}

function openStream(name: string, stream: MediaStream): SoundSource {
  const context = takeAudioContext(null);
  const track = stream.getAudioTracks()[0]!;
  const granted = grantedSound(track, name, context.sampleRate);
  return {
    ...{ context, name, granted, node: context.createMediaStreamSource(stream) },
    farewell: `${name === 'tab' ? 'the tab' : granted.device} is gone: the dream goes on`,
    start: () => undefined,
    onEnd: (listener) => onEnded(track, listener),
    stop: () => stream.getTracks().forEach((one) => one.stop()),
  };
}

async function openFile(file: File): Promise<SoundSource> {
  const sound = await decodeFile(await file.arrayBuffer()).catch((cause: unknown) => {
    throw new PhospheneError(`${file.name} can't be played: this browser can't read it.`, {
      remedy: 'Press m and choose a WAV, FLAC, MP3 or Ogg file.',
      cause,
    });
  });
  const context = takeAudioContext(sound.sampleRate);
  const node = context.createBufferSource();
  node.buffer = sound;
  node.connect(context.destination);
  const { sampleRate, numberOfChannels: channels } = sound;
  let started = false;
  return {
    ...{ context, node, name: file.name },
    granted: { device: file.name, sampleRate, channels, latency: null, processing: null },
    farewell: 'the sound has ended',
    start() {
      if (!started) node.start(context.currentTime + START_DELAY);
      started = true;
    },
    onEnd: (listener) => onEnded(node, listener),
    stop: () => node.disconnect(),
  };
}

function onEnded(sound: EventTarget, listener: () => void): () => void {
  sound.addEventListener('ended', listener);
  return () => sound.removeEventListener('ended', listener);
}

function insecure(): PhospheneError {
  return new PhospheneError('Browsers give sound only to pages of https or localhost.', {
    remedy: 'Open the stage at such an address, or choose a sound file.',
  });
}

function refused(kind: 'microphone' | 'tab', cause: Error): PhospheneError {
  const what = kind === 'tab' ? 'The tab' : 'The microphone';
  const [message, remedy] =
    cause.name === 'NotAllowedError'
      ? [
          `${what} was not allowed.`,
          'Allow it beside the address of this page, then press m again.',
        ]
      : cause.name === 'NotFoundError' || cause.name === 'OverconstrainedError'
        ? ['There is no microphone or line-in.', 'Plug one in, then press m again.']
        : cause.name === 'NotReadableError'
          ? [`${what} can't be opened.`, 'Close other programs that use it, then press m again.']
          : [`${what} can't be used: ${cause.message}.`, 'Press m and choose something else.'];
  return new PhospheneError(message, { remedy, cause });
}
