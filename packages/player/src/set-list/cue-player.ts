import type { Cue } from '@phosphene/sampler';
import { addressedBundle } from '../address/addressed-bundle.ts';
import { bundleAddress } from '../address/stage-address.ts';
import { HeldPicture } from '../page/held-picture.ts';
import { changeScore, closePlayback } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { playOver } from '../stage/play-over.ts';
import type { Stage } from '../stage/stage.ts';

/** A bundle that is made ready ahead. */
interface Prepared {
  readonly address: string;
  readonly cue: Cue;
  readonly playback: Promise<Playback>;
}

/**
 * Takes cues. Where two share a bundle, the one goes over into the other through the latent space; where not, in the
 * picture. The bundle of the cue that comes next is made ready while the one before it plays.
 */
export class CuePlayer {
  readonly #stage: Stage;
  /** What the addresses in the cues are relative to. */
  readonly #base: string;
  readonly #held: HeldPicture;
  #prepared: Prepared | null = null;
  #takes = 0;

  /** @param base the set list's address */
  constructor(stage: Stage, base: string) {
    this.#stage = stage;
    this.#base = base;
    this.#held = new HeldPicture(stage.page.canvas);
  }

  /** The address of a cue's bundle. */
  addressOf({ bundle }: Cue): string {
    return bundle === undefined ? this.#stage.address.bundle : bundleAddress(bundle, this.#base);
  }

  /**
   * Takes a cue. The picture goes on until it is ready. Another one that is taken meanwhile is taken in its place.
   *
   * @throws {PhospheneError} when its bundle can't be opened, or doesn't have what its score needs
   */
  async take(cue: Cue): Promise<void> {
    const mine = ++this.#takes;
    const { playback } = this.#stage;
    if (playback === null) return;
    const address = this.addressOf(cue);
    if (address === this.#playing) {
      changeScore(playback, cue.score, { seconds: cue.fade });
      return;
    }
    const next = await this.#ready(cue, address);
    // What another take has no use for is given up where it is taken.
    if (mine !== this.#takes) return;
    this.#prepared = null;
    await playOver(this.#stage, this.#held, next, cue.fade);
  }

  /** Makes a cue's bundle ready ahead, if it is another than the one that plays. Faults show when it is taken. */
  prepare(cue: Cue | undefined): void {
    if (cue === undefined || this.addressOf(cue) === this.#playing) return;
    this.#ready(cue, this.addressOf(cue)).catch(() => undefined);
  }

  /** Another bundle is opened: what was made ready, and what is being made ready, is given up. */
  forget(): void {
    this.#takes++;
    this.#discard();
  }

  /** The address of the bundle that plays, whoever opened it; the name of the file or folder where it was dropped. */
  get #playing(): string | undefined {
    return this.#stage.playback?.bundle.place;
  }

  #ready(cue: Cue, address: string): Promise<Playback> {
    const known = this.#prepared;
    if (known !== null && known.address === address && known.cue === cue) return known.playback;
    this.#discard();
    const playback = addressedBundle(address).then((files) =>
      this.#stage.prepare(files, cue.score),
    );
    this.#prepared = { address, cue, playback };
    playback.catch(() => {
      // It is tried again when it is taken.
      if (this.#prepared?.playback === playback) this.#prepared = null;
    });
    return playback;
  }

  #discard(): void {
    this.#prepared?.playback.then(closePlayback, () => undefined);
    this.#prepared = null;
  }
}
