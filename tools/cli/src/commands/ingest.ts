import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { DatasetManifest } from '@phosphene/dataset';
import { Command, Option } from 'commander';
import { positiveNumber } from '@phosphene/terminal';
import { runCommand, type CommonOptions } from '@phosphene/terminal';

interface IngestFlags extends CommonOptions {
  readonly output: string;
  readonly size: string;
  readonly fps?: number;
  readonly crop: string;
  readonly colour: 'rgb' | 'luma';
  readonly dropDuplicates?: number | true;
  readonly allowDamaged?: boolean;
  readonly jobs: number;
}

/** Mean absolute difference, of 255, below which a frame is a near-duplicate. */
const NEAR = 1;

const EXAMPLES = `
Labels are the names of the folders: footage/trumpet/*.mov is labelled "trumpet". A folder of
pictures is one clip, in the order of their names. footage.json in the folder may say more:

  { "licence": "CC BY 4.0", "credit": "me",
    "clips": [{ "file": "trumpet/IMG_0412.MOV", "start": 1.5, "end": 20,
                "crop": "420,0,1080,1080", "label": "brass" }] }

Examples:
  $ phosphene ingest footage/ -o data/mine
  $ phosphene ingest footage/ -o data/mine --size 160x90 --crop fit --fps 25
  $ phosphene ingest clip.mov -o data/clip --size 64 --drop-duplicates

An interrupted ingest goes on when the same command is given again.`;

/** `phosphene ingest`: footage to a dataset. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Turn footage into a dataset: frames, and features of its sound.')
    .argument('<footage>', 'a folder of films and pictures, or one file')
    .requiredOption('-o, --output <folder>', 'where the dataset goes')
    .option('--size <pixels>', 'N, or WIDTHxHEIGHT', '128')
    .option('--fps <rate>', 'frames a second (default: every frame that there is)', positiveNumber)
    .option('--crop <how>', 'centre, fit (with black bars), or x,y,width,height', 'centre')
    .addOption(
      new Option('--colour <which>', 'colours, or luma alone')
        .choices(['rgb', 'luma'])
        .default('rgb'),
    )
    .option(
      '--drop-duplicates [threshold]',
      `leave out frames that differ from the last by less (mean difference of 255; ${NEAR})`,
      positiveNumber,
    )
    .option('--allow-damaged', 'keep what can be decoded of damaged files')
    .option('--jobs <n>', 'files at once', positiveNumber, availableParallelism())
    .option('--json', 'progress and result as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (footage: string, flags: IngestFlags) => {
      await runCommand(flags, async ({ onProgress, onNote, signal, say }) => {
        const { ingest, parseCrop, parseSize } = await import('@phosphene/dataset');
        const { dropDuplicates } = flags;
        const manifest = await ingest(
          {
            footage,
            output: flags.output,
            ...parseSize(flags.size),
            crop: parseCrop(flags.crop),
            colour: flags.colour,
            fps: flags.fps ?? null,
            dropDuplicates: dropDuplicates === true ? NEAR : (dropDuplicates ?? null),
            allowDamaged: flags.allowDamaged ?? false,
            jobs: Math.max(1, Math.round(flags.jobs)),
          },
          { onProgress, onNote, signal },
        );
        for (const line of summary(manifest, flags.output)) say(line);
        return result(manifest, flags.output);
      });
    });
}

/** What `--json` tells. */
function result({ clips, labels, skipped }: DatasetManifest, dataset: string): object {
  return {
    dataset,
    frames: clips.reduce((sum, { frames }) => sum + frames, 0),
    labels,
    clips: clips.map(({ name, label, frames, dropped, damaged, sound, contactSheet }) => ({
      name,
      label: labels[label],
      frames,
      dropped,
      damaged,
      sound: sound !== null,
      contactSheet: join(dataset, contactSheet),
    })),
    skipped,
  };
}

/** A table for people. */
function summary({ clips, labels, skipped }: DatasetManifest, dataset: string): string[] {
  const rows = clips.map(({ name, label, frames, dropped, damaged, sound }) => [
    printable(name),
    labels[label]!,
    String(frames),
    dropped === 0 ? '' : String(dropped),
    sound === null ? 'no' : 'yes',
    damaged ?? '',
  ]);
  const table = [['clip', 'label', 'frames', 'dropped', 'sound', 'damaged'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3
          ? cell.padStart(widths[column]!)
          : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  const frames = clips.reduce((sum, clip) => sum + clip.frames, 0);
  lines.push(`${frames} frames of ${clips.length} clips, in ${dataset}`);
  if (skipped.length > 0) {
    lines.push(`${skipped.length} left out:`);
    for (const { path, reason } of skipped) lines.push(`  ${printable(path)}: ${reason}`);
  }
  lines.push(`What went in: ${join(dataset, 'clips', '*', 'contact-sheet.png')}`);
  return lines;
}

/** Names of files may hold anything; a terminal should not be told to act on it. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD');
}
