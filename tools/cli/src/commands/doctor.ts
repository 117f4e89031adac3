import { Command } from 'commander';
import pico from 'picocolors';
import { runCommand, type CommonOptions } from '@phosphene/terminal';
import type { BackendComparison } from '../doctor/compare-backends.ts';
import type { Examination } from '../doctor/examine.ts';

interface DoctorFlags extends CommonOptions {
  readonly fix?: boolean;
  readonly fresh?: boolean;
  readonly tensorflowVersion?: string;
  readonly gradients?: boolean;
}

/** `phosphene doctor`. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Say what this machine has for Phosphene, what is missing, and what to type.')
    .option('--fix', 'get native TensorFlow, if it is missing')
    .option('--fresh', 'with --fix: fetch and build it anew')
    .option('--tensorflow-version <x>', 'with --fix: another than the tested one')
    .option('--gradients', "compare every back end's gradients with native TensorFlow's")
    .option('--json', 'write JSON, one object a line')
    .addHelpText(
      'after',
      `
Leaves with exit code 0 when training and films are possible here.

Examples:
  $ phosphene doctor
  $ phosphene doctor --fix          get native TensorFlow: download it, or build it against a wheel
  $ phosphene doctor --gradients    check what the back ends compute`,
    )
    .action((flags: DoctorFlags) =>
      runCommand(flags, async ({ signal, onNote, say }) => {
        if (flags.fix === true) {
          const { getNativeTensorflow } = await import('@phosphene/native-tensorflow');
          const { tensorflowVersion: version } = flags;
          await getNativeTensorflow({
            ...{ onNote, signal, fresh: flags.fresh === true },
            ...(version !== undefined && { version }),
          });
        }
        if (flags.gradients === true) {
          const { compareBackends } = await import('../doctor/compare-backends.ts');
          const comparisons = await compareBackends(onNote, signal);
          sayComparisons(comparisons, say);
          if (comparisons.some(({ verdict }) => verdict === 'differs')) process.exitCode = 1;
          return { comparisons };
        }
        const { examine } = await import('../doctor/examine.ts');
        const examination = await examine(signal);
        sayExamination(examination, say);
        if (!examination.ready) process.exitCode = 1;
        return examination;
      }),
    );
}

function sayExamination(
  { ready, backend, findings }: Examination,
  say: (line: string) => void,
): void {
  for (const { subject, found, detail } of findings) {
    say(`${found ? pico.green('✓') : pico.yellow('–')} ${subject.padEnd(19)} ${detail}`);
  }
  const remedies = findings.flatMap(({ subject, found, remedy }) =>
    found || remedy === undefined ? [] : [`  ${subject}: ${remedy}`],
  );
  if (remedies.length > 0) say(`\nWhat is missing, and what to do:\n${remedies.join('\n')}`);
  say(
    ready
      ? `\nTraining (on ${backend}) and films are possible here.`
      : '\nTraining or films are not possible here yet.',
  );
}

function sayComparisons(
  comparisons: readonly BackendComparison[],
  say: (line: string) => void,
): void {
  say(
    `${'back end'.padEnd(12)}${'verdict'.padEnd(11)}${'largest relative difference'.padEnd(30)}what`,
  );
  for (const { name, verdict, worst, description, gradients } of comparisons) {
    const difference =
      worst === null ? '' : `${worst.relative.toExponential(1)} of ${gradients} gradients`;
    const what = worst === null ? description : `${worst.name} (${description})`;
    say(`${name.padEnd(12)}${verdict.padEnd(11)}${difference.padEnd(30)}${what}`);
  }
}
