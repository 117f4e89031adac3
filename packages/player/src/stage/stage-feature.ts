import type { Stage } from './stage.ts';

/**
 * A feature of the stage: keys, the HUD, MIDI … Each lives in a folder of its own and is attached once, by `main.ts`,
 * before a bundle is opened. It adds its elements to `stage.page.root`, its commands to `stage.commands`, and reads
 * `stage.playback` when it acts. Features don't know each other.
 */
export type StageFeature = (stage: Stage) => void;
