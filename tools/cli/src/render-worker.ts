import { serveSegments } from '@phosphene/sampler/node';
import { selectBackend, type BackendRequest } from '@phosphene/trainer';

// What `phosphene render --workers` starts; its one argument is the name of the back end.
await selectBackend(process.argv[2] as BackendRequest);
serveSegments();
