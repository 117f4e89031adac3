import type { Parity, ParityPair, WorstPicture } from './check-parity.ts';
import { EQUAL } from './picture-difference.ts';

/** dB that a picture of the stage and the film's must come to. */
export const LEAST_DECIBELS = 45;

/** The pair of back ends and the picture that are furthest apart. */
export interface WorstPair extends WorstPicture {
  readonly film: ParityPair['film'];
  readonly stage: ParityPair['stage'];
  readonly picture: 'decoded' | 'painted';
}

/** Of one pair at least. */
export function worstPair(pairs: readonly ParityPair[]): WorstPair {
  return pairs
    .flatMap(({ film, stage, decoded, painted }): WorstPair[] => [
      { film, stage, picture: 'decoded', ...decoded },
      { film, stage, picture: 'painted', ...painted },
    ])
    .reduce((a, b) => (b.decibels < a.decibels ? b : a));
}

/** Whether all latents are equal and all pictures near enough. */
export function agrees({ firstDifferentTick, pairs }: Parity): boolean {
  return firstDifferentTick === null && worstPair(pairs).decibels >= LEAST_DECIBELS;
}

/** The lines that a person reads. */
export function describeParity(parity: Parity): string[] {
  const { browser, ticks, frames, size, firstDifferentTick, backends, pairs } = parity;
  const worst = worstPair(pairs);
  const place = `${worst.film} and ${worst.stage}, ${worst.picture}, tick ${worst.tick}`;
  const row = (...cells: string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(ROW[at]!))
      .join('')
      .trimEnd();
  return [
    `browser  ${browser.program}, ${browser.version}`,
    `paints   on ${browser.adapter}`,
    ...backends.map(({ side, name, there, description }) =>
      there
        ? `${side.padEnd(9)}${name}: ${description}`
        : `${side.padEnd(9)}${name} is not here: ${description}`,
    ),
    '',
    firstDifferentTick === null
      ? `Latents: ${ticks.toLocaleString('en')} ticks are equal to the last bit.`
      : `Latents: they differ from tick ${firstDifferentTick} on (of ${ticks.toLocaleString('en')}).`,
    '',
    `Pictures: the worst of ${frames}, and the largest difference of a byte of 255.`,
    row('film', 'stage', 'as decoded', `as painted, ${size.width}×${size.height}`),
    ...pairs.map(({ film, stage, decoded, painted }) =>
      row(film, stage, difference(decoded), difference(painted)),
    ),
    '',
    worst.decibels >= EQUAL
      ? 'No byte of any picture differs.'
      : `The furthest apart: ${place}: ${worst.decibels.toFixed(1)} dB.`,
    agrees(parity)
      ? `Stage and film agree (equal latents, ${LEAST_DECIBELS} dB at least).`
      : `Stage and film DIFFER (due: equal latents, ${LEAST_DECIBELS} dB at least).`,
  ];
}

/** Widths of the columns, in characters. */
const ROW = [13, 10, 21, 0];

function difference({ decibels, largest }: WorstPicture): string {
  return decibels >= EQUAL ? 'equal' : `${decibels.toFixed(1)} dB, ${largest}`;
}
