import { cpus, hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { findMediaTools } from '@phosphene/model/media';
import { positiveNumber, runCommand, wholeNumber, type CommonOptions } from '@phosphene/terminal';
import { chooseBackend } from '../choose-backend.ts';
import { filmProvenance } from '../film-provenance.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { QUEUE_FLAG, queueAddress } from '../queue-flag.ts';

interface WorkerFlags extends CommonOptions, ComputeFlags {
  readonly queue: string;
  readonly workers: number;
  readonly cache?: string;
  readonly lease?: number;
}

/** `phosphene worker`. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('Render segments of films that other machines have put into a queue.')
    .requiredOption(
      QUEUE_FLAG,
      'the Redis that `phosphene render --queue` names; rediss:// for TLS',
    )
    .option('--workers <n>', 'processes side by side', wholeNumber, 1)
    .option(
      '--cache <folder>',
      'where bundles and unfinished segments are kept; each worker of a machine has its own (default: in the cache)',
    )
    .option(
      '--lease <seconds>',
      'without a sign of life for so long, its segment is given to another (default: 15)',
      positiveNumber,
    )
    .addOption(
      new Option('--backend <name>', 'what decodes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene worker --queue redis://10.0.0.2:6379
  phosphene worker --queue rediss://farm@redis.example:6380 --workers 4    PHOSPHENE_QUEUE_PASSWORD has the password
  phosphene worker --queue redis://10.0.0.2 --cache /tmp/second            a second one on the same machine

It serves films whose render computes with the same back end, processor, ffmpeg and version of Phosphene: others would
have other last bits. Ctrl-C finishes and delivers the segment that it is at; a second Ctrl-C ends at once, and the
segment is given to another worker when the lease has run out. Whoever reaches the queue can have films rendered here:
see SECURITY.md.`,
    )
    .action((flags: WorkerFlags) =>
      runCommand(flags, async (context) => {
        const { cacheFolder } = await import('@phosphene/native-tensorflow');
        const { workOnQueue } = await import('@phosphene/render-farm');
        const address = await queueAddress(flags.queue);
        const backend = await chooseBackend(flags, null, context);
        const made = await filmProvenance(backend);
        const { version: ffmpeg } = await findMediaTools();
        const program = fileURLToPath(new URL('../render-worker.js', import.meta.url));
        const done = await workOnQueue(
          {
            address,
            makings: { ...made, ffmpeg },
            folder: flags.cache ?? join(cacheFolder(), 'worker'),
            program: { path: program, args: [backend.name] },
            processes: Math.max(1, Math.min(flags.workers, cpus().length * 2)),
            name: hostname(),
            ...(flags.lease !== undefined && { lease: flags.lease }),
          },
          context,
        );
        context.say(`${done.segments} segments, ${done.frames} frames`);
        return done;
      }),
    );
}
