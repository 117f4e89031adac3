export { PhospheneError } from './phosphene-error.ts';
export { systemFault, systemFaultIn } from './system-fault.ts';
