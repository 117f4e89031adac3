import type { StageBundle } from '../bundle/open-bundle.ts';

/** How far a stage is from its first picture. */
export interface Preparation {
  /** `null` until it has been read whole. */
  readonly bundle: Pick<StageBundle, 'verified'> | null;
  /** What decodes and how frames reach the display, in the display's own words; `null` until it has started. */
  readonly decoder: string | null;
  /** Whether a frame has been decoded. */
  readonly decoded: boolean;
}

export interface PreparationStep {
  readonly text: string;
  readonly done: boolean;
}

/** What has been done and what is still to do, in the order in which it is done. */
export function preparationSteps({ bundle, decoder, decoded }: Preparation): PreparationStep[] {
  const hashes =
    bundle === null
      ? 'hashes'
      : bundle.verified
        ? 'hashes checked'
        : 'hashes not checked: no https';
  return [
    { text: hashes, done: bundle !== null },
    { text: decoder === null ? 'decoder' : `decoder ${decoder}`, done: decoder !== null },
    { text: decoded ? 'first picture decoded' : 'first picture', done: decoded },
  ];
}

/** What the stage is at, as a line for the viewer. */
export function describePreparation({ bundle, decoder, decoded }: Preparation): string {
  if (bundle === null) return 'reading the bundle';
  if (decoder === null) return 'choosing the decoder';
  return decoded ? 'painting the first picture' : 'decoding the first picture';
}
