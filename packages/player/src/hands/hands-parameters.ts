import { DIRECTIONS } from '@phosphene/sampler';
import type { StageParameter } from '../commands/parameter-registry.ts';
import type { Playback } from '../playback/playback.ts';
import type { Stage } from '../stage/stage.ts';
import { labelKey, REACH, steer } from './steer.ts';

type SteeredStage = Pick<Stage, 'playback' | 'parameters'>;

/** The name of a direction's parameter. @param index from 0 */
export function directionName(index: number): string {
  return `direction-${index + 1}`;
}

/** Adds a parameter for each principal direction. Where the bundle has fewer, there is nothing to turn. */
export function addDirections(stage: SteeredStage): void {
  for (let index = 0; index < DIRECTIONS; index++) {
    stage.parameters.add({
      name: directionName(index),
      description: `along direction ${index + 1} of the footage`,
      least: -REACH,
      most: REACH,
      read: () => {
        const { playback } = stage;
        if (playback === null || index >= playback.steering.directions) return null;
        return playback.score.steer.directions[index] ?? 0;
      },
      write: (value) => {
        const { playback } = stage;
        if (playback === null || index >= playback.steering.directions) return;
        steer(playback, { directions: { [index]: value } });
      },
    });
  }
}

/**
 * The parameters of a bundle's labels, in their order. Those that no bundle had before are added to the stage's; with a
 * bundle that hasn't such a label, there is nothing to turn.
 */
export function labelParameters(stage: SteeredStage, { bundle }: Playback): StageParameter[] {
  const { parameters } = stage;
  return shownLabels(bundle).map((index) => {
    const label = labelKey(bundle.manifest.labels, index);
    const name = parameterName(label);
    const known = parameters.all.find((one) => one.name === name);
    if (known !== undefined) return known;
    const parameter = labelParameter(stage, name, label);
    parameters.add(parameter);
    return parameter;
  });
}

function labelParameter(stage: SteeredStage, name: string, label: string): StageParameter {
  /** The score's name of the label in the bundle that plays, which may be spelled otherwise than where it was met first. */
  const keyIn = ({ bundle }: Playback): string | undefined =>
    shownLabels(bundle)
      .map((index) => labelKey(bundle.manifest.labels, index))
      .find((key) => parameterName(key) === name);
  return {
    name,
    description: `drawn to ${label}`,
    least: 0,
    most: 1,
    read: () => {
      const key = stage.playback === null ? undefined : keyIn(stage.playback);
      return key === undefined ? null : (stage.playback!.score.steer.labels[key] ?? 0);
    },
    write: (value) => {
      const { playback } = stage;
      const key = playback === null ? undefined : keyIn(playback);
      if (key !== undefined) steer(playback!, { labels: { [key]: value } });
    },
  };
}

/** Labels that have frames. */
function shownLabels({ manifest, codes }: Playback['bundle']): number[] {
  const used = new Set(codes.labels);
  return [...manifest.labels.keys()].filter((label) => used.has(label));
}

/** `Bass clarinet` is `label-bass-clarinet`. */
function parameterName(label: string): string {
  const words = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `label-${words.replace(/^-+|-+$/g, '') || 'unnamed'}`;
}
