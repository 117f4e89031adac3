import type { NoSoundFigures, Recall, ShownForLabel, SoundFigures } from '../sound-figures.ts';
import type { SoundPictures } from './gather-sound-pictures.ts';
import { cell, escapeHtml, figure } from './picture-markup.ts';

/** The page's part about what sounds show, and what pictures sound like. */
export function soundSection(
  figures: SoundFigures | NoSoundFigures,
  pictures: SoundPictures | null,
  labels: readonly string[],
): string {
  const title = '<h2>Sound and picture</h2>';
  if ('missing' in figures || pictures === null) {
    return `${title}\n<p class="quiet">${'missing' in figures ? escapeHtml(figures.missing) : ''}</p>`;
  }
  const { windows, heldOut, right, shown } = figures;
  const single = labels.length < 2;
  return `${title}
<p>It heard ${windows.toLocaleString('en')} windows of the footage’s sound, each the last second before a frame${heldOut ? ', and had learnt from none of them' : '. It had learnt from most of them, since too few were held out'}.${single ? '' : ` It gave the right label a probability of ${percent(right.byProbability)} on average, and ${percent(right.byPicture)} of the pictures that it painted were nearest to a frame of that label.`}</p>
${single ? '' : matrices(shown, labels)}
${retrieval(figures)}
${examples(figures, pictures, labels)}`;
}

function matrices(shown: readonly ShownForLabel[], labels: readonly string[]): string {
  const table = (by: 'byProbability' | 'byPicture', caption: string): string => {
    const head = labels
      .map((label) => `<th style="padding-right:.7rem">${escapeHtml(label)}</th>`)
      .join('');
    const rows = shown.map(
      (row) =>
        `<tr><td style="padding-right:.7rem">${escapeHtml(row.label)} <span class="quiet">${row.windows}</span></td>${row[by].map(shaded).join('')}</tr>`,
    );
    return figure(
      `<div class="scroll"><table><tr><th>heard</th>${head}</tr>${rows.join('')}</table></div>`,
      caption,
    );
  };
  return `<h3>What is heard, and what is shown</h3>
${table('byProbability', 'By the probabilities that it gives the labels. A row for each label that sounds, with the number of windows; a column for each that is shown.')}
${table('byPicture', 'By the picture that it paints of the sound: the label of the frame that is nearest to it.')}`;
}

function shaded(share: number): string {
  return `<td style="padding:.35rem .7rem;background:rgba(232,161,58,${(0.75 * share).toFixed(3)})">${percent(share)}</td>`;
}

function retrieval({ soundToPicture, pictureToSound, chance, windows }: SoundFigures): string {
  const row = (name: string, { atOne, atFive, label }: Recall): string =>
    `<tr><td>${name}</td><td>${percent(atOne)}</td><td>${percent(atFive)}</td><td>${percent(label)}</td></tr>`;
  return `<h3>Finding one by the other</h3>
<div class="scroll"><table><tr><th></th><th>the very one first</th><th>among the first five</th><th>the first has<br>the right label</th></tr>
${row('a sound’s picture', soundToPicture)}${row('a picture’s sound', pictureToSound)}${row('by chance', chance)}</table></div>
<p class="quiet">All ${windows.toLocaleString('en')} pictures are ranked by how likely they are of what is heard in a sound, and all sounds for a picture. Neighbours in time, which are nearly the same, count as wrong.</p>`;
}

function examples(
  { soundExplained, heldOut }: SoundFigures,
  { shown, windows, labels: rows }: SoundPictures,
  labels: readonly string[],
): string {
  const columns = windows === null ? 2 : 4;
  const heads = [
    heldOut ? 'a frame it never saw' : 'a frame',
    'what its sound shows',
    ...(windows === null ? [] : ['its sound', 'the sound of its picture']),
  ];
  const cells = rows.map((label, n) => {
    const name = labels[label]!;
    return [
      cell(shown, 2 * n, `${name}: a frame`),
      cell(shown, 2 * n + 1, `${name}: what its sound shows`),
      ...(windows === null
        ? []
        : [
            cell(windows, 2 * n, `${name}: its sound`),
            cell(windows, 2 * n + 1, `${name}: what its picture sounds like`),
          ]),
    ].join('');
  });
  const titled = rows.map(
    (label, n) =>
      `<span class="tick" style="grid-column:1/-1">${escapeHtml(labels[label]!)}</span>${cells[n]!}`,
  );
  const caption =
    windows === null
      ? 'This bundle has no sound decoder, so pictures stay silent: learn to listen again to get one.'
      : `Of sound: a second to the right, its pitch upwards, coarse and of one loudness. The right one is imagined from the picture alone${soundExplained === null ? '' : `; over all windows it gives ${percent(soundExplained)} of what varies`}.`;
  return `<h3>There and back again</h3>
${figure(
  `<div class="scroll"><div style="display:grid;gap:3px;max-width:${columns * 200}px;min-width:${columns * 80}px;align-items:center;grid-template-columns:repeat(${columns},1fr)">${heads.map((head) => `<span class="tick">${head}</span>`).join('')}${titled.join('')}</div></div>`,
  caption,
)}`;
}

/** A share; what is worse than the mean counts as negative. */
function percent(share: number): string {
  return `${(100 * share).toFixed(Math.abs(share) < 0.1 && share !== 0 ? 1 : 0)} %`;
}
