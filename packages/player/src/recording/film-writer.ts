import {
  AudioSample,
  AudioSampleSource,
  Mp4OutputFormat,
  Output,
  Quality,
  StreamTarget,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import { chooseFilmCodecs, KEY_FRAME_INTERVAL, type FilmCodecs } from './choose-film-codecs.ts';
import { FilmFile } from './film-file.ts';
import { FilmCanvas } from './film-canvas.ts';
import type { FilmFormat, FilmLayer, FilmRequest, SoundBlock } from './film-messages.ts';
import { SoundTimeline } from './sound-timeline.ts';

/** Seconds that a frame lasts where no other follows. */
const LAST_FRAME = 1 / 60;
/** Seconds of a film between two times that the disk has it all. */
const FLUSH_INTERVAL = 2;
/** Samples of silence that are made at once. */
const SILENCE = 48_000;

/** Encodes a film and writes it, second by second. */
export class FilmWriter {
  readonly format: FilmFormat;
  readonly #file: FilmFile;
  readonly #output: Output;
  readonly #canvas: FilmCanvas;
  readonly #video: VideoSampleSource;
  readonly #audio: AudioSampleSource | null = null;
  readonly #timeline: SoundTimeline;
  readonly #sampleRate: number;
  /** Of sound, so far. */
  #samples = 0;
  #encoded = 0;
  #flushed = 0;

  private constructor(begin: Begin, codecs: FilmCodecs, file: FilmFile, name: string) {
    const type = codecs.extension === 'mp4' ? 'video/mp4' : 'video/webm';
    this.format = { file: name, type, codecs: codecs.description };
    this.#file = file;
    this.#canvas = new FilmCanvas(begin.size);
    this.#sampleRate = begin.sound?.sampleRate ?? 1;
    this.#timeline = new SoundTimeline(this.#sampleRate);
    const format =
      codecs.extension === 'mp4'
        ? new Mp4OutputFormat({
            fastStart: 'fragmented',
            minimumFragmentDuration: KEY_FRAME_INTERVAL,
          })
        : new WebMOutputFormat({
            minimumClusterDuration: KEY_FRAME_INTERVAL,
            onSegmentHeader: (_, position) => file.segmentAt(position),
          });
    this.#output = new Output({ format, target: new StreamTarget(file.stream()) });
    this.#video = new VideoSampleSource({
      ...codecs.video,
      onEncodedPacket: () => this.#encoded++,
    });
    this.#output.addVideoTrack(this.#video);
    if (codecs.audio !== null) {
      this.#audio = new AudioSampleSource({ codec: codecs.audio, quality: new Quality('high') });
      this.#output.addAudioTrack(this.#audio);
    }
  }

  /** @throws {PhospheneError} where the browser encodes no video; {DOMException} where it keeps no file */
  static async open(begin: Begin): Promise<FilmWriter> {
    const codecs = await chooseFilmCodecs(begin.size, begin.sound !== null);
    const name = `${begin.name}.${codecs.extension}`;
    const writer = new FilmWriter(begin, codecs, await FilmFile.create(name), name);
    await writer.#output.start();
    return writer;
  }

  /** Frames that have been encoded. */
  get encoded(): number {
    return this.#encoded;
  }

  /** Adds a frame, and waits where the encoder has enough of them. @param time seconds; ascending */
  async addFrame(time: number, layers: readonly FilmLayer[]): Promise<void> {
    if (this.#audio !== null) await this.#addSilence(this.#timeline.keepUp(time));
    const sample = new VideoSample(this.#canvas.compose(layers, time * 1e6), {
      timestamp: time,
      duration: LAST_FRAME,
    });
    try {
      await this.#video.add(sample);
    } finally {
      sample.close();
    }
    if (time - this.#flushed < FLUSH_INTERVAL) return;
    this.#flushed = time;
    this.#file.flush();
  }

  /** Adds sound. @param offset seconds from the block's time to the film's */
  async addSound({ time, channels }: SoundBlock, offset: number): Promise<void> {
    const samples = channels[0].length;
    const { silence, skip } = this.#timeline.place(time + offset, samples);
    await this.#addSilence(silence);
    if (skip < samples) await this.#addSamples(channels.map((channel) => channel.subarray(skip)));
  }

  /** Ends the film: all of it is in the file then. */
  async end(): Promise<void> {
    await this.#output.finalize();
    this.#file.flush();
    this.#file.close();
  }

  /** Leaves the film as it is. */
  abandon(): void {
    this.#file.close();
  }

  /** @param samples how many; 0 adds nothing */
  async #addSilence(samples: number): Promise<void> {
    for (let left = samples; left > 0; left -= SILENCE) {
      const channel = new Float32Array(Math.min(left, SILENCE));
      await this.#addSamples([channel, channel]);
    }
  }

  async #addSamples(channels: readonly Float32Array[]): Promise<void> {
    const length = channels[0]!.length;
    const data = new Float32Array(channels.length * length);
    channels.forEach((channel, n) => data.set(channel, n * length));
    const sample = new AudioSample({
      ...{ data, format: 'f32-planar', numberOfChannels: channels.length },
      ...{ sampleRate: this.#sampleRate, timestamp: this.#samples / this.#sampleRate },
    });
    this.#samples += length;
    try {
      await this.#audio?.add(sample);
    } finally {
      sample.close();
    }
  }
}

type Begin = Extract<FilmRequest, { kind: 'begin' }>;
