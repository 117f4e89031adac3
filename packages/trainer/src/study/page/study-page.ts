import { VERDICTS, type Distances, type Scale } from '../evaluate-samples.ts';
import type { StudyFigures } from '../study-figures.ts';
import { REACH } from '../traverse-latents.ts';
import { PARTS, type StudyPictures } from './gather-pictures.ts';
import { imaginationSection } from './imagination-section.ts';
import { cell, escapeHtml, figure, key, strip, wall } from './picture-markup.ts';
import { soundSection } from './sound-section.ts';
import { groupColour, mapChart, spectrumChart, unitChart } from './study-charts.ts';
import { STUDY_STYLE } from './study-style.ts';

const REAL = '#efeae0';
const PAINTED = '#5fa8d3';
const SAMPLED = '#e8a13a';

/** The page of a study: HTML that lies beside its pictures and needs nothing else. */
export function studyPage(
  figures: StudyFigures,
  pictures: StudyPictures,
  labels: readonly string[],
): string {
  const { bundle, training, missing } = figures;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(bundle.name)}: a study</title><style>${STUDY_STYLE}</style></head><body><main>
<p class="quiet">A study of what it learnt</p>
<h1>${escapeHtml(bundle.name)}</h1>
<p class="quiet">preset ${escapeHtml(training.preset)}, ${whole(training.steps)} steps, ${whole(training.images)} images</p>
${missing === null ? '' : `<div class="notice"><p>The footage was not found, so parts of this page are missing. ${escapeHtml(missing.reason)}<br>To see the rest: <code>${escapeHtml(missing.remedy)}</code></p></div>`}
${inShort(figures)}
${reconstructions(figures, pictures)}
${samples(figures, pictures)}
${copying(figures, pictures)}
${latentMap(figures, pictures, labels)}
${directions(figures, pictures)}
${journeys(figures, pictures)}
${imaginationSection(figures, pictures.imagined)}
${soundSection(figures.sound, pictures.sound, labels)}
${units(figures, pictures)}
<p class="quiet">All figures: <a href="study.json">study.json</a>. Distances are root mean square differences, in per cent of full brightness.</p>
</main></body></html>
`;
}

function inShort({ reconstructions, origins, judgement, ...rest }: StudyFigures): string {
  const sampled = origins.find(({ origin }) => origin === 'samples')!;
  const facts: [string, string][] = [];
  if (reconstructions !== null) {
    facts.push([
      `${reconstructions.psnr.toFixed(1)} dB`,
      `PSNR of ${whole(reconstructions.frames)} ${reconstructions.heldOut ? 'frames it never saw' : 'frames it learnt from'}`,
    ]);
    facts.push([reconstructions.ssim.toFixed(3), 'SSIM of the same; 1 would be equal']);
    facts.push([percent(reconstructions.sharpness), 'of their fine detail is kept']);
  } else if (rest.remembered?.['psnr'] !== undefined) {
    facts.push([
      `${rest.remembered['psnr'].toFixed(1)} dB`,
      'PSNR of held-out frames, as training noted it',
    ]);
  }
  facts.push([
    percent(sampled.sharpness),
    `fine detail in its own pictures, beside ${reconstructions === null ? 'the footage as it paints it' : 'real frames'}`,
  ]);
  if (judgement !== null) facts.push([WORDS[judgement.verdict], 'where it lingers; see below']);
  const journeys = rest.travels.find(({ kind }) => kind === 'geodesic') ?? rest.travels.at(-1);
  if (journeys?.judgement) {
    facts.push([
      WORDS[journeys.judgement.verdict],
      `in the middle of its journeys (${escapeHtml(journeys.kind)})`,
    ]);
  }
  facts.push([`${rest.activeUnits} of ${rest.units.length}`, 'latent units in use']);
  return `<div class="facts">${facts.map(([value, text]) => `<div><b>${value}</b><span>${text}</span></div>`).join('')}</div>`;
}

const WORDS = {
  copies: 'it copies',
  varies: 'it varies',
  imagines: 'it imagines',
  strays: 'it strays',
};

function reconstructions(
  { reconstructions, sampleSpectrum, units: { length: units } }: StudyFigures,
  { frames }: StudyPictures,
): string {
  if (reconstructions === null || frames === null) return '';
  return `<h2>How true it is</h2>
