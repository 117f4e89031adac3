/** Hostile requests to the server of the stage: none may get anything. */
import { PROBE_KINDS, probeServer } from '@phosphene/testing';
import { wholeNumber } from '@phosphene/terminal';
import { runTrial, trialCommand, type TrialOptions } from './run-trial.ts';

interface ServerOptions extends TrialOptions {
  readonly probes: number;
}

const command = trialCommand(
  'server',
  'Hostile requests to the server of "phosphene play": other hosts, sites and methods, files elsewhere, no token.',
)
  .option('--probes <n>', 'requests in all, each kind in turn', wholeNumber, 300)
  .addHelpText(
    'after',
    `
A probe passes when it gets a page where it should be refused, or a file that lies elsewhere.

Examples:
  npm run trial:server
  npm run trial:server -- --probes 10000 --seed 7`,
  );

await runTrial<ServerOptions>(command, async (trial, { probes: count, seed }) => {
  const probes = await probeServer(count, seed);
  for (const kind of PROBE_KINDS) {
    const mine = probes.filter((probe) => probe.kind === kind);
    const passed = mine.filter((probe) => probe.passed);
    trial.goal(`${kind}: passed of ${mine.length}`, passed.length, { exactly: 0 });
    const answers = new Map<string, number>();
    for (const { answer } of mine) answers.set(answer, (answers.get(answer) ?? 0) + 1);
    const counted = [...answers].map(([answer, times]) => `${answer.slice(0, 40)} (${times})`);
    trial.fact('  answers', counted.join(', '));
  }
  trial.record(
    'passed',
    probes.filter(({ passed }) => passed),
  );
});
