import { setInterval } from 'node:timers';
import { holdOutput } from '@phosphene/model/files';

await holdOutput(process.argv[2], () => {
  console.log('held');
  // Until it is killed.
  return new Promise((never) => setInterval(() => never, 1000));
});
