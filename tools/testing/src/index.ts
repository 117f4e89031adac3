export { makeFixtureBundle, type FixtureOptions } from './make-fixture-bundle.ts';
export { launchBrowser, openStage, type OpenStage, type StageHooks } from './open-stage.ts';
