import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Command, Option } from 'commander';
import type { HeardMoment } from '@phosphene/sampler';
import { runCommand, type CommonOptions } from '@phosphene/terminal';
import { chooseBackend } from '../choose-backend.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';

interface HearFlags extends CommonOptions, ComputeFlags {
  readonly output?: string;
}

/** `phosphene hear`. */
export function hearCommand(): Command {
  return new Command('hear')
    .description('What a bundle hears in a file: labels, certainty, onsets and latents over time.')
    .argument('<bundle>', 'a bundle with ears')
    .argument('<sound>', 'a file with sound')
    .option('-o, --output <page>', 'the page (default: <sound>.heard.html)')
    .addOption(
      new Option('--backend <name>', 'what computes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option('--json', 'one JSON object every 30 ms instead of the page')
    .addHelpText(
      'after',
      `
Examples:
  phosphene hear bundles/mine song.wav                 a page: labels over time, and what would be shown
  phosphene hear bundles/mine song.wav --json | jq -c '[.time, .label, .familiar]'`,
    )
    .action((bundle: string, sound: string, flags: HearFlags) => runHear(bundle, sound, flags));
}

async function runHear(folder: string, sound: string, flags: HearFlags): Promise<void> {
  // With --json, standard output is for the moments alone.
  await runCommand({ ...flags, json: false }, async (context) => {
    const { openBundle } = await import('@phosphene/model/bundle-folder');
    const { hearSound, openDecoder, soundPeaks } = await import('@phosphene/sampler/node');
    const bundle = await openBundle(folder);
    await chooseBackend(flags, null, context);
    const { labels, image } = bundle.manifest;
    const moments: HeardMoment[] = [];
    for await (const moment of hearSound(bundle, sound, context)) {
      if (flags.json === true) {
        process.stdout.write(`${JSON.stringify(momentAsJson(moment, labels))}\n`);
      }
      moments.push(moment);
    }
    if (flags.json === true) return undefined;
    const { hearingPage } = await import('../hearing-page.ts');
    const decoder = await openDecoder(bundle, context.onNote);
    const page = flags.output ?? `${basename(sound, extname(sound))}.heard.html`;
    try {
      const title = basename(sound);
      const peaks = await soundPeaks(sound, moments.length / moments.at(-1)!.time, context.signal);
      await writeFile(page, await hearingPage({ title, moments, peaks, labels, image, decoder }));
    } finally {
      decoder.dispose();
    }
    context.say(`${moments.length} moments of ${sound}: ${page}`);
    return { page, moments: moments.length };
  });
}

/** The line of a moment. */
function momentAsJson(moment: HeardMoment, labels: readonly string[]): object {
  const { time, label, probabilities, certainty, onset, beat, familiar, latent } = moment;
  return {
    time,
    label: labels[label],
    probabilities: Object.fromEntries(
      labels.map((name, index) => [name, probabilities[index] ?? 0]),
    ),
    certainty,
    onset,
    beat,
    familiar,
    latent: Array.from(latent),
  };
}
