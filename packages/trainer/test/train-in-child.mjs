// Runs a training in a process of its own, so that a test can kill it: the compiled package, as it ships.
import { selectBackend, train } from '@phosphene/trainer';

const { datasetFolder, runFolder, options, backend: name } = JSON.parse(process.argv[2]);
const backend = await selectBackend(name);
let now = 1_700_000_000;
await train(
  { datasetFolder, runFolder, options, backend, time: () => (now += 0.01) },
  { onProgress: ({ done }) => process.stdout.write(`${done}\n`) },
);
