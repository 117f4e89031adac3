/** A value that a performer can turn: by a key, a controller, a script. */
export interface StageParameter {
  /** Kebab-case, unique: `gain`. */
  readonly name: string;
  /** For lists, in a few words. */
  readonly description: string;
  readonly least: number;
  readonly most: number;
  /** `null` while there is nothing to turn, as before a bundle is open. */
  readonly read: () => number | null;
  /** Takes a value of its range. Nothing happens while there is nothing to turn. */
  readonly write: (value: number) => void;
}

/** The parameters of a stage. Features add them; keys and controllers turn them by name. */
export class ParameterRegistry {
  readonly #parameters = new Map<string, StageParameter>();

  /** @throws {Error} when a parameter of that name exists */
  add(...parameters: readonly StageParameter[]): void {
    for (const parameter of parameters) {
      if (this.#parameters.has(parameter.name)) {
        throw new Error(`there are two parameters named "${parameter.name}"`);
      }
      this.#parameters.set(parameter.name, parameter);
    }
  }

  /** @throws {Error} when there is no parameter of that name */
  get(name: string): StageParameter {
    const parameter = this.#parameters.get(name);
    if (parameter === undefined) throw new Error(`there is no parameter named "${name}"`);
    return parameter;
  }

  /** All of them, in the order in which they were added. */
  get all(): readonly StageParameter[] {
    return [...this.#parameters.values()];
  }

  /** Where a parameter is in its range: 0 at the least, 1 at the most; `null` while there is nothing to turn. */
  readShare(name: string): number | null {
    const { least, most, read } = this.get(name);
    const value = read();
    return value === null ? null : (value - least) / (most - least);
  }

  /** Turns a parameter to a place in its range. @param share 0…1; what is beyond is limited */
  writeShare(name: string, share: number): void {
    const { least, most, write } = this.get(name);
    write(least + Math.min(1, Math.max(0, share)) * (most - least));
  }
}
