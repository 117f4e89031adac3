import { describe, expect, test } from '@jest/globals';
import { latentSpaceFrom, type Score } from '@phosphene/sampler';
import { changeScore } from '../src/playback/open-playback.ts';
import { StageSteering } from '../src/playback/stage-steering.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

const NEUTRAL: Score['steer'] = { directions: [], labels: {} };

describe('the steering of a stage', () => {
  test('glides to where a pad was put, evenly with the time of the page, and arrives', async () => {
    const { bundle } = await testPlayback(new TestDisplay());
    const space = latentSpaceFrom(bundle);
    const still = new StageSteering(space, NEUTRAL);
    const steering = new StageSteering(space, NEUTRAL);
    const latent = bundle.codes.means.slice(0, 4);
    expect(steering.next(latent.slice(), 0)).toEqual(latent);
    steering.glideTo(steering.resolve({ directions: [2], labels: {} }));
    const goal = new StageSteering(space, { directions: [2], labels: {} }).apply(latent.slice());
    const apart = goal.map((value, d) => value - latent[d]!);
    const shares: number[] = [];
    for (let time = 33; steering.gliding; time += 33) {
      const moved = steering.next(latent.slice(), time);
      const share = (moved[0]! - latent[0]!) / apart[0]!;
      moved.forEach((value, d) => expect(value).toBeCloseTo(latent[d]! + share * apart[d]!, 5));
      shares.push(share);
      steering.settle();
    }
    expect(shares[0]).toBeLessThan(0.25);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.findIndex((share) => share > 0.95)).toBeGreaterThan(8);
    expect(steering.next(latent.slice(), 1e6)).toEqual(goal);
    expect(still.next(latent.slice(), 1e6)).toEqual(latent);
  });

  test('counts as active until no steered picture is left on the display', async () => {
    const { bundle } = await testPlayback(new TestDisplay());
    const space = latentSpaceFrom(bundle);
    const steering = new StageSteering(space, { directions: [1], labels: {} });
    expect(steering.active).toBe(true);
    steering.jumpTo(steering.resolve(NEUTRAL));
    let latents = 0;
    for (; steering.active; latents++) {
      steering.next(new Float32Array(4), latents);
      steering.settle();
    }
    expect(latents).toBe(4);
  });

  test('is another score’s without another walk, and glides over a crossfade', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { walk, steering } = playback;
    const steer = { directions: [1, -1], labels: { right: 0.5 } };
    changeScore(playback, { ...playback.score, steer });
    expect(playback.walk).toBe(walk);
    expect(steering.gliding).toBe(true);
    expect(() =>
      changeScore(playback, {
        ...playback.score,
        steer: { directions: [], labels: { nobody: 1 } },
      }),
    ).toThrow(/nobody/);
    expect(playback.score.steer).toEqual(steer);
    // Another walk at once has its own steering at once.
    changeScore(playback, { ...playback.score, seed: 8 });
    expect(steering.gliding).toBe(false);
    expect(playback.walk).not.toBe(walk);
  });
});
