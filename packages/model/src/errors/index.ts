export { PhospheneError } from './phosphene-error.ts';
