import { phosphene } from '../../jest.preset.js';

export default {
  ...phosphene('testing'),
  // A browser waits for much of its time, so that two at once end sooner, on two cores too.
  maxWorkers: 2,
};
