import { Command } from 'commander';
import { runCommand, seedNumber, wholeNumber, type CommonOptions } from '@phosphene/terminal';

interface CheckFlags extends CommonOptions {
  readonly score?: string;
  readonly seed?: number;
  readonly ticks: number;
  readonly frames: number;
  readonly side: number;
  readonly window?: boolean;
}

/** `phosphene check`. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Say how far stage and film are apart here, in latents and in decibels.')
    .argument('<bundle>', 'the folder that `phosphene export` wrote')
    .option('--score <file>', 'the score, as JSON (default: the default walk)')
    .option('--seed <n>', "the walk's seed, in place of the score's", seedNumber)
    .option('--ticks <n>', 'whose latents are compared', wholeNumber, 10_000)
    .option('--frames <n>', 'whose pictures are compared, one a second', wholeNumber, 6)
    .option('--side <pixels>', 'the longer side of the enlarged pictures', wholeNumber, 512)
    .option('--window', 'show the browser: some get at the GPU only so')
    .option('--json', 'print JSON, one object a line')
    .addHelpText(
      'after',
      `
The stage runs in this machine's Chromium, Chrome or Edge (PHOSPHENE_CHROMIUM names another), once on each of
webgl, webgpu and wasm; the film is rendered on each of tensorflow, webgpu and wasm that is here. Leaves with
exit code 1 where latents differ in a bit, or pictures are less than 45 dB alike.

Examples:
  phosphene check bundles/mine
  phosphene check bundles/mine --score score.json --frames 30 --side 1080
  phosphene check bundles/mine --ticks 100000 --json`,
    )
    .action((folder: string, flags: CheckFlags) =>
      runCommand(flags, async (context) => {
        const { openBundle } = await import('@phosphene/model/bundle-folder');
        const { parseScore } = await import('@phosphene/sampler');
        const { readScore } = await import('../read-score.ts');
        const { checkParity } = await import('../check/check-parity.ts');
        const { agrees, describeParity, worstPair } = await import('../check/describe-parity.ts');
        const score =
          flags.score === undefined ? parseScore({ version: 1 }) : await readScore(flags.score);
        const parity = await checkParity(
          {
            bundle: await openBundle(folder),
            score: flags.seed === undefined ? score : { ...score, seed: flags.seed >>> 0 },
            ...{ ticks: flags.ticks, frames: flags.frames, side: flags.side },
            window: flags.window === true,
          },
          context,
        );
        for (const line of describeParity(parity)) context.say(line);
        if (!agrees(parity)) process.exitCode = 1;
        return { agrees: agrees(parity), worst: worstPair(parity.pairs), ...parity };
      }),
    );
}
