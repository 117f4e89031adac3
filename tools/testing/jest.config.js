import { phosphene } from '../../jest.preset.js';

export default {
  ...phosphene('testing'),
  // A browser spends half of its time waiting: two at once take three quarters of the time on two cores.
  maxWorkers: 2,
};
