import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle } from '@phosphene/model/bundle-folder';
import { holdOutput, settleFolder } from '@phosphene/model/files';
import type { Oversight } from '@phosphene/model/progress';
import { placeFolder } from '../export/place-folder.ts';
import { fitPrincipalComponents } from '../measure/principal-components.ts';
import { evaluateReconstructions } from './evaluate-reconstructions.ts';
import type { StudiedCrossings } from './evaluate-crossings.ts';
import type { WalkSamples } from './evaluate-imagination.ts';
import { mapLatents } from './latent-map.ts';
import { openFootage } from './open-footage.ts';
import { gatherPictures } from './page/gather-pictures.ts';
import { studyPage } from './page/study-page.ts';
import type { Painter, StudyContext } from './study-context.ts';
import type { StudyFigures } from './study-figures.ts';
import { paintFootage, studySamples } from './study-samples.ts';
import { studyImagination } from './study-imagination.ts';
import { studySound } from './study-sound.ts';
import { studyTravels, type StudiedTravel } from './study-travels.ts';
import { ACTIVE, unitInformation } from './unit-information.ts';

/** What to study, and where to write. */
export interface StudyJob {
  readonly bundle: Bundle;
  /** The bundle's own decoder. */
  readonly paint: Painter;
  /** Anchors as a score that says nothing else draws them, [count, Z]; the same from the first for any count. */
  readonly anchors: (count: number) => Float32Array;
  readonly travels: readonly StudiedTravel[];
  /** What a walk at a mark of the imagination comes by; the same moments at every mark. */
  readonly imagination: (mark: number) => WalkSamples;
  /** Journeys between frames that have little in common, by each kind of travel. */
  readonly crossings: readonly StudiedCrossings[];
  /** Where run and data set lie; `null`: where the bundle remembers them. */
  readonly runFolder: string | null;
  readonly datasetFolder: string | null;
  readonly outputFolder: string;
}

/** What was written. */
export interface StudyResult {
  readonly page: string;
  readonly figures: StudyFigures;
}

const FIGURES_FILE = 'study.json';

/**
 * Writes a page about what a bundle has learnt and what it makes of it, `index.html` with its pictures beside it,
 * and the figures as `study.json`; all of it at the end, so that a folder holds a whole study or none. Where run
 * or data set are gone it studies what the bundle alone gives.
 *
 * @throws {PhospheneError} when the folder is taken, or run and data set that were named don't fit
 */
export function studyBundle(job: StudyJob, oversight: Oversight = {}): Promise<StudyResult> {
  return holdOutput(job.outputFolder, () => studyHeld(job, oversight));
}

async function studyHeld(job: StudyJob, oversight: Oversight): Promise<StudyResult> {
  const { bundle, outputFolder, paint } = job;
  const { manifest, codes } = bundle;
  await checkFolder(outputFolder);
  const opened = await openFootage(bundle, job);
  const footage = 'missing' in opened ? null : opened;
  try {
    if ('missing' in opened) {
      oversight.onNote?.(`${opened.missing} Going on with the bundle alone. ${opened.remedy}`);
    }
    const context: StudyContext = { bundle, paint, footage, oversight };
    const reconstructions =
      footage && (await evaluateReconstructions(footage, paint, manifest.image, oversight));
    const painted = await paintFootage(context);
    const psnr = reconstructions?.psnr ?? manifest.training.heldOut?.['psnr'] ?? null;
    const samples = await studySamples(context, job.anchors, painted, psnr);
    const travels = await studyTravels(context, job.travels, painted, samples.figures.scale);
    const imagined = await studyImagination(
      context,
      job.imagination,
      job.crossings,
      painted,
      samples.figures.scale,
    );
    const sound = await studySound(context);
    const components = await fitPrincipalComponents(codes.means, codes.size, codes.size);
    const map = await mapLatents(codes, components);
    const units = unitInformation(codes);
    const { preset, steps, images, heldOut } = manifest.training;
    const { shown, ...judged } = reconstructions ?? { shown: null };
    const figures: StudyFigures = {
      format: 'phosphene-study',
      version: 1,
      bundle: { name: manifest.name, sha256: bundle.hash },
      training: { preset, steps, images },
      missing: 'missing' in opened ? { reason: opened.missing, remedy: opened.remedy } : null,
      reconstructions: 'frames' in judged ? judged : null,
      remembered: heldOut,
      ...samples.figures,
      travels: travels.map((travel) => travel.figures),
      imagination: imagined && imagined.figures,
      crossings: imagined && imagined.crossings,
      sound: 'missing' in sound ? sound : sound.figures,
      map: { varianceShown: map.shown },
      directions: Array.from(
        components.variances,
        (variance) => variance / Math.max(components.totalVariance, 1e-12),
      ),
      units,
      activeUnits: units.filter(({ divergence }) => divergence > ACTIVE).length,
      divergence: units.reduce((sum, { divergence }) => sum + divergence, 0),
    };
    const pictures = await gatherPictures(context, {
      shown,
      anchors: job.anchors,
      pairs: samples.pairs,
      map,
      components,
      units,
      travels,
      imagined: imagined && imagined.strips,
      sound: 'missing' in sound ? null : sound.examples,
    });
    const files = new Map<string, Uint8Array>(pictures.grids.map(({ name, png }) => [name, png]));
    files.set(FIGURES_FILE, Buffer.from(`${JSON.stringify(figures, null, 2)}\n`));
    files.set('index.html', Buffer.from(studyPage(figures, pictures, manifest.labels)));
    oversight.signal?.throwIfAborted();
    await placeFolder(outputFolder, files);
    return { page: join(outputFolder, 'index.html'), figures };
  } finally {
    footage?.close();
  }
}

/** Refuses a folder with anything in it but a study. */
async function checkFolder(folder: string): Promise<void> {
  const names = await settleFolder(folder);
  if (names.length > 0 && !names.includes(FIGURES_FILE)) {
    throw new PhospheneError(`${folder} is there already, and holds no study.`, {
      remedy: 'Name another folder with -o.',
    });
  }
}
