import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { COMMAND_LINE, parseEvent, type CommandEvent } from './run-phosphene.ts';

/** A command of the built program that runs beside others, and says what it does. */
export class CommandProcess {
  readonly events: CommandEvent[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  #stderr = '';
  #over = false;

  /** @param env its environment, this program's own by default */
  constructor(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    this.#child = spawn(process.execPath, [COMMAND_LINE, ...args, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      this.events.push(...parseEvent(line));
      this.#wake();
    });
    this.#ended = once(this.#child, 'close').then(() => {
      this.#over = true;
      this.#wake();
    });
  }

  /**
   * Waits for an event, among those that came already too.
   *
   * @throws when the command ends before
   */
  async until(fits: (event: CommandEvent) => boolean): Promise<CommandEvent> {
    for (;;) {
      const found = this.events.find(fits);
      if (found !== undefined) return found;
      if (this.#over) throw new Error(`the command ended before: ${this.#stderr.slice(-1000)}`);
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  /** Notes that hold a text. */
  notes(text: string): string[] {
    const lines = this.events
      .filter(({ event }) => event === 'note')
      .map(({ line }) => String(line));
    return lines.filter((line) => line.includes(text));
  }

  /** Sends a signal to it alone. @returns whether it was there to get it */
  signal(signal: 'SIGINT' | 'SIGKILL'): boolean {
    return this.#child.kill(signal);
  }

  /** Sends a signal and waits for the end. @returns the exit code; `null` where a signal ended it */
  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    this.signal(signal);
    return this.exit();
  }

  /** Waits for the end. */
  async exit(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }

  /** Whether it has ended. */
  get over(): boolean {
    return this.#over;
  }

  get stderr(): string {
    return this.#stderr;
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}
