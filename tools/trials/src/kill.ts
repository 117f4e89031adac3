/**
 * Ingest, training and rendering, each killed with SIGKILL at random moments and begun again until it is done: the
 * result must equal that of an undisturbed one.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { RandomStream } from '@phosphene/model/random';
import { sha256, sha256OfFile } from '@phosphene/model/files';
import { CheckpointStore } from '@phosphene/trainer';
import { Option } from 'commander';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { makeNoisyFilm } from './make-footage.ts';
import { frameHashes } from './reference-frames.ts';
import { runPhosphene } from './run-phosphene.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface KillOptions extends TrialOptions {
  readonly only?: Work['name'];
  readonly kills: number;
  readonly clips: number;
  readonly clipSeconds: number;
  readonly steps: number;
  readonly filmSeconds: number;
  readonly workers: number;
  readonly backend: string;
}

/** Files by name, with their hashes: what two results are compared by. */
type Result = Readonly<Record<string, string>>;

/** A piece of work that can be killed. */
interface Work {
  readonly name: 'ingest' | 'training' | 'rendering';
  /** The arguments of the command that does it into a folder. */
  readonly command: (folder: string) => string[];
  readonly result: (folder: string) => Promise<Result>;
}

const command = trialCommand(
  'kill',
  'Kill -9 at random moments during ingest, training and rendering; nothing may be lost.',
)
  .addOption(
    new Option('--only <which>', 'one of them').choices(['ingest', 'training', 'rendering']),
  )
  .option('--kills <n>', 'of each of the three', wholeNumber, 20)
  .option('--clips <n>', 'films that are ingested', wholeNumber, 12)
  .option('--clip-seconds <n>', 'length of each', positiveNumber, 10)
  .option('--steps <n>', 'of the training', wholeNumber, 240)
  .option('--film-seconds <n>', 'length of the film', positiveNumber, 90)
  .option('--workers <n>', 'that render side by side in the disturbed films', wholeNumber, 1)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Each work is done once undisturbed, which shows how many bytes it writes. Then it is begun in a fresh folder, killed
once it has written a random part of them, begun again, and so on; when it is done, another fresh folder follows,
until it was killed so many times.

