import { createAutomation, type Automation } from './automation.ts';
import {
  bundleFromServer,
  fetchBytes,
  NoBundleError,
  type BundleFiles,
} from './bundle/bundle-files.ts';
import { bundleFromZip } from './bundle/bundle-from-zip.ts';
import { openBundle } from './bundle/open-bundle.ts';
import { chooseDisplay, type OpenDisplay } from './display/choose-display.ts';
import { runFrameLoop } from './frame-loop.ts';
import { closePlayback, openPlayback } from './open-playback.ts';
import type { Playback } from './playback.ts';
import { readScore } from './read-score.ts';
import { readStageAddress, withSeed } from './stage-address.ts';
import { buildPage, element } from './stage/build-page.ts';
import { describePlayback } from './stage/describe-playback.ts';
import { receiveDrops } from './stage/receive-drop.ts';
import { hideIdleCursor, keepAwake } from './stage/screen-manners.ts';
import { stageActions } from './stage/stage-actions.ts';
import { listKeys, pressKey } from './stage/stage-keys.ts';
import { TitleCard } from './stage/title-card.ts';
import { Whisper } from './stage/whisper.ts';
import { surviveContextLoss } from './survive-context-loss.ts';

declare global {
  interface Window {
    phosphene?: Automation;
  }
}

// The page's entry: the only place that asks for the clock and for chance.
const now = (): number => performance.now();
const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 12;

const address = readStageAddress(location.href);
const page = buildPage(document.body);
const card = new TitleCard(page.card);
const whisper = new Whisper(page.whisper);
let openDisplay: OpenDisplay | null = null;
let playback: Playback | null = null;
let stopLoop: (() => void) | null = null;
let openings = 0;

function fail(error: unknown): void {
  console.warn(error);
  if (error instanceof NoBundleError && error.message.startsWith('There is no phosphene.json')) {
    card.showEmpty(error.message);
  } else {
    card.showFault(error);
  }
}

function rememberSeed(seed: number): void {
  history.replaceState(null, '', `#${withSeed(location.hash.replace(/^#/, ''), seed)}`);
}

/** Opens a bundle in place of the one that plays, if one does, and puts up the gate. */
async function open(files: BundleFiles | Promise<BundleFiles>): Promise<void> {
  const opening = ++openings;
  card.showLoading('one moment');
  try {
    openDisplay ??= startDisplay();
    const bundle = await openBundle(await files);
    const score = await readScore(readStageAddress(location.href), freshSeed());
    if (opening !== openings) return;
    stopLoop?.();
    if (playback !== null) closePlayback(playback);
    playback = null;
    let note: string | null = null;
    const opened = await openPlayback(openDisplay, bundle, score, (line) => (note = line));
    if (opening !== openings) {
      closePlayback(opened);
      return;
    }
    playback = opened;
    rememberSeed(score.seed);
    document.title = `${bundle.manifest.name} – Phosphene`;
    // The loop runs behind the gate already, standing still: the first picture is there when it opens.
    stopLoop = runFrameLoop(opened, now, fail);
    const begin = (): void => {
      opened.running = true;
      keepAwake();
      // The gate would have hidden it.
      if (note !== null) whisper.show(note, 8);
    };
    if (address.autostart) {
      card.hide();
      begin();
    } else {
      card.showGate(bundle, begin);
    }
  } catch (error) {
    if (opening === openings) fail(error);
  }
}

function startDisplay(): OpenDisplay {
  const chosen = chooseDisplay(page.canvas, address.backend);
  const tell = (line: string | null): void => {
    if (line === null) whisper.hide();
    else whisper.show(line, Infinity);
  };
  surviveContextLoss(page.canvas, () => playback, tell, fail);
  return chosen;
}

async function addressedBundle(): Promise<BundleFiles> {
  if (!/\.zip$/i.test(new URL(address.bundle).pathname)) return bundleFromServer(address.bundle);
  return bundleFromZip(address.bundle, await fetchBytes(address.bundle, 'the bundle'));
}

const actions = stageActions(page, whisper, () => playback, freshSeed, rememberSeed);
listKeys(page.keys);
hideIdleCursor(page.stage);
receiveDrops(page.stage, (files) => void open(files));
page.canvas.addEventListener('dblclick', () => actions.fullScreen());
page.keys.addEventListener('click', () => actions.closeKeys());
window.addEventListener('keydown', (event) => {
  const bare = !(event.ctrlKey || event.metaKey || event.altKey);
  if (card.waiting && bare && /^(.|Enter|Arrow.*)$/u.test(event.key)) {
    event.preventDefault();
    card.begin();
    if (event.key === 'f') actions.fullScreen();
  } else if (playback !== null && pressKey(event, actions)) {
    event.preventDefault();
  }
});
// Another seed or score, typed into the address of the page that plays.
window.addEventListener('hashchange', () => location.reload());
setInterval(() => {
  if (playback === null || page.hud.hidden) return;
  page.hud.replaceChildren(...describePlayback(playback).map((line) => element('div', '', line)));
}, 250);
if (address.test) window.phosphene = createAutomation(() => playback, now);
void open(addressedBundle());
