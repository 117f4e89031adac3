import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { PhospheneError } from '@phosphene/model/errors';
import { computeGradients, selectBackend, type BackendName } from '@phosphene/trainer';

// Run by ask-backend.ts in a process of its own: a driver or a library that does not fit may end it.
// Arguments: the back end's name, and the file for its gradients, if they are wanted.
const [name = 'wasm', gradientsFile] = process.argv.slice(2);
try {
  const softwareAdapter = gradientsFile !== undefined;
  const backend = await selectBackend(name as BackendName, { softwareAdapter });
  if (gradientsFile !== undefined) {
    writeFileSync(gradientsFile, serialize(await computeGradients()));
  }
  process.stdout.write(`${JSON.stringify({ backend })}\n`);
} catch (error) {
  const remedy = error instanceof PhospheneError ? error.remedy : '';
  const reason = (error as Error).message;
  process.stdout.write(`${JSON.stringify({ missing: { reason, remedy } })}\n`);
}
// Dawn keeps the process alive.
process.exit(0);