<p>Above, frames of the footage${reconstructions.heldOut ? ' that were kept from it while it learnt' : ', all of which it learnt from: none were held out'}. Below each, the same frame after it went through the eye of the needle: squeezed into ${units} numbers and painted again from them. The last is the one that came out worst.</p>
${figure(strip(frames, `Frames, and below them what the network paints of them`), `What is missing below is what it did not find worth remembering. Over ${whole(reconstructions.frames)} frames: PSNR ${reconstructions.psnr.toFixed(2)} dB, SSIM ${reconstructions.ssim.toFixed(3)}.`)}
<h3>Sharpness</h3>
${figure(
  spectrumChart([
    { colour: REAL, spectrum: reconstructions.spectrum.real },
    { colour: PAINTED, spectrum: reconstructions.spectrum.painted },
    { colour: SAMPLED, spectrum: sampleSpectrum },
  ]) +
    key([
      [REAL, 'frames'],
      [PAINTED, 'the same frames, painted'],
      [SAMPLED, 'pictures of its own'],
    ]),
  `How much detail of each size there is: coarse shapes on the left, the finest grain on the right (the marks are the length of a wave in pixels). Where a curve lies below the white one, the network blurs. Of detail finer than 4 pixels it keeps ${percent(reconstructions.sharpness)}.`,
)}`;
}

function samples({ origins }: StudyFigures, { samples: grid }: StudyPictures): string {
  const names: Record<string, string> = {
    footage: 'the footage, as it paints it',
    samples: 'places where the walk lingers',
    prior: 'random places, N(0, I)',
  };
  const frechet = origins.some((one) => one.frechet !== null);
  const rows = origins.map(
    ({ origin, frechet: value, sharpness }) =>
      `<tr><td>${names[origin] ?? escapeHtml(origin)}</td><td>${percent(sharpness)}</td>${frechet ? `<td>${value!.toFixed(value! < 10 ? 2 : 1)}</td>` : ''}</tr>`,
  );
  return `<h2>What it imagines</h2>
<p>Places where a walk with the usual score would linger, in the order in which seed 1 comes to them. No frame was looked up for these; they are painted from numbers alone.</p>
${figure(wall(grid), 'If they look like stills of your footage that you cannot quite place, it works.')}
<table><tr><th></th><th>fine detail</th>${frechet ? '<th>distance from the footage<br>as a whole (Fréchet)</th>' : ''}</tr>${rows.join('')}</table>
${frechet ? '<p class="quiet">The Fréchet distance asks whether pictures as a crowd are spread as the frames are: 0 is the same crowd. Random places are what the original walked between.</p>' : ''}`;
}

function copying(figures: StudyFigures, pictures: StudyPictures): string {
  const {
    scale,
    samples: painted,
    judgement,
    momentsAsFilmed,
    origins,
    missing,
    travels,
  } = figures;
  const filmed = origins.find(({ origin }) => origin === 'samples')!.toFrames;
  const row = (name: string, here: Distances, real: Distances | null): string =>
    `<tr><td>${name}</td><td>${spreadOf(here)}</td>${filmed === null ? '' : `<td>${real === null ? '' : spreadOf(real)}</td>`}</tr>`;
  const cells = pictures.pairs.map(
    ({ distance }, n) =>
      `<div class="pair">${cell(pictures.nearest, n, 'a picture of its own')}${cell(pictures.nearest, pictures.pairs.length + n, 'the nearest frame')}<span class="tick">${distance.toFixed(1)} %</span></div>`,
  );
  const verdicts = [
    ...(judgement === null ? [] : [`Where it lingers ${VERDICTS[judgement.verdict]}.`]),
    ...travels.flatMap(({ kind, judgement: own }) =>
      own === null
        ? []
        : [`In the middle of its journeys (${escapeHtml(kind)}) ${VERDICTS[own.verdict]}.`],
    ),
  ];
  return `<h2>Imagining or copying?</h2>
${verdicts.map((line) => `<p class="lead">${line}</p>`).join('')}
${scale === null ? '<p>The footage is too short to tell: it has no two moments a second apart, and no frames were held out.</p>' : `<p>${measuredBy(scale)} ${whole(painted.count)} of the pictures where it lingers were compared with the footage: half of them come within ${painted.median.toFixed(1)} % of a frame as it paints it${travels.map(({ kind, toPainted }) => `, in the middle of journeys (${escapeHtml(kind)}) within ${toPainted.median.toFixed(1)} %`).join('')}.</p>`}
${figure(`<div class="wall pairs">${cells.join('')}</div>`, `Above a picture of its own, below the nearest ${missing === null ? 'frame that it learnt from' : 'frame as it paints it'}: from the nearest of all on the left to the farthest on the right, with their difference.`)}
<div class="scroll"><table><tr><th>difference in %: a tenth, <b>half</b>,<br>nine tenths lie below</th><th>as it paints</th>${filmed === null ? '' : '<th>as filmed</th>'}</tr>
${row('where it lingers, to the nearest frame', painted, filmed)}${travels.map(({ kind, toPainted, toFrames }) => row(`in the middle of journeys (${escapeHtml(kind)})`, toPainted, toFrames)).join('')}${scale?.moments ? row('a frame to the nearest other moment', scale.moments, momentsAsFilmed) : ''}</table></div>
<p class="quiet">“As it paints” compares like with like, since its blur is on both sides; the verdict goes by that. Another moment is one at least a second away.</p>`;
}

function measuredBy({ different, miss, moments }: Scale): string {
  const by =
    miss !== null && miss >= (moments?.median ?? 0)
      ? 'by so much its own painting of a frame misses the frame'
      : 'so far apart are two moments of the footage, in the middle of them';
  return `Two pictures count as different here from ${different.toFixed(1)} % on: ${by}.`;
}

function latentMap(
  { map }: StudyFigures,
  pictures: StudyPictures,
  labels: readonly string[],
): string {
  const single = labels.length < 2;
  const count = single ? PARTS : labels.length;
  const names: [string, string][] = single
    ? [
        [groupColour(0, count), 'the beginning of the footage'],
        [groupColour(Math.floor(PARTS / 2), count), 'its middle'],
        [groupColour(PARTS - 1, count), 'its end'],
      ]
    : labels.map((label, n) => [groupColour(n, count), escapeHtml(label)]);
  return `<h2>The map</h2>
