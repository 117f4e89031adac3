/** Documents from strangers: each altered copy is refused with its reason, or is harmless. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { wholeNumber } from '@phosphene/terminal';
import { readAltered } from './documents/read-altered.ts';
import { strangerDocuments } from './documents/stranger-documents.ts';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface DocumentsOptions extends TrialOptions {
  readonly cases: number;
}

const command = trialCommand(
  'documents',
  'Scores, set lists, takes, film records, bundles, shows, datasets and runs, altered at random and read.',
)
  .option('--cases <n>', 'altered copies of each kind', wholeNumber, 1000)
  .addHelpText(
    'after',
    `
A copy that is taken is used as the program does next: a walk is entered, frames are read. Anything but a result or an
error that names the document and the way out is a fault.

Examples:
  npm run trial:documents
  npm run trial:documents -- --cases 10000 --seed 7`,
  );

await runTrial<DocumentsOptions>(command, async (trial, { cases, seed }) => {
  const folder = join(trial.folder, 'documents');
  await mkdir(folder);
  for (const document of await strangerDocuments(folder)) {
    trial.note(`${document.kind}…`);
    const found = await readAltered(document, cases, seed, () => trial.seconds());
    const { refused, taken, faults, slowest } = found;
    trial.goal(`${document.kind}: faults of ${cases}`, faults.length, { exactly: 0 });
    const slow = `the slowest took ${(1000 * slowest).toFixed(0)} ms`;
    trial.fact('  the others', `${refused} refused, ${taken} taken; ${slow}`);
    trial.record(document.kind, found);
  }
});
