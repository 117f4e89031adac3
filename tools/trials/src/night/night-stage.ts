import type { Page } from 'playwright-core';
import type { RandomStream } from '@phosphene/model/random';
import type { DrivenStage } from '@phosphene/stage-server';
import type { StageHooks } from '@phosphene/testing';
import { FILLING, SECOND_BUNDLE } from './night-site.ts';

/** Milliseconds after which the stage counts as hanging. */
const HANGING = 600_000;

/** Times that the filling is fetched. */
const FILLINGS = 30;

/** Something that goes on until it is ended. */
export interface Lasting {
  readonly name: string;
  readonly end: () => Promise<void>;
  /** When it is due to be ended, in seconds of the trial's clock. */
  readonly due: number;
}

/** A stage that is played all night, and what the one who plays it knows of it. */
export class NightStage {
  readonly page: Page;
  readonly hook: DrivenStage<StageHooks>['hook'];
  readonly random: RandomStream;
  lasting: Lasting[] = [];
  #second = false;
  #prepared = false;

  constructor({ page, hook }: DrivenStage<StageHooks>, random: RandomStream) {
    this.page = page;
    this.hook = hook;
    this.random = random;
  }

  /** What it is doing that holds memory of its own: the bundle, whether another is ready, and what lasts. */
  get state(): string {
    const bundle = this.#second ? 'second bundle' : 'first bundle';
    const lasting = this.lasting.map(({ name }) => name).sort();
    return [bundle, ...(this.#prepared ? ['another prepared'] : []), ...lasting].join(', ');
  }

  /** A cue has been taken. @param index from 0 */
  cueTaken(index: number): void {
    const second = index >= SECOND_BUNDLE;
    if (second !== this.#second) this.#prepared = false;
    this.#second = second;
    // The bundle of the cue after it is made ready.
    if (index === SECOND_BUNDLE - 1) this.#prepared = true;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until an expression holds, in the stage's page or in another one. */
  async until(condition: string, page = this.page): Promise<void> {
    await page.waitForFunction(condition, undefined, { timeout: HANGING });
  }

  /** @returns what a key makes the browser give to its downloads, gone again */
  async download(key: string): Promise<void> {
    const coming = this.page.waitForEvent('download', { timeout: HANGING });
    await this.press(key);
    await (await coming).delete();
  }

  async untilDecoded(count: number): Promise<void> {
    // Another bundle counts anew.
    const { decoded } = (await this.hook('state'))!;
    await this.until(
      `((n) => n >= ${decoded + count} || n < ${decoded})(phosphene.state().decoded)`,
    );
  }

  /**
   * Fetches so much that what the browser keeps of responses for those who drive it, some 100 MB, is full: from then on it
   * grows no more.
   */
  async fillDrivenMemory(): Promise<void> {
    for (let n = 0; n < FILLINGS; n++) {
      await this.page.evaluate(
        `fetch('${FILLING}').then((one) => one.arrayBuffer()).then(() => 0)`,
      );
    }
  }

  /** Lets it listen to the microphone, if it doesn't. */
  async listen(): Promise<void> {
    if ((await this.hook('listening')) !== null) return;
    await this.press('m');
    await this.page.getByRole('button', { name: 'microphone or line-in' }).click();
    await this.press('m');
    await this.until('phosphene.listening()?.hops > 0');
  }
}