Examples:
  npm run trial:kill
  npm run trial:kill -- --only training --steps 120
  npm run trial:kill -- --kills 4 --clips 3 --clip-seconds 3 --steps 40 --film-seconds 12`,
  );

await runTrial<KillOptions>(command, async (trial, options) => {
  const { backend, workers, clipSeconds } = options;
  const inside = (...parts: string[]): string => join(trial.folder, ...parts);
  trial.note('Making footage…');
  await mkdir(inside('footage', 'noise'), { recursive: true });
  for (let clip = 0; clip < options.clips; clip++) {
    const shape = { width: 1280, height: 720, fps: 30, seconds: clipSeconds };
    const path = inside('footage', 'noise', `clip-${clip}.mp4`);
    await makeNoisyFilm(path, { ...shape, seed: options.seed + clip });
  }

  const works: Work[] = [
    {
      name: 'ingest',
      command: (folder) => ['ingest', inside('footage'), '-o', folder, '--size', '64'],
      result: hashFolder,
    },
    {
      name: 'training',
      command: (folder) => [
        ...[
          'train',
          inside('ingest', 'undisturbed'),
          '-o',
          folder,
          '--preset',
          'sketch',
          '--no-listen',
        ],
        ...['--batch-size', '16', '--steps', String(options.steps), '--backend', backend],
        ...['--checkpoint-every', '20', '--evaluate-every', '40', '--preview-every', '40'],
        ...['--seed', String(options.seed)],
      ],
      result: hashLastCheckpoint,
    },
    {
      name: 'rendering',
      command: (folder) => [
        ...['render', inside('bundle'), '-o', join(folder, 'film.mp4')],
        ...['--duration', String(options.filmSeconds), '--seed', String(options.seed)],
        ...['--size', '512'],
        ...['--backend', backend, '--workers', folder.endsWith('undisturbed') ? '1' : `${workers}`],
      ],
      result: hashFilm,
    },
  ];
  for (const work of works) {
    const home = inside(work.name);
    if (work.name === (options.only ?? work.name)) await disturb(trial, work, options, home);
    // What comes after needs it all the same.
    else await runPhosphene(work.command(await fresh(home, 'undisturbed')));
    if (work.name === options.only) break;
    if (work.name === 'training') {
      const run = inside('training', 'undisturbed');
      await runPhosphene(['export', run, '-o', inside('bundle'), '--backend', backend]);
    }
  }
});

/** Runs one work undisturbed, then again and again with kills, and reports how the results compare. */
async function disturb(
  trial: Trial,
  work: Work,
  { kills, seed }: KillOptions,
  home: string,
): Promise<void> {
  const random = new RandomStream(seed, 0x6b69, work.name.length);
  const undisturbed = await fresh(home, 'undisturbed');
  const start = trial.seconds();
  const untilEnd = { folder: undisturbed, afterBytes: Infinity };
  const { written: bytes } = await runPhosphene(work.command(undisturbed), untilEnd);
  const seconds = trial.seconds() - start;
  const expected = await work.result(undisturbed);
  trial.note(`${work.name}: ${seconds.toFixed(1)} s and ${bytes} bytes undisturbed.`);

  const landed: { round: number; share: number }[] = [];
  const wrong = new Set<string>();
  let left = 0;
  let rounds = 0;
  while (landed.length < kills) {
    const folder = await fresh(home, `round-${++rounds}`);
    for (let done = false; !done;) {
      // When enough have landed, the last round still comes to its end.
      const afterBytes = landed.length < kills ? random.uniform() * bytes : Infinity;
      const end = await runPhosphene(work.command(folder), { folder, afterBytes });
      done = !end.killed;
      if (end.killed) {
        landed.push({ round: rounds, share: end.written / bytes });
        trial.note(`  kill ${landed.length} after ${percent(end.written / bytes)} of the bytes`);
      }
    }
    const result = await work.result(folder);
    const names = Object.keys(expected);
    names.filter((name) => result[name] !== expected[name]).forEach((name) => wrong.add(name));
    left += Object.keys(result).filter((name) => !(name in expected)).length;
  }
  const range = `after ${describe(landed.map(({ share }) => share))} of the bytes`;
  trial.fact(`${work.name}: undisturbed`, seconds, 's');
  trial.fact(`${work.name}: kills`, `${landed.length} over ${rounds} results, ${range}`);
  trial.goal(`${work.name}: files that differ`, wrong.size, { exactly: 0 });
  trial.goal(`${work.name}: files left over`, left, { exactly: 0 });
  trial.record(work.name, {
    seconds,
    bytes,
    kills: landed,
    rounds,
    different: [...wrong],
    expected,
  });
}

async function fresh(home: string, name: string): Promise<string> {
  await mkdir(join(home, name), { recursive: true });
  return join(home, name);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function describe(shares: readonly number[]): string {
  return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
}

/** Every file below a folder. */
async function hashFolder(folder: string): Promise<Result> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hashes: Record<string, string> = {};
  for (const path of paths.sort()) hashes[relative(folder, path)] = await sha256OfFile(path);
  return hashes;
}

/** All values that the training keeps, at its last step, and what lies half-written beside them. */
async function hashLastCheckpoint(folder: string): Promise<Result> {
  const step = (await new CheckpointStore(folder).steps()).at(-1) ?? 0;
  const { values } = await new CheckpointStore(folder).read(step);
  const names = await readdir(folder, { recursive: true });
  const temporary = names.filter((name) => name.endsWith('.tmp'));
  return {
    'last step': String(step),
    'state.bin': sha256(new Uint8Array(values.buffer)),
    ...Object.fromEntries(temporary.map((name) => [name, ''])),
  };
}

/** The decoded frames of the film, and whatever else lies beside it. */
async function hashFilm(folder: string): Promise<Result> {
  const hashes = await frameHashes(join(folder, 'film.mp4'), `${folder}.framemd5`);
  const names = await readdir(folder);
  return {
    ...Object.fromEntries(names.map((name) => [name, ''])),
    'film.mp4': `${hashes.length} frames ${sha256(hashes.join('\n'))}`,
  };
}
