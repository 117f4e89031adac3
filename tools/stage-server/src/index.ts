export { TOKEN_KEY } from './admission.ts';
export {
  callHook,
  driveStage,
  launchBrowser,
  type DrivenStage,
  type RunningBrowser,
  type ScriptedPage,
} from './drive-stage.ts';
export {
  findBrowser,
  findOnPath,
  isExecutable,
  type Browser,
  type Graphics,
} from './find-browser.ts';
export {
  layOutShow,
  type CueFiles,
  type SetListParts,
  type ShowContents,
  type ShowLayout,
} from './lay-out-show.ts';
export { findPlayerSite } from './player-site.ts';
export { servePlayer, type PlayerServer, type PlayerServerOptions } from './serve-player.ts';
export { checkShowPlace, readShow, writeShow, type ShowParts } from './show-folder.ts';
export { type Show } from './show.ts';
