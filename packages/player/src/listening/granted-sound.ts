/** Whether the browser processes sound; `null` where it doesn't say. */
type Processing = boolean | null;

/** What the browser really gives, whatever was asked for. */
export interface GrantedSound {
  /** The device's own name, the file's, or `tab`. */
  readonly device: string;
  /** Hz */
  readonly sampleRate: number;
  readonly channels: number;
  /** Seconds until the browser has the sound; `null` where it doesn't say. */
  readonly latency: number | null;
  /** What is meant for talking and takes music out; `null` for files, which nothing processes. */
  readonly processing: {
    readonly echoCancellation: Processing;
    readonly noiseSuppression: Processing;
    readonly autoGainControl: Processing;
  } | null;
}

/** A part of the line about what was granted. */
export interface GrantedPart {
  readonly text: string;
  /** Whether it harms music. */
  readonly harmful: boolean;
}

/** The settings of a track of sound: TypeScript's lack the latency. */
type SoundSettings = MediaTrackSettings & { readonly latency?: number };

/** @param sampleRate of the context, for browsers that don't tell the track's */
export function grantedSound(
  track: Pick<MediaStreamTrack, 'label' | 'getSettings'>,
  name: string,
  sampleRate: number,
): GrantedSound {
  const settings: SoundSettings = track.getSettings();
  // Newer browsers name a kind of echo cancellation instead of `true`.
  const processing = (value: unknown): Processing => (value === undefined ? null : value !== false);
  return {
    device: name === 'tab' || track.label === '' ? name : track.label,
    sampleRate: settings.sampleRate ?? sampleRate,
    channels: settings.channelCount ?? 1,
    latency: settings.latency ?? null,
    processing: {
      echoCancellation: processing(settings.echoCancellation),
      noiseSuppression: processing(settings.noiseSuppression),
      autoGainControl: processing(settings.autoGainControl),
    },
  };
}

/** The line about what was granted, in parts: first the sound, then what the browser does to it. */
export function describeGranted({
  device,
  sampleRate,
  channels,
  latency,
  processing,
}: GrantedSound): { readonly sound: string; readonly processing: readonly GrantedPart[] } {
  const sound = [
    device,
    `${(sampleRate / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} kHz`,
    channels === 1 ? 'mono' : channels === 2 ? 'stereo' : `${channels} channels`,
    ...(latency === null ? [] : [`${(1000 * latency).toFixed(0)} ms`]),
  ].join(' · ');
  const part = (name: string, on: Processing): GrantedPart => ({
    text: `${name} ${on === null ? 'unknown' : on ? 'ON' : 'off'}`,
    harmful: on === true,
  });
  return {
    sound,
    processing:
      processing === null
        ? []
        : [
            part('echo cancellation', processing.echoCancellation),
            part('noise suppression', processing.noiseSuppression),
            part('auto gain', processing.autoGainControl),
          ],
  };
}
