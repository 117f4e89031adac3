export { countKeptPieces } from './kept-pieces.ts';
export { makeFixtureBundle, type FixtureOptions } from './make-fixture-bundle.ts';
export {
  launchBrowser,
  openStage,
  type OpenStage,
  type StageHooks,
  type StageListening,
  type StageMoment,
} from './open-stage.ts';
export { PROBE_KINDS, probeServer, type Probe, type ProbeKind } from './probe-server.ts';
export { startRedis, type RedisServer } from './start-redis.ts';
