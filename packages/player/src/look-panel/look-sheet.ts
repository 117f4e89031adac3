import {
  KERNEL_NAMES,
  MIRROR_KINDS,
  PALETTE_NAMES,
  paletteTable,
  type Look,
  type PaletteName,
} from '@phosphene/sampler';
import { ParameterSlider } from '../page/parameter-slider.ts';
import { element } from '../page/stage-page.ts';
import { changeLook } from '../playback/change-look.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { ChoiceRow } from './choice-row.ts';

/** A slider's parameter, its name on the sheet, and its value in words. */
type Line = readonly [
  parameter: string,
  label: string,
  describe: (value: number) => string,
  neutral: number,
];

const plain = (value: number): string => value.toFixed(2);
const signed = (value: number): string =>
  Math.abs(value) < 0.005 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const percent = (value: number): string => `${Math.round(100 * value)} %`;
const degrees = (value: number): string => signed(360 * value).replace(/\.\d+$/, '') + '°';

const COLOUR: readonly Line[] = [
  ['brightness', 'brightness', signed, 0],
  ['gamma', 'gamma', plain, 1],
  ['saturation', 'saturation', plain, 1],
  ['contrast', 'contrast', plain, 1],
  ['lift', 'blacks', signed, 0],
  ['temperature', 'warmth', signed, 0],
  ['tint', 'tint', signed, 0],
];
const DISPLACEMENT: readonly Line[] = [
  ['displacement', 'by the sound', percent, 0],
  ['displacement-base', 'always', percent, 0],
  ['displacement-size', 'waves', percent, 0.25],
];
const MIRROR: readonly Line[] = [
  ['mirror-turn', 'turn', degrees, 0],
  ['mirror-segments', 'segments', (value) => value.toFixed(0), 6],
];
const TRAILS: readonly Line[] = [
  ['trails', 'memory', (value) => (value === 0 ? 'off' : `${value.toFixed(2)} s`), 0],
  ['trails-zoom', 'growth', (value) => `×${(2 ** value).toFixed(2)}/s`, 0],
  ['trails-turn', 'turn', (value) => `${degrees(value)}/s`, 0],
];
const GRAIN: readonly Line[] = [
  ['grain', 'amount', percent, 0],
  ['grain-size', 'size', plain, 1],
];

/** The look's controls: what there is to choose and to turn. */
export class LookSheet {
  readonly element = element('div', 'sheet');
  readonly #stage: Pick<Stage, 'playback' | 'parameters' | 'commands'>;
  readonly #sliders: ParameterSlider[] = [];
  readonly #palettes: ChoiceRow<PaletteName>;
  readonly #kernels: ChoiceRow<Look['kernel']>;
  readonly #mirrors: ChoiceRow<Look['mirror']['kind']>;

  constructor(stage: Pick<Stage, 'playback' | 'parameters' | 'commands'>) {
    this.#stage = stage;
    const change = (look: Partial<Look>): void => {
      if (stage.playback !== null) changeLook(stage.playback, look);
    };
    this.#palettes = new ChoiceRow(
      'palette',
      PALETTE_NAMES.map((value) => ({ value, swatch: swatchOf(value) })),
      (palette) => change({ palette }),
    );
    this.#kernels = new ChoiceRow(
      'enlargement',
      KERNEL_NAMES.map((value) => ({ value })),
      (kernel) => change({ kernel }),
    );
    this.#mirrors = new ChoiceRow(
      'mirror',
      MIRROR_KINDS.map((value) => ({ value, words: value === 'none' ? 'off' : value })),
      (kind) => stage.commands.run(`mirror-${kind}`),
    );
    this.element.append(
      ...this.#section('colour', [this.#palettes.element], COLOUR),
      ...this.#section('enlargement', [this.#kernels.element], []),
      ...this.#section('displacement', [], DISPLACEMENT),
      ...this.#section('mirror', [this.#mirrors.element], MIRROR),
      ...this.#section('trails', [], TRAILS),
      ...this.#section('grain', [], GRAIN),
      this.#foot(),
    );
  }

  /** Shows what the look is now. */
  draw(): void {
    for (const slider of this.#sliders) slider.draw();
    const { playback } = this.#stage;
    if (playback === null) return;
    const { look } = playback.score;
    this.#palettes.element.hidden = playback.bundle.manifest.image.channels === 3;
    this.#palettes.draw(paletteOf(playback));
    this.#kernels.draw(look.kernel);
    this.#mirrors.draw(look.mirror.kind);
  }

  #section(
    title: string,
    choices: readonly HTMLElement[],
    lines: readonly Line[],
  ): readonly HTMLElement[] {
    const rows = lines.flatMap(([name, label, describe, neutral]) => {
      const parameter = this.#stage.parameters.get(name);
      const step = (parameter.most - parameter.least) / 200;
      const slider = new ParameterSlider(`${title}: ${label}`, parameter, {
        ...{ step, describe, neutral },
      });
      this.#sliders.push(slider);
      return [element('span', 'name', label), slider.input, slider.words];
    });
    return [element('h3', '', title), ...choices, ...rows];
  }

  #foot(): HTMLElement {
    const foot = element('menu', '');
    for (const [command, words] of [
      ['no-effects', 'no effects'],
      ['reset-corners', 'reset corners'],
    ] as const) {
      const button = element('button', '', words);
      button.type = 'button';
      button.addEventListener('click', () => this.#stage.commands.run(command));
      const item = element('li', '');
      item.append(button);
      foot.append(item);
    }
    return foot;
  }
}

/** The named palette that is on show; `null` where the look has colours of its own. */
function paletteOf({ score, bundle }: Playback): PaletteName | null {
  const shown = score.look.palette ?? bundle.manifest.palette ?? 'grey';
  return PALETTE_NAMES.find((name) => name === shown) ?? null;
}

function swatchOf(palette: PaletteName): string {
  const table = paletteTable({ palette });
  const stops = Array.from({ length: 9 }, (_, n) => {
    const row = Math.min(255, n * 32) * 3;
    return `rgb(${table[row]} ${table[row + 1]} ${table[row + 2]})`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
