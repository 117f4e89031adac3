/** What a feature keeps of work that a crash of the tab broke off. */
export interface KeptWork {
  /** For the offer: `take` is offered as "a take". */
  readonly noun: string;
  /** Names of what is kept and being made in no tab; none where the browser keeps nothing. */
  readonly names: () => Promise<readonly string[]>;
  /** Saves one as a file, and tells the performer. */
  readonly save: (name: string) => Promise<void>;
}
