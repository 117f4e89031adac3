import { describeWalk, latentSpaceFrom } from '@phosphene/sampler';
import type { Playback } from '../playback/playback.ts';

/** The HUD's lines. */
export function describePlayback(playback: Playback): string[] {
  const { meters, display, score, walk, bundle, position, frames, speed } = playback;
  const { image, decoder: model } = bundle.manifest;
  const tick = Math.max(0, Math.floor(position));
  const segment = walk.segmentAt(tick);
  const lingering = tick - segment.start < segment.dwellTicks;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const rate = (value: number): string => `${value.toFixed(0)} fps`;
  return [
    `display ${rate(meters.displayRate)}, page ${ms(meters.page)}`,
    `decode  ${rate(meters.decodeRate)}, issued in ${ms(meters.issue)}, ready in ${ms(meters.latency)}`,
    `seed    ${score.seed}`,
    `tick    ${tick} (${lingering ? 'lingers at' : 'travels from'} ${segment.index}), decoded to ${Math.max(0, frames.newestTick)}${speed === 1 ? '' : `, ×${speed}`}`,
    `walk    ${describeWalk(score, latentSpaceFrom(bundle))}`,
    `backend ${display.description}`,
    `bundle  ${bundle.manifest.name}, ${image.width}×${image.height}${image.channels === 1 ? ' luma' : ''}, ${model.precision}${bundle.verified ? '' : ', hashes not checked (no https)'}`,
  ];
}
