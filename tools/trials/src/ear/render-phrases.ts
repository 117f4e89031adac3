import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import midi from '@tonejs/midi';
import { PhospheneError } from '@phosphene/model/errors';
import {
  composePhrase,
  instrumentLabels,
  type InstrumentLabel,
  type Phrase,
} from '@phosphene/sample-footage';
import { lastWords, runProgram } from '@phosphene/terminal';

/** Bank and program of each instrument in General MIDI with Roland's variations. */
const PROGRAMS: Record<InstrumentLabel, { readonly bank: number; readonly program: number }> = {
  'fretless-bass': { bank: 0, program: 35 },
  mandolin: { bank: 16, program: 25 },
  ukulele: { bank: 8, program: 24 },
  'cornet-muted': { bank: 0, program: 59 },
  trumpet: { bank: 0, program: 56 },
  'snare-and-ride': { bank: 0, program: 0 },
};
const DRUM_CHANNEL = 9;
const DRUMS = { snare: 38, ride: 51 };

/** Whether fluidsynth is there to render by. */
export async function hasFluidsynth(): Promise<boolean> {
  return (await runProgram('fluidsynth', ['--version'])).status === 0;
}

/**
 * Renders a phrase of every instrument by a sound font: `folder/<label>.wav`.
 *
 * @param seed of the phrases
 * @param held one long note after the other in place of phrases
 * @throws {PhospheneError} when fluidsynth fails
 */
export async function renderPhrases(
  folder: string,
  font: string,
  { seed, seconds, held = false }: { seed: number; seconds: number; held?: boolean },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const label of instrumentLabels) {
    const phrase = composePhrase({ label, seconds, seed });
    const score = join(folder, `${label}.mid`);
    await writeFile(score, toMidi(held ? holdNotes(phrase) : phrase));
    const wav = join(folder, `${label}.wav`);
    const sound = ['-o', 'synth.midi-bank-select=gs', '-r', '48000', '-g', '0.6', '-F', wav];
    const end = await runProgram('fluidsynth', ['-ni', ...sound, font, score]);
    if (end.status !== 0) {
      throw new PhospheneError(`fluidsynth: ${lastWords(end)}`, {
        remedy: 'Install it with a sound font: apt-get install fluidsynth fluid-soundfont-gm.',
      });
    }
  }
}

function toMidi({ label, notes }: Phrase): Uint8Array {
  const song = new midi.Midi();
  const { bank, program } = PROGRAMS[label];
  const drums = label === 'snare-and-ride';
  // A track of its own: within one, the program comes before the bank, and counts in the old bank.
  if (!drums) song.addTrack().addCC({ number: 0, value: bank / 127, time: 0 });
  const track = song.addTrack();
  if (drums) track.channel = DRUM_CHANNEL;
  track.instrument.number = program;
  for (const { start, duration, pitches, velocity, voice } of notes) {
    const keys = voice === 'tone' ? pitches : [DRUMS[voice]];
    // A strum takes its time.
    keys.forEach((key, n) =>
      track.addNote({ midi: key, time: start + 0.012 * n, duration, velocity }),
    );
  }
  return song.toArray();
}

/** The first pitch of every bar for two seconds. */
function holdNotes(phrase: Phrase): Phrase {
  const notes = phrase.notes.filter((_, n) => n % 4 === 0);
  const seconds = 2;
  return {
    ...phrase,
    notes: Array.from({ length: Math.floor(phrase.seconds / seconds) }, (_, n) => {
      const note = notes[n % notes.length]!;
      return { ...note, start: n * seconds, duration: seconds, pitches: note.pitches.slice(0, 1) };
    }),
  };
}
