import type { Score } from '@phosphene/sampler';
import { addressedBundle } from './address/addressed-bundle.ts';
import { readStageAddress, withScore } from './address/stage-address.ts';
import { automation } from './automation/automation.ts';
import { canvasFigure } from './playback/canvas-figure.ts';
import { playbackCommands } from './playback-commands/playback-commands.ts';
import { controllers } from './controllers/controllers.ts';
import { contextLoss } from './context-loss/context-loss.ts';
import { hideIdleCursor } from './cursor/hide-idle-cursor.ts';
import { drop } from './drop/drop.ts';
import { fullScreen } from './full-screen/full-screen.ts';
import { hands } from './hands/hands.ts';
import { hud } from './hud/hud.ts';
import { imagination } from './imagination/imagination.ts';
import { keys } from './keys/keys.ts';
import { kept } from './kept/kept.ts';
import { listening } from './listening/listening.ts';
import { liveAddress } from './live-address/live-address.ts';
import { followOperator } from './outputs/follow-operator.ts';
import { outputs } from './outputs/outputs.ts';
import { lookPanel } from './look-panel/look-panel.ts';
import { offline } from './offline/offline.ts';
import { recording } from './recording/recording.ts';
import { safety } from './safety/safety.ts';
import { setList } from './set-list/set-list.ts';
import { sharedClock } from './shared-clock/shared-clock.ts';
import type { StageFeature } from './stage/stage-feature.ts';
import { buildPage } from './page/stage-page.ts';
import { Stage } from './stage/stage.ts';
import { take } from './take/take.ts';
import { tempo } from './tempo/tempo.ts';
import { wakeLock } from './wake-lock/wake-lock.ts';

// The page's entry: the only place that reads the clocks and draws random seeds.

function rememberScore(score: Score): void {
  history.replaceState(null, '', `#${withScore(location.hash.replace(/^#/, ''), score)}`);
}

const address = readStageAddress(location.href);

/** What an output window has. */
const OUTPUT_FEATURES: readonly StageFeature[] = [
  fullScreen,
  wakeLock,
  contextLoss,
  automation,
  safety,
  canvasFigure,
];

const FEATURES: readonly StageFeature[] = [
  playbackCommands,
  fullScreen,
  wakeLock,
  hideIdleCursor,
  contextLoss,
  hud,
  keys,
  drop,
  automation,
  listening,
  tempo,
  offline,
  safety,
  setList,
  take,
  recording,
  kept,
  imagination,
  hands,
  lookPanel,
  canvasFigure,
  controllers,
  sharedClock(() => Date.now()),
  liveAddress(rememberScore),
  outputs(performance.timeOrigin),
];

const stage = new Stage({
  page: buildPage(document.body, address.clean),
  readAddress: () => readStageAddress(location.href),
  now: () => performance.now(),
  freshSeed: () => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 12,
});
if (address.output === null) {
  for (const attach of FEATURES) attach(stage);
  // Another seed or score, typed into the address of the page that plays.
  window.addEventListener('hashchange', () => location.reload());
  void stage.open(addressedBundle(stage.address.bundle));
} else {
  for (const attach of OUTPUT_FEATURES) attach(stage);
  followOperator(stage, address.output, performance.timeOrigin);
}
