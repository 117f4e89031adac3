import { describeWalk, latentSpaceFrom } from '@phosphene/sampler';
import type { DecoderRate } from '../decoding/measure-decoders.ts';
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
    `backend ${display.description}${describeRates(display.rates ?? [])}`,
    `bundle  ${bundle.manifest.name}, ${image.width}×${image.height}${image.channels === 1 ? ' luma' : ''}, ${model.precision}${bundle.verified ? '' : ', hashes not checked (no https)'}`,
  ];
}

/** `; measured 43 a second beside 2 on webgl`; empty where nothing was measured. */
function describeRates([own, ...others]: readonly DecoderRate[]): string {
  if (own === undefined) return '';
  const rate = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const beside = others.map((other) => `${rate(other.rate)} on ${other.backend}`).join(', ');
  return `; measured ${rate(own.rate)} a second${beside === '' ? '' : ` beside ${beside}`}`;
}
