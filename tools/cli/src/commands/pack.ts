import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { openBundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import { checkShowPlace, findPlayerSite, writeShow } from '@phosphene/stage-server';
import { runCommand, type CommandContext, type CommonOptions } from '@phosphene/terminal';

interface PackOptions extends CommonOptions {
  readonly output: string;
  readonly score: readonly string[];
  readonly overwrite?: boolean;
}

/** `phosphene pack`: a show in one folder. */
export function packCommand(): Command {
  return new Command('pack')
    .description('Put the player and bundles into one folder: for a stick, or any web server.')
    .argument('<bundles...>', 'folders that "phosphene export" wrote; the page opens the first')
    .requiredOption('-o, --output <folder>', 'the folder to write')
    .option(
      '--score <file>',
      'a score as JSON to go with it; may be given more than once',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option('--overwrite', 'replace an earlier show')
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene pack bundles/mine -o show/
  phosphene pack bundles/mine bundles/other --score scores/slow.json -o show/
  phosphene pack bundles/mine -o /media/stick/show --overwrite

To play it: phosphene play show/, or any static server; README.txt in the folder says how. Bundles after the
first play at ?bundle=bundles/<folder's name>/, scores at #score=scores/<file's name>. On localhost and https the
browser keeps the folder's player, bundles and scores, and plays them with the cable out.`,
    )
    .action((bundles: string[], options: PackOptions) =>
      runCommand(options, (context) => pack(bundles, options, context)),
    );
}

async function pack(
  bundles: readonly string[],
  { output, score: scores, overwrite = false }: PackOptions,
  { say }: CommandContext,
): Promise<object> {
  const site = await findPlayerSite();
  await checkShowPlace(output, overwrite);
  // Checked whole here, where there is a remedy, and not at the venue.
  for (const bundle of bundles) await openBundle(bundle);
  for (const score of scores) await checkScore(score);
  const show = await writeShow({ site, bundles, scores }, output);
  say(
    `${output} holds the player, ${show.bundles.join(', ')} and README.txt, which says how to serve it.`,
  );
  for (const path of show.scores) say(`The score ${path} plays at #score=${path}`);
  say(`Next: phosphene play ${output}`);
  return { folder: output, ...show };
}

/** @throws {PhospheneError} naming the file, or the field that is wrong */
async function checkScore(file: string): Promise<void> {
  const { parseScore } = await import('@phosphene/sampler');
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new PhospheneError(`${file}: ${(cause as Error).message}.`, {
      remedy: 'Name a score as JSON after --score.',
      cause,
    });
  }
  parseScore(document, file);
}
