import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process of this machine. */
export interface MarkedProcess {
  readonly pid: number;
  readonly parent: number;
  readonly program: string;
}

/** Milliseconds between two looks at what lives. */
const INTERVAL = 10;
/** Looks after which what still lives is an orphan: half a minute. */
const LOOKS = 3000;

/**
 * Everything that a program has started, and itself, whatever became of those in between: an environment variable goes
 * on from parent to child. Linux alone has `/proc`.
 */
export class ProcessMark {
  readonly #value = randomUUID();

  /** The environment that a program is to be started with. */
  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, PHOSPHENE_TRIAL: this.#value };
  }

  /** Those that live. */
  living(): MarkedProcess[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => this.#find(name));
  }

  /** Waits until nothing lives of what was started, and ends what still does. @returns the programs of those */
  async orphans(): Promise<string[]> {
    for (let look = 0; look < LOOKS; look++) {
      if (this.living().length === 0) return [];
      await wait(INTERVAL);
    }
    const left = this.living();
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    return left.map(({ program }) => program);
  }

  #find(name: string): MarkedProcess[] {
    try {
      const marked = readFileSync(`/proc/${name}/environ`, 'utf8').includes(this.#value);
      if (!marked) return [];
      const status = readFileSync(`/proc/${name}/stat`, 'utf8');
      // `pid (program) state parent …`, and a program may have brackets in its name.
      const program = status.slice(status.indexOf('(') + 1, status.lastIndexOf(')'));
      const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(parent), program }];
    } catch {
      // It has ended meanwhile, or it is another user's.
      return [];
    }
  }
}
