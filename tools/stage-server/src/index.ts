export { findBrowser, type Browser } from './find-browser.ts';
export { exportStage, findPlayerSite } from './player-site.ts';
export { servePlayer, type PlayerServer } from './serve-player.ts';
