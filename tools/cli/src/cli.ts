import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { packCommand } from './commands/pack.ts';
import { playCommand } from './commands/play.ts';
import { renderCommand } from './commands/render.ts';
import { sampleFootageCommand } from './commands/sample-footage.ts';
import { hearCommand } from './commands/hear.ts';
import { ingestCommand } from './commands/ingest.ts';
import { studyCommand } from './commands/study.ts';
import { trainCommand } from './commands/train.ts';
import { workerCommand } from './commands/worker.ts';

/** Runs the command line; sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever reads on, such as `head`, may have seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const program = new Command('phosphene')
    .description('Learns the look of your own footage and dreams in it: live, or as a film.')
    .showHelpAfterError('(add --help for the options, with examples)')
    .exitOverride();
  for (const command of [
    demoCommand(),
    ingestCommand(),
    trainCommand(),
    exportCommand(),
    renderCommand(),
    workerCommand(),
    hearCommand(),
    playCommand(),
    packCommand(),
    checkCommand(),
    studyCommand(),
    doctorCommand(),
    sampleFootageCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
