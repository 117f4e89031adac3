/**
 * Each piece of work killed with SIGKILL at random moments and begun again until it is done: the result must equal that of
 * an undisturbed one.
 */
import { join } from 'node:path';
import { Option } from 'commander';
import { positiveNumber, wholeNumber } from '@phosphene/terminal';
import { disturb, fresh } from './kill/disturb.ts';
import { killTakes } from './kill/kill-takes.ts';
import { WORK_NAMES, worksOf, type WorkName } from './kill/works.ts';
import { makeNoisyFootage } from './make-footage.ts';
import { runPhosphene } from './run-phosphene.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface KillOptions extends TrialOptions {
  readonly only?: WorkName | 'take';
  readonly kills: number;
  readonly clips: number;
  readonly clipSeconds: number;
  readonly steps: number;
  readonly filmSeconds: number;
  readonly workers: number;
  readonly backend: string;
}

const command = trialCommand(
  'kill',
  'Kill -9 at random moments during ingest, training, export, study, rendering and a take; nothing may be lost.',
)
  .addOption(new Option('--only <which>', 'one of them').choices([...WORK_NAMES, 'take']))
  .option('--kills <n>', 'of each', wholeNumber, 100)
  .option('--clips <n>', 'films that are ingested', wholeNumber, 6)
  .option('--clip-seconds <n>', 'length of each', positiveNumber, 6)
  .option('--steps <n>', 'of the training', wholeNumber, 120)
  .option('--film-seconds <n>', 'length of the film', positiveNumber, 40)
  .option('--workers <n>', 'that render side by side in the disturbed films', wholeNumber, 1)
  .option('--backend <name>', 'what computes', 'auto')
  .addHelpText(
    'after',
    `
Each work is done once undisturbed. Then it is begun in a fresh folder, killed when it has written a random part of its
bytes or a random part of its time has passed, begun again, and so on; when it is done, another fresh folder follows,
until it was killed so many times. What it had started must end by itself. A take is recorded by a browser that is
killed, and looked for by the next one.

Examples:
  npm run trial:kill
  npm run trial:kill -- --only training --steps 240
  npm run trial:kill -- --kills 4 --clips 3 --clip-seconds 3 --steps 40 --film-seconds 12`,
  );

await runTrial<KillOptions>(command, async (trial, options) => {
  const { clipSeconds, only, seed } = options;
  const inside = (...parts: string[]): string => join(trial.folder, ...parts);
  trial.note('Making footage…');
  await makeNoisyFootage(inside('footage', 'noise'), options.clips, {
    ...{ width: 1280, height: 720, fps: 30, seconds: clipSeconds },
    seed,
  });
  for (const work of worksOf(inside, options)) {
    const home = inside(work.name);
    if (work.name === (only ?? work.name)) await disturb(trial, work, options, home);
    // What comes after needs it all the same.
    else await runPhosphene(work.command(await fresh(home, 'undisturbed')));
    if (work.name === only) return;
    if (work.name === 'export' && (only === 'take' || only === undefined)) {
      await killTakes(trial, inside('export', 'undisturbed', 'bundle'), options);
      if (only === 'take') return;
    }
  }
});
