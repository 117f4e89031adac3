/** The program in which each thing of `trial:scale` is measured by itself. */
import { enterFilm, type EnterFilm } from './enter-film.ts';
import { enterTake, type EnterTake } from './enter-take.ts';
import { exportLarge, type ExportLarge } from './export-large.ts';
import { ingestFootage, type IngestFootage } from './ingest-footage.ts';
import { readFirstBatch, type FirstBatch } from './read-first-batch.ts';
import { renderLong, type RenderLong } from './render-long.ts';
import type { ScaleValues } from './scale-values.ts';

/** What is measured in a process of its own. */
export type ScaleTask =
  | ({ readonly kind: 'first-batch' } & FirstBatch)
  | ({ readonly kind: 'export' } & ExportLarge)
  | ({ readonly kind: 'ingest' } & IngestFootage)
  | ({ readonly kind: 'render' } & RenderLong)
  | ({ readonly kind: 'enter-film' } & EnterFilm)
  | ({ readonly kind: 'enter-take' } & EnterTake);

/** What the process says before it ends. */
export interface ScaleReply {
  readonly values: ScaleValues;
  /** Its own greatest resident memory, in MB. */
  readonly ownPeak: number;
}

function measure(task: ScaleTask): Promise<ScaleValues> {
  switch (task.kind) {
    case 'first-batch':
      return readFirstBatch(task);
    case 'export':
      return exportLarge(task);
    case 'ingest':
      return ingestFootage(task);
    case 'render':
      return renderLong(task);
    case 'enter-film':
      return enterFilm(task);
    case 'enter-take':
      return enterTake(task);
  }
}

const values = await measure(JSON.parse(process.argv[2]!) as ScaleTask);
const ownPeak = process.resourceUsage().maxRSS / 1024;
process.send!({ values, ownPeak } satisfies ScaleReply);
process.disconnect();
