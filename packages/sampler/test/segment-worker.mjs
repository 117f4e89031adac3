// What `renderFilm` starts for each worker in film.test.ts: the built package on tfjs's plain back end.
import '@tensorflow/tfjs-backend-cpu';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { serveSegments } from '@phosphene/sampler/node';

await setBackend('cpu');
await ready();
serveSegments();
