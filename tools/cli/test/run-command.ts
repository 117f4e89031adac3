import { jest } from '@jest/globals';
import type { Command } from 'commander';

/** An object that a command prints with `--json`. */
export interface CommandEvent {
  readonly event: string;
  readonly [key: string]: unknown;
}

/** Runs a command with `--json`; what it prints goes to `onEvent`, too, as it comes. */
export async function run(
  command: Command,
  words: readonly string[],
  onEvent: (event: CommandEvent) => void = () => undefined,
): Promise<CommandEvent[]> {
  const events: CommandEvent[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    const event = JSON.parse(String(line)) as CommandEvent;
    events.push(event);
    onEvent(event);
    return true;
  });
  const { exitCode } = process;
  try {
    await command.parseAsync([...words, '--json'], { from: 'user' });
  } finally {
    write.mockRestore();
    process.exitCode = exitCode;
  }
  return events;
}
