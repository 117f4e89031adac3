export { type Oversight, type Progress } from './progress.ts';
