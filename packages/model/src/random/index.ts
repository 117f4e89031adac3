export { philox } from './philox.ts';
export { RandomStream } from './random-stream.ts';