<p>Every dot is a frame of the footage in the space that the walk wanders, flattened to the two directions in which it is widest. They show ${percent(map.varianceShown)} of what there is, so what is near here may still be apart.</p>
${figure(`<div class="scroll"><div style="min-width:760px">${mapChart(pictures.map, pictures.groups, count, pictures.mapped)}</div></div>${key(names)}`, single ? 'Coloured by time: the footage has one label.' : 'Coloured by label. Clouds that touch are instruments between which a walk can pass without a break.')}`;
}

function directions(
  { directions: shares }: StudyFigures,
  { directions: grid }: StudyPictures,
): string {
  const rows = Array.from({ length: grid.rows }, (_, n) =>
    figure(
      strip(grid, `Along direction ${n + 1}`, n),
      `${ordinal(n)} direction: ${percent(shares[n] ?? 0)} of all that varies.`,
    ),
  );
  return `<h2>The main directions</h2>
<p>What changes most, from one end to the other. Each strip takes a typical frame and moves it along one direction only, through all that the footage does there (${REACH} standard deviations to either side).</p>
${rows.join('')}`;
}

function journeys(
  { travels, samples: found, origins }: StudyFigures,
  { travels: grids }: StudyPictures,
): string {
  if (grids.length === 0) return '';
  const names: Record<string, string> = {
    line: 'Straight',
    geodesic: 'Through the footage',
    parts: 'Part by part',
  };
  const ends = origins.find(({ origin }) => origin === 'samples')!.toFrames ?? found;
  const parts = grids.map(({ kind, grid }, n) => {
    const { toFrames, toPainted } = travels[n]!;
    const distance = toFrames ?? toPainted;
    const rows = Array.from({ length: grid.rows }, (_, row) =>
      strip(grid, `Journey ${row + 1}`, row),
    ).join('<div style="height:10px"></div>');
    return `<h3>${names[kind] ?? escapeHtml(kind)} <span class="quiet">(travel “${escapeHtml(kind)}”)</span></h3>${figure(rows, `Half way, half of its pictures are within ${distance.median.toFixed(1)} % of a frame of the footage${ends ? `; of places of lingering, half are within ${ends.median.toFixed(1)} %` : ''}.`)}`;
  });
  const best = travels.length < 2 ? '' : comparison(travels);
  return `<h2>Journeys</h2>
<p>From one place of lingering to the next, at even times. ${grids.length > 1 ? 'The same four pairs of places, by each kind of travel: a good one changes one thing into another; a bad one fades the one out while the other fades in.' : 'A good journey changes one thing into another; a bad one fades the one out while the other fades in.'}</p>
${parts.join('')}${best}`;
}

function comparison(travels: StudyFigures['travels']): string {
  const [first, second] = travels.map(
    ({ toFrames, toPainted }) => (toFrames ?? toPainted).median,
  ) as [number, number];
  const gain = first > 0 ? 1 - second / first : 0;
  const words =
    Math.abs(gain) < 0.02
      ? 'The two keep equally near to the footage here.'
      : `Half way, “${escapeHtml(travels[1]!.kind)}” keeps ${percent(Math.abs(gain))} ${gain > 0 ? 'nearer to' : 'farther from'} the footage than “${escapeHtml(travels[0]!.kind)}”.`;
  return `<p>${words} That is over 24 journeys; the trial of travel measures hundreds.</p>`;
}

function units(
  { units: all, activeUnits, divergence }: StudyFigures,
  { units: grid }: StudyPictures,
): string {
  const rows = Array.from({ length: grid.rows }, (_, n) => {
    const { unit, divergence: own } = all[n]!;
    return figure(strip(grid, `Along unit ${unit}`, n), `Unit ${unit}: ${own.toFixed(2)} nats.`);
  });
  return `<h2>What each number carries</h2>
<p>A picture is remembered as ${all.length} numbers. ${activeUnits === all.length ? 'All of them carry something' : `${activeUnits} of them carry something; the others are noise that the painter has learnt to overlook`}: together ${divergence.toFixed(0)} nats, or ${(divergence / Math.LN2).toFixed(0)} bits a picture.</p>
${figure(unitChart(all), 'Nats by unit, the busiest first.')}
<p>The strongest ones, each turned alone from one end to the other, like a knob:</p>
${rows.join('')}`;
}

function spreadOf({ near, median, far }: Distances): string {
  return `${near.toFixed(1)} … <b>${median.toFixed(1)}</b> … ${far.toFixed(1)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function whole(number: number): string {
  return number.toLocaleString('en');
}

function ordinal(n: number): string {
  return ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'][n] ?? `No. ${n + 1}`;
}
