import { join } from 'node:path';
import { Command, Option } from 'commander';
import { positiveNumber, seedNumber } from '@phosphene/terminal';
import { runCommand, type CommonOptions } from '@phosphene/terminal';
import { instrumentLabels, type InstrumentLabel } from '@phosphene/sample-footage/labels';

interface SampleFootageFlags extends CommonOptions {
  readonly output: string;
  readonly seconds: number;
  readonly size: number;
  readonly fps: number;
  readonly seed: number;
  readonly instruments?: InstrumentLabel[];
  readonly lively?: boolean;
  readonly song?: boolean | string;
}

/** `phosphene sample-footage`. */
export function sampleFootageCommand(): Command {
  return new Command('sample-footage')
    .description('Draw and sound footage to try things with: one musician, six instruments.')
    .option('-o, --output <folder>', 'where the clips go, a folder per instrument', 'footage')
    .option('--seconds <n>', 'of each clip', positiveNumber, 20)
    .option('--size <pixels>', 'width and height, even', positiveNumber, 256)
    .option('--fps <n>', 'frames a second', positiveNumber, 25)
    .option('--seed <n>', 'the same seed plays and paints the same', seedNumber, 1)
    .addOption(new Option('--instruments <labels...>', 'only these').choices([...instrumentLabels]))
    .option('--lively', 'two takes of each, one from near; glances, fingers, light that changes')
    .option(
      '--song [file]',
      'also a piece for all six, as FLAC (default: song.flac beside the folders)',
    )
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Finished clips are kept: after an interruption the same command goes on.

Examples:
  phosphene sample-footage -o footage
  phosphene sample-footage -o footage --instruments trumpet mandolin --seconds 8 --seed 3
  phosphene sample-footage -o footage --lively --seconds 60 --size 512
  phosphene sample-footage -o footage --song song.flac`,
    )
    .action((flags: SampleFootageFlags) => runSampleFootage(flags));
}

async function runSampleFootage(flags: SampleFootageFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const { makeSampleFootage } = await import('@phosphene/sample-footage');
    const { output: folder, seconds, size, fps, seed, instruments, lively = false } = flags;
    const { clips } = await makeSampleFootage(
      {
        ...{ folder, secondsPerClip: seconds, size, fps, seed, lively },
        ...(instruments && { instruments }),
      },
      context,
    );
    for (const { path, made } of clips) context.say(made ? path : `${path} (kept)`);
    let song: string | null = null;
    if (flags.song !== undefined && flags.song !== false) {
      const { makeSampleSong } = await import('@phosphene/sample-footage');
      song = typeof flags.song === 'string' ? flags.song : join(folder, '..', 'song.flac');
      await makeSampleSong({ path: song, seconds: Math.max(seconds, 25), seed }, context);
      context.say(song);
    }
    context.say(`Next: phosphene ingest ${folder} -o data/mine --size 128`);
    return { clips, song };
  });
}
