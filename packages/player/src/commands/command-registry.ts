/** Turns a value up or down. */
export type Direction = 1 | -1;

/** Something that a performer can do by name: from a key, a controller or a script. */
export interface StageCommand {
  /** Kebab-case, unique: `next-palette`. */
  readonly name: string;
  /** For the list of keys, in a few words. */
  readonly description: string;
  /** @param direction for commands that turn a value; others ignore it */
  readonly run: (direction: Direction) => void;
}

/** The commands of a stage. Features add them; keys and controllers run them by name. */
export class CommandRegistry {
  readonly #commands = new Map<string, StageCommand>();

  /** @throws {Error} when a command of that name exists */
  add(...commands: readonly StageCommand[]): void {
    for (const command of commands) {
      if (this.#commands.has(command.name)) {
        throw new Error(`there are two commands named "${command.name}"`);
      }
      this.#commands.set(command.name, command);
    }
  }

  /** @throws {Error} when there is no command of that name */
  get(name: string): StageCommand {
    const command = this.#commands.get(name);
    if (command === undefined) throw new Error(`there is no command named "${name}"`);
    return command;
  }

  /** All of them, in the order in which they were added. */
  get all(): readonly StageCommand[] {
    return [...this.#commands.values()];
  }

  run(name: string, direction: Direction = 1): void {
    this.get(name).run(direction);
  }
}
