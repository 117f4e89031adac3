import { Command } from 'commander';
import { PhospheneError } from '@phosphene/model/errors';
import { checkShowPlace, findPlayerSite, writeShow } from '@phosphene/stage-server';
import { runCommand, type CommandContext, type CommonOptions } from '@phosphene/terminal';

interface PackOptions extends CommonOptions {
  readonly output: string;
  readonly score: readonly string[];
  readonly set: readonly string[];
  readonly overwrite?: boolean;
}

/** `phosphene pack`: a show in one folder. */
export function packCommand(): Command {
  return new Command('pack')
    .description('Put the player and bundles into one folder: for a stick, or any web server.')
    .argument(
      '[bundles...]',
      'folders that "phosphene export" wrote; the page opens the first; or a set list, set.json',
    )
    .requiredOption('-o, --output <folder>', 'the folder to write')
    .option(
      '--score <file>',
      'a score as JSON to go with it; may be given more than once',
      gather,
      [],
    )
    .option(
      '--set <file>',
      'a set list to go with it, and all bundles and pictures of its cues; may be given more than once',
      gather,
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
  phosphene pack set.json -o show/
  phosphene pack bundles/mine -o /media/stick/show --overwrite

To play it: phosphene play show/, or any static server; README.txt in the folder says how. Bundles after the
first play at ?bundle=bundles/<folder's name>/, scores at #score=scores/<file's name>, set
lists at #set=sets/<file's name>; addresses in set lists are changed to hold in the folder. On localhost and https the
browser keeps the folder's player, bundles and scores, and plays them with the cable out.`,
    )
    .action((bundles: string[], options: PackOptions) =>
      runCommand(options, (context) => pack(bundles, options, context)),
    );
}

function gather(file: string, files: readonly string[]): readonly string[] {
  return [...files, file];
}

async function pack(
  named: readonly string[],
  { output, score: scores, set, overwrite = false }: PackOptions,
  { say }: CommandContext,
): Promise<object> {
  if (named.length === 0 && set.length === 0) {
    throw new PhospheneError('Nothing is named that could be packed.', {
      remedy: 'Name a bundle or a set list: phosphene pack bundles/mine -o show/',
      exitCode: 2,
    });
  }
  const { holdOutput } = await import('@phosphene/model/files');
  return holdOutput(output, () => packHeld(named, { output, score: scores, set, overwrite }, say));
}

async function packHeld(
  named: readonly string[],
  { output, score: scores, set, overwrite }: Required<Omit<PackOptions, 'json'>>,
  say: CommandContext['say'],
): Promise<object> {
  const site = await findPlayerSite();
  await checkShowPlace(output, overwrite);
  const { readScore } = await import('../read-score.ts');
  // Checked whole here, where there is a remedy, and not at the venue.
  for (const score of scores) await readScore(score);
  const { openSetLists, isSetList } = await import('../set-list/open-set-lists.ts');
  const folders = named.filter((path) => !isSetList(path));
  const files = [...named.filter(isSetList), ...set];
  const { bundles, setLists, close } = await openSetLists(files, folders, true);
  const show = await writeShow({ site, bundles, scores, setLists }, output).finally(close);
  say(
    `${output} holds the player, ${show.bundles.join(', ')} and README.txt, which says how to serve it.`,
  );
  for (const path of show.scores) say(`The score ${path} plays at #score=${path}`);
  for (const path of show.setLists) say(`The set list ${path} plays at #set=${path}`);
  say(`Next: phosphene play ${output}`);
  return { folder: output, ...show };
}
