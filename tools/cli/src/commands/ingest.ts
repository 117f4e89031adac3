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
  readonly strict?: boolean;
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
  $ phosphene ingest footage/ -o data/mine --strict --json | jq 'select(.event == "result")'

--json prints the result as one object: "clips" with what is damaged in each, and "skipped" with the path and the
reason of each file that was left out.

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
    .option('--strict', 'exit with code 1 when anything was left out or damaged')
    .option('--jobs <n>', 'files at once', positiveNumber, availableParallelism())
    .option('--json', 'progress and result as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (footage: string, flags: IngestFlags) => {
      await runCommand(flags, async ({ onProgress, onNote, signal, say }) => {
        const { ingest, LEFT_OUT_BY_NOTES, parseCrop, parseSize } =
          await import('@phosphene/dataset');
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
        if (flags.strict === true && !isWhole(manifest, LEFT_OUT_BY_NOTES)) {
          say('Not all of the footage is whole, so --strict ends with code 1.');
          process.exitCode = 1;
        }
        return result(manifest, flags.output);
      });
    });
}

/** Whether every file was taken and nothing in it was damaged. What `footage.json` leaves out was left out on purpose. */
function isWhole({ clips, skipped }: DatasetManifest, onPurpose: string): boolean {
  return (
    skipped.every(({ reason }) => reason === onPurpose) &&
    clips.every(({ damaged, soundDamage }) => damaged === null && soundDamage === undefined)
  );
}

/** What `--json` prints. */
function result({ clips, labels, skipped }: DatasetManifest, dataset: string): object {
  return {
    dataset,
    frames: clips.reduce((sum, { frames }) => sum + frames, 0),
    labels,
    clips: clips.map(
      ({ name, label, frames, dropped, damaged, soundDamage, sound, contactSheet }) => ({
        name,
        label: labels[label],
        frames,
        dropped,
        damaged,
        sound: sound !== null,
        soundDamage: soundDamage ?? null,
        contactSheet: join(dataset, contactSheet),
      }),
    ),
    skipped,
  };
}

/** A table for people. */
function summary({ clips, labels, skipped }: DatasetManifest, dataset: string): string[] {
  const rows = clips.map(({ name, label, frames, dropped, damaged, soundDamage, sound }) => [
    printable(name),
    labels[label]!,
    String(frames),
    dropped === 0 ? '' : String(dropped),
    sound === null ? 'no' : 'yes',
    [damaged, soundDamage].filter(Boolean).join('; '),
  ]);
  const table = [['clip', 'label', 'frames', 'dropped', 'sound', 'damaged'], ...rows];
  const widths = table[0]!.map((_, column) =>
    table.reduce((most, row) => Math.max(most, row[column]!.length), 0),
  );
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

/** Without control characters, which a terminal would obey. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD');
}
