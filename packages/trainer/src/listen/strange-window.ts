import type { RandomStream } from '@phosphene/model/random';
import { energiesOfNoise } from './augment-window.ts';
import { bandOfHertz } from '@phosphene/model/audio';

/** Bands that a partial spreads over. */
const WIDTH = 0.7;

/**
 * Energies of a window of sound that is of no instrument, [rows, bands]: noise, sweeps, babble with moving formants, or
 * a window of the footage with its bands and its time scrambled. A listener learns from them what it has never heard.
 *
 * @param known energies of a window of the footage
 */
export function strangeWindow(
  known: Float64Array,
  rows: number,
  bands: number,
  sampleRate: number,
  random: RandomStream,
): Float64Array {
  const kind = random.integer(4);
  if (kind === 0) return noise(rows, bands, random);
  if (kind === 1) return scrambled(known, rows, bands, random);
  return voices(kind === 2, rows, bands, sampleRate, random);
}

function noise(rows: number, bands: number, random: RandomStream): Float64Array {
  const shape = smoothCurve(bands, 5, 3, random);
  const wild = energiesOfNoise(random);
  const swell = smoothCurve(rows, 2 + random.integer(8), 2 * random.uniform(), random);
  return Float64Array.from({ length: rows * bands }, (_, n) => {
    return Math.exp(shape[n % bands]! + swell[Math.floor(n / bands)]!) * wild();
  });
}

/** Blocks of bands in another order, and time backwards or in pieces. */
function scrambled(
  known: Float64Array,
  rows: number,
  bands: number,
  random: RandomStream,
): Float64Array {
  const width = 4 + random.integer(5);
  const order = random.shuffle(
    Uint32Array.from({ length: Math.ceil(bands / width) }, (_, block) => block),
  );
  const piece = 5 + random.integer(30);
  return Float64Array.from({ length: rows * bands }, (_, n) => {
    const [row, band] = [Math.floor(n / bands), n % bands];
    const block = order[Math.floor(band / width)]!;
    const from = Math.min(bands - 1, block * width + (band % width));
    const start = row - (row % piece);
    const back = Math.min(rows, start + piece) - 1 - (row - start);
    return known[back * bands + from]!;
  });
}

/** One or several gliding tones; with formants and syllables they babble, without they sweep. */
function voices(
  babbles: boolean,
  rows: number,
  bands: number,
  sampleRate: number,
  random: RandomStream,
): Float64Array {
  const energies = new Float64Array(rows * bands).fill(1e-5);
  const glide = smoothCurve(rows, babbles ? 4 : 1, babbles ? 0.25 : 1.2, random);
  const pitch = babbles ? 80 + 200 * random.uniform() : 80 * 2 ** (5 * random.uniform());
  const partials = babbles ? 30 : 1 + random.integer(6);
  const formants = [0, 1, 2].map((n) =>
    smoothCurve(rows, 5, 0.35, random).map((x) => x + Math.log(500 + 1000 * n)),
  );
  const syllables = smoothCurve(rows, 4 + random.integer(5), babbles ? 2.5 : 0.3, random);
  for (let row = 0; row < rows; row++) {
    const base = pitch * Math.exp(glide[row]!);
    for (let k = 1; k <= partials && base * k < sampleRate / 2; k++) {
      const hertz = base * k;
      let level = syllables[row]! - 0.5 * Math.log(k);
      if (babbles) {
        level += formants.reduce(
          (sum, formant) => sum + 3 * Math.exp(-(((Math.log(hertz) - formant[row]!) / 0.2) ** 2)),
          -2 * Math.log(k),
        );
      }
      const place = bandOfHertz(hertz, { bands, sampleRate });
      for (
        let band = Math.max(0, Math.floor(place) - 1);
        band < Math.min(bands, place + 2);
        band++
      ) {
        energies[row * bands + band]! += Math.exp(level - ((band - place) / WIDTH) ** 2);
      }
    }
  }
  return energies;
}

/** Normal values at `knots` + 1 places, of this deviation, joined by cosines. */
function smoothCurve(
  length: number,
  knots: number,
  deviation: number,
  random: RandomStream,
): Float64Array {
  const values = Array.from({ length: knots + 2 }, () => deviation * random.normal());
  return Float64Array.from({ length }, (_, n) => {
    const at = (n / length) * knots;
    const knot = Math.floor(at);
    const share = 0.5 - 0.5 * Math.cos(Math.PI * (at - knot));
    return values[knot]! + share * (values[knot + 1]! - values[knot]!);
  });
}
