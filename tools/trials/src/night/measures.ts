import type { StageHooks, StageListening } from '@phosphene/testing';
import type { PageResources } from './watch-resources.ts';

/** What was found of a stage at one moment. */
export interface NightSample {
  /** Of the night, without its warm-up. */
  readonly seconds: number;
  /** What the stage was doing that holds memory of its own; samples of one state are compared. */
  readonly state: string;
  readonly stage: NonNullable<ReturnType<StageHooks['state']>>;
  readonly memory: ReturnType<StageHooks['memory']>;
  /** `null` while it doesn't listen. */
  readonly listening: StageListening | null;
  readonly resources: Omit<PageResources, 'longTasks'>;
  /** Bytes, after a collection; of script in all windows. */
  readonly heapBytes: number;
  /** Blink's own counters, by the names of `Performance.getMetrics`. */
  readonly counters: Readonly<Record<string, number>>;
  /** Bytes of resident memory, by the kind of process; empty where /proc has none. */
  readonly processes: Readonly<Record<string, number>>;
}

/** Something that must not grow. */
export interface NightMeasure {
  readonly name: string;
  readonly unit: string;
  /** Growth an hour that counts as none. */
  readonly allowed: number;
  /** `null` where it could not be found. */
  readonly of: (sample: NightSample) => number | null;
}

const MEGABYTE = 1 << 20;
const megabytes = (bytes: number | undefined): number | null =>
  bytes === undefined ? null : bytes / MEGABYTE;
const counter =
  (name: string) =>
  ({ counters }: NightSample): number | null =>
    counters[name] ?? null;

/**
 * What must not grow in a night. An hour has some two hundred swaps of a bundle, so that what is allowed is far less than
 * what they would leave if each left one thing.
 */
export const NIGHT_MEASURES: readonly NightMeasure[] = [
  // Chromium keeps some kilobytes of each expression that the trial has evaluated: about 5 MB an hour.
  {
    ...{ name: 'script heap', unit: 'MB', allowed: 10 },
    of: ({ heapBytes }) => heapBytes / MEGABYTE,
  },
  {
    ...{ name: 'renderer processes', unit: 'MB', allowed: 30 },
    of: ({ processes }) => megabytes(processes['renderer']),
  },
  {
    ...{ name: 'GPU process', unit: 'MB', allowed: 30 },
    of: ({ processes }) => megabytes(processes['GPU']),
  },
  {
    ...{ name: 'objects of WebGL', unit: '', allowed: 2 },
    of: ({ resources }) => Object.values(resources.webglObjects).reduce((sum, n) => sum + n, 0),
  },
  { name: 'textures of Three.js', unit: '', allowed: 2, of: ({ memory }) => memory.textures },
  { name: 'programs of Three.js', unit: '', allowed: 2, of: ({ memory }) => memory.programs },
  { name: 'tensors', unit: '', allowed: 2, of: ({ memory }) => memory.tensors },
  {
    ...{ name: 'bytes of tensors', unit: 'MB', allowed: 0.5 },
    of: ({ memory }) => memory.bytes / MEGABYTE,
  },
  {
    ...{ name: 'tensors of the ears', unit: '', allowed: 2 },
    of: ({ listening }) => listening?.tensors ?? null,
  },
  {
    ...{ name: 'contexts of sound', unit: '', allowed: 2 },
    of: ({ resources }) => resources.audioContexts,
  },
  // Chromium itself keeps the node of each microphone that was opened, as panic makes the trial do, with its context.
  { name: 'nodes of sound', unit: '', allowed: 60, of: counter('AudioHandlers') },
  { name: 'audio worklets', unit: '', allowed: 2, of: counter('AudioWorkletProcessors') },
  { name: 'threads of workers', unit: '', allowed: 2, of: counter('WorkerGlobalScopes') },
  { name: 'array buffers', unit: '', allowed: 20, of: counter('ArrayBufferContents') },
  { name: 'documents', unit: '', allowed: 2, of: counter('Documents') },
  { name: 'nodes of the page', unit: '', allowed: 60, of: counter('Nodes') },
  { name: 'listeners of events', unit: '', allowed: 60, of: counter('JSEventListeners') },
];
