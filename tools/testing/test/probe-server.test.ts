import { expect, test } from '@jest/globals';
import { PROBE_KINDS, probeServer } from '../src/probe-server.ts';

test('the stage’s server lets none of 300 hostile requests pass, and answers its visitors afterwards', async () => {
  const probes = await probeServer(300, 1);
  expect(new Set(probes.map(({ kind }) => kind))).toEqual(new Set(PROBE_KINDS));
  expect(probes.filter(({ passed }) => passed)).toEqual([]);
});
