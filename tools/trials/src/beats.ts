/** The beats that are followed live, beside the music's own and librosa's. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BeatTracker, listenerFormat, OnsetMeter } from '@phosphene/model/audio';
import { PhospheneError } from '@phosphene/model/errors';
import { composePhrase, instrumentLabels } from '@phosphene/sample-footage';
import { hasFluidsynth, renderPhrases } from './ear/render-phrases.ts';
import { decodeSound, rowsOf } from './ear/sound-sets.ts';
import { MEDIA_FOLDER } from './reference-frames.ts';
import { runLibrosa } from './run-librosa.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface BeatsOptions extends TrialOptions {
  readonly media: string;
  readonly font?: string;
  readonly python?: string;
}

/** Music whose beats are known. */
interface Music {
  readonly name: string;
  readonly samples: Float32Array;
  /** Seconds: the first beat, and from one to the next. */
  readonly first: number;
  readonly period: number;
  /** Whether anything but the metre says where the beat is: an even stream of notes leaves it open. */
  readonly clear: boolean;
}

/** Seconds that a beat may be beside the music's, and that the tracker has to find in. */
const TOLERANCE = 0.07;
const SETTLED = 6;
const SECONDS = 40;
/** Seconds of silence before a phrase's first bar. */
const PHRASE_BEGINS = 0.12;
/** Loops of sixteen beats. */
const LOOPS = [
  { file: 'loop_amen_full.flac', clear: true },
  { file: 'loop_garzul.flac', clear: true },
  { file: 'loop_tabla.flac', clear: false },
];

const command = trialCommand('beats', 'Beats that are followed live, beside the music’s own.')
  .option('--media <folder>', 'where the loops lie', MEDIA_FOLDER)
  .option('--font <file>', 'a sound font, by which fluidsynth renders phrases of every instrument')
  .option('--python <path>', 'a Python that has librosa, to compare with')
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:beats
  npm run trial:beats -- --font /usr/share/sounds/sf2/FluidR3_GM.sf2 --python venv/bin/python`,
  );

await runTrial<BeatsOptions>(command, async (trial, options) => {
  const all = [
    ...(await readLoops(options.media)),
    ...(options.font === undefined ? [] : await phrases(trial.folder, options.font, options.seed)),
  ];
  let [ours, theirs, clear] = [0, 0, 0];
  for (const music of all) {
    const { beats, tempo } = follow(music.samples);
    const found = shareFound(music, beats);
    const name = `${music.name}${music.clear ? '' : ' (an even stream)'}`;
    trial.fact(`${name}: tempo, of ${(60 / music.period).toFixed(1)}`, tempo, 'a minute');
    trial.fact(`${name}: beats found`, found);
    const reference =
      options.python === undefined ? NaN : await librosa(music, trial.folder, options.python);
    if (options.python !== undefined) trial.fact(`${name}: found by librosa`, reference);
    if (!music.clear) continue;
    clear++;
    ours += found;
    theirs += reference;
  }
  trial.fact('clear pieces', clear);
  trial.goal('beats found in them', ours / clear, { atLeast: 0.9 });
  if (options.python !== undefined)
    trial.fact('… by librosa, which hears the end first', theirs / clear);
});

async function readLoops(media: string): Promise<Music[]> {
  return Promise.all(
    LOOPS.map(async ({ file, clear }) => {
      const loop = await decodeSound(join(media, file));
      const times = Math.ceil((SECONDS * listenerFormat.sampleRate) / loop.length);
      const samples = new Float32Array(times * loop.length);
      for (let n = 0; n < times; n++) samples.set(loop, n * loop.length);
      const period = loop.length / listenerFormat.sampleRate / 16;
      return { name: file, samples, first: 0, period, clear };
    }),
  );
}

async function phrases(folder: string, font: string, seed: number): Promise<Music[]> {
  if (!(await hasFluidsynth())) {
    throw new PhospheneError('There is no fluidsynth to render phrases by.', {
      remedy: 'Install it, apt-get install fluidsynth, or leave --font out.',
    });
  }
  await renderPhrases(folder, font, { seed: seed + 100, seconds: SECONDS });
  return Promise.all(
    instrumentLabels.map(async (label) => {
      const { beat } = composePhrase({ label, seconds: SECONDS, seed: seed + 100 });
      const samples = await decodeSound(join(folder, `${label}.wav`));
      return {
        ...{ name: label, samples, first: PHRASE_BEGINS, period: beat },
        // The mandolin plays tremolo.
        clear: label !== 'mandolin',
      };
    }),
  );
}

function follow(samples: Float32Array): { beats: number[]; tempo: number } {
  const { bands, hop, sampleRate } = listenerFormat;
  const rows = rowsOf(samples);
  const meter = new OnsetMeter(bands);
  const tracker = new BeatTracker();
  const beats: number[] = [];
  let tempo = 0;
  for (let row = 0; row * bands < rows.length; row++) {
    const at = tracker.push(meter.push(rows.subarray(row * bands, (row + 1) * bands)));
    if (at.beat) beats.push((row * hop) / sampleRate);
    ({ tempo } = at);
  }
  return { beats, tempo };
}

/** The F-measure: beats that were found, and those that are none, count alike (Dixon, 2007). */
function shareFound({ samples, first, period }: Music, beats: readonly number[]): number {
  const end = samples.length / listenerFormat.sampleRate - 1;
  const own: number[] = [];
  for (let time = first; time < end; time += period) if (time >= SETTLED) own.push(time);
  const given = beats.filter((beat) => beat >= SETTLED - TOLERANCE && beat < end + TOLERANCE);
  const hits = own.filter((time) => given.some((beat) => Math.abs(beat - time) <= TOLERANCE));
  return (2 * hits.length) / (own.length + given.length);
}

async function librosa(music: Music, folder: string, python: string): Promise<number> {
  const rate = String(listenerFormat.sampleRate);
  const beats = await runLibrosa(python, 'librosa_beats.py', music.samples, folder, rate);
  return shareFound(music, JSON.parse(await readFile(beats, 'utf8')) as number[]);
}
