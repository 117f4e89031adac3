import type { ParameterRegistry } from '../commands/parameter-registry.ts';
import { ParameterSlider } from '../page/parameter-slider.ts';
import { element } from '../page/stage-page.ts';
import { SILENCE } from './decibels.ts';
import type { LiveHearing } from './live-hearing.ts';
import { MeterNeedle } from './meter-needle.ts';
import { GATE_OFF } from './noise-gate.ts';
import './sound-desk.css';

/** dB below full scale where the level meter begins; the gate's slider lies under the same scale. */
const LEAST_LEVEL = -80;
/** Nats where the onset meter ends. */
const STRONGEST_ONSET = 3;
/** dB a second by which the level meter falls; nats a second for the onset meter. */
const LEVEL_FALL = 40;
const ONSET_FALL = 6;
/** Milliseconds that the lights stay on. */
const CLIP_LIGHT = 1500;
const ONSET_LIGHT = 120;

/** Gain, level, noise gate and onsets of the sound that is listened to: sliders, meters and lights. */
export class SoundDesk {
  readonly element = element('div', 'sound-desk');
  readonly #gain: ParameterSlider;
  readonly #gate: ParameterSlider;
  readonly #level = makeMeter('level-meter');
  readonly #onset = makeMeter('onset-meter');
  readonly #clipLight = element('span', 'light clip', 'clip');
  readonly #gateLight = element('span', 'light');
  readonly #onsetLight = element('span', 'light', 'note');
  readonly #rms = new MeterNeedle(SILENCE, LEVEL_FALL);
  readonly #peak = new MeterNeedle(SILENCE, LEVEL_FALL);
  readonly #strength = new MeterNeedle(0, ONSET_FALL);
  #clipped = -Infinity;
  #onsets = 0;
  #begun = -Infinity;

  constructor(parameters: ParameterRegistry) {
    this.#gain = new ParameterSlider('gain', parameters.get('sound-gain'), {
      step: 0.5,
      describe: (value) => `${signed(value)} dB`,
    });
    this.#gate = new ParameterSlider('gate', parameters.get('sound-gate'), {
      step: 1,
      describe: (value) => (value <= GATE_OFF ? 'off' : `${signed(value, 0)} dB`),
    });
    this.#gain.input.classList.add('gain');
    this.#gate.input.classList.add('gate');
    this.element.append(
      ...row('gain', this.#gain.input, this.#gain.words, element('span', '')),
      ...row('level', this.#level.track, this.#level.words, this.#clipLight),
      ...row('gate', this.#gate.input, this.#gate.words, this.#gateLight),
      ...row('onset', this.#onset.track, this.#onset.words, this.#onsetLight),
    );
  }

  /** @param live what is listened to; `now` in milliseconds */
  draw(live: LiveHearing | null, now: number): void {
    this.#gain.draw();
    this.#gate.draw();
    this.element.classList.toggle('silent', live === null);
    this.#drawLevel(live, now);
    this.#drawOnset(live, now);
  }

  #drawLevel(live: LiveHearing | null, now: number): void {
    const meters = live?.input.meters;
    this.#rms.move(meters?.level ?? SILENCE, now);
    this.#peak.move(meters?.peak ?? SILENCE, now);
    if (meters?.clipped === true) this.#clipped = now;
    this.#clipLight.classList.toggle('on', now - this.#clipped < CLIP_LIGHT);
    const gate = live?.input.levels.gate ?? GATE_OFF;
    const gated = gate > GATE_OFF;
    this.#level.draw({
      bar: onScale(this.#rms.value),
      tip: onScale(this.#peak.highest),
      mark: gated ? onScale(gate) : null,
      words: live === null ? '' : levelWords(this.#peak.highest),
    });
    setText(this.#gateLight, !gated ? '' : meters!.gateOpen ? 'open' : 'closed');
    this.#gateLight.classList.toggle('on', gated && meters!.gateOpen);
  }

  #drawOnset(live: LiveHearing | null, now: number): void {
    const { strength, threshold, count } = live?.onset() ?? { strength: 0, threshold: 0, count: 0 };
    this.#strength.move(strength, now);
    if (count > this.#onsets) this.#begun = now;
    this.#onsets = count;
    this.#onsetLight.classList.toggle('on', now - this.#begun < ONSET_LIGHT);
    this.#onset.draw({
      bar: Math.min(1, this.#strength.value / STRONGEST_ONSET),
      tip: Math.min(1, this.#strength.highest / STRONGEST_ONSET),
      mark: live === null ? null : Math.min(1, threshold / STRONGEST_ONSET),
      words: live === null ? '' : this.#strength.highest.toFixed(1),
    });
  }
}

/** What a meter shows, in shares of its length. */
interface MeterPicture {
  readonly bar: number;
  /** The highest of late. */
  readonly tip: number;
  /** A threshold; `null` for none. */
  readonly mark: number | null;
  readonly words: string;
}

function makeMeter(name: string) {
  const track = element('div', `meter ${name}`);
  track.setAttribute('aria-hidden', 'true');
  const [bar, tip, mark] = ['bar', 'tip', 'mark'].map((part) => element('i', part));
  track.append(bar!, mark!, tip!);
  const words = element('output', '');
  words.setAttribute('aria-live', 'off');
  return {
    track,
    words,
    draw(picture: MeterPicture): void {
      bar!.style.transform = `scaleX(${picture.bar.toFixed(4)})`;
      tip!.style.transform = `translateX(${(100 * picture.tip).toFixed(2)}%)`;
      mark!.hidden = picture.mark === null;
      mark!.style.transform = `translateX(${(100 * (picture.mark ?? 0)).toFixed(2)}%)`;
      setText(words, picture.words);
    },
  };
}

function row(label: string, ...cells: readonly HTMLElement[]): HTMLElement[] {
  return [element('span', 'name', label), ...cells];
}

/** Touches the page only where it changes. */
function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function onScale(level: number): number {
  return Math.min(1, Math.max(0, 1 - level / LEAST_LEVEL));
}

function levelWords(level: number): string {
  return level <= SILENCE ? 'silence' : `${signed(level)} dB`;
}

/** With a minus or plus sign that is as wide as a digit. */
function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
