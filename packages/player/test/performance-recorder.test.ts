import { describe, expect, test } from '@jest/globals';
import {
  encodeLatent,
  latentSpaceFrom,
  parseScore,
  parseTake,
  replayTake,
  takeLine,
  type Score,
} from '@phosphene/sampler';
import { changeScore } from '../src/playback/open-playback.ts';
import { hearingWalkOf } from '../src/playback/hearing-walk-of.ts';
import { leaveHearing } from '../src/playback/leave-hearing.ts';
import type { Playback } from '../src/playback/playback.ts';
import {
  PerformanceRecorder,
  type RecordedState,
} from '../src/performance/performance-recorder.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

/** A playback that is recorded, and all latents that went to its decoder: after which frame, for which tick. */
function recordedStage(playback: Playback) {
  let text = takeLine({
    ...{ format: 'phosphene-take', version: 1 },
    bundle: { name: 'fixture', hash: null, latentSize: 4 },
  });
  let time = 1000;
  const output = { black: false, held: false };
  const state = (): RecordedState => ({
    ...{ score: playback.score, position: playback.position, listens: playback.hearing !== null },
    hears: playback.hearing !== null || playback.steering.active,
    rate: playback.running ? playback.walk.tickRate * playback.speed : 0,
    ...output,
  });
  const recorder = new PerformanceRecorder(state(), time, (event) => (text += takeLine(event)));
  playback.listeners.add({
    walkEntered: (crossfade) => recorder.walkEntered(state(), crossfade),
    decoding: (tick, latent, level) => recorder.decoding(state(), tick, latent, level),
    passed: (at) => recorder.passed(state(), at),
  });
  const decoded: { seconds: number; tick: number; latent: Float32Array; level: number }[] = [];
  const shown: { seconds: number; position: number }[] = [];
  let newest = -1;
  return {
    output,
    decoded,
    shown,
    text: () => text,
    /** As the frame loop does: time passes, the next tick is decoded, a frame is displayed. */
    frames(count: number, interval = 1000 / 60): void {
      for (let n = 0; n < count; n++) {
        const last = time;
        time += interval;
        const { walk, speed } = playback;
        if (playback.running)
          playback.position += (Math.min(250, interval) * walk.tickRate * speed) / 1000;
        const tick = Math.floor(playback.position) + 1;
        if (tick !== newest || playback.frames.newestTick !== tick) {
          newest = tick;
          if (tick > playback.frames.newestTick) playback.frames.begin(tick).ready = true;
          const latent = playback.steering.next((playback.hearing ?? walk).latentAt(tick), time);
          const level = playback.hearing?.level ?? 0;
          for (const { decoding } of playback.listeners) decoding?.(tick, latent, level);
          playback.steering.settle();
          // Times in a take are rounded.
          decoded.push({ seconds: (last - 1000) / 1000 + 1e-5, tick, latent, level });
          if (playback.hearing?.left === true) leaveHearing(playback, playback.hearing);
        }
        for (const { passed } of playback.listeners) passed?.(time);
        shown.push({ seconds: (time - 1000) / 1000, position: playback.position });
      }
    },
    end(): void {
      recorder.end();
    },
  };
}

/** A moment in which one label is heard. */
function moment(time: number, label: 0 | 1, onset = 0) {
  const probabilities = Float32Array.from([label === 0 ? 1 : 0, label]);
  const means = Float32Array.from({ length: 8 }, (_, n) => (n < 4 ? 3 : -3));
  return {
    ...{ time, label, probabilities, certainty: 1, onset, familiar: 1, loudness: -4, beat: null },
    ...{ means, latent: means.slice(4 * label, 4 * label + 4) },
  };
}

/** Expects that the take, played again, has the bits of what went to the decoder. */
function expectSameLatents(playback: Playback, stage: ReturnType<typeof recordedStage>): void {
  const replay = replayTake(parseTake(stage.text()), [latentSpaceFrom(playback.bundle)]);
  for (const { seconds, tick, latent } of stage.decoded) {
    expect(replay.latentAt(seconds, tick)).toEqual(latent);
  }
}

describe('a recorded take', () => {
  test('has the bits of every latent, through speeds, pauses, seeds and crossfades', async () => {
    const playback = await testPlayback(new TestDisplay());
    const stage = recordedStage(playback);
    stage.frames(50);
    playback.speed = 1.5;
    stage.frames(31);
    playback.running = false;
    stage.frames(20);
    playback.running = true;
    stage.frames(10);
    changeScore(playback, { ...playback.score, seed: 8 });
    stage.frames(40);
    for (const seed of [9, 10, 11]) {
      changeScore(playback, { ...playback.score, seed }, { seconds: 1 });
      stage.frames(37);
    }
    stage.end();
    expectSameLatents(playback, stage);
  });

  test('has the bits of what was heard, with cuts, another score, and silence after it', async () => {
    const playback = await testPlayback(new TestDisplay(), { listening: { onset: 'cut' } });
    const stage = recordedStage(playback);
    stage.frames(20);
    playback.hearing = hearingWalkOf(playback);
    for (let n = 0; n < 60; n++) {
      playback.hearing.hear(moment(n * 0.03, n < 30 ? 0 : 1, n % 20 === 0 ? 2 : 0));
      stage.frames(2);
    }
    const score = parseScore({ version: 1, seed: 12, listening: { onset: 'kick' } });
    changeScore(playback, score, { seconds: 0.5 });
    for (let n = 60; n < 90; n++) {
      playback.hearing.hear(moment(n * 0.03, 0));
      stage.frames(2);
    }
    playback.hearing.leave();
    stage.frames(200);
    expect(playback.hearing).toBeNull();
    stage.end();
    expectSameLatents(playback, stage);

    const heard = parseTake(stage.text()).events.filter(({ latent }) => latent !== undefined);
    let level = 0;
    const levels = new Map(heard.map((one) => [one.latent![1], (level = one.level ?? level)]));
    expect(new Set(levels.values()).size).toBeGreaterThan(10);
    for (const one of stage.decoded) {
      const written = levels.get(encodeLatent(one.latent));
      if (one.level > 0) expect(written).toBe(one.level);
    }
  });

  test('has the bits of what was steered, through walks, crossfades and sound, and after it', async () => {
    const playback = await testPlayback(new TestDisplay());
    const stage = recordedStage(playback);
    const steer = (change: Partial<Score['steer']>): void =>
      changeScore(playback, {
        ...playback.score,
        steer: { ...playback.score.steer, ...change },
      });
    stage.frames(20);
    for (let n = 0; n < 10; n++) {
      steer({ directions: [n / 5, -n / 5] });
      stage.frames(4);
    }
    steer({ labels: { left: 0.75 } });
    stage.frames(31);
    changeScore(playback, { ...playback.score, seed: 9 }, { seconds: 1 });
    stage.frames(50);
    changeScore(playback, { ...playback.score, seed: 10 });
    stage.frames(20);
    playback.hearing = hearingWalkOf(playback);
    for (let n = 0; n < 60; n++) {
      playback.hearing.hear(moment(n * 0.03, n < 30 ? 0 : 1, n % 20 === 0 ? 2 : 0));
      stage.frames(2);
    }
    // The steering outlasts the sound.
    playback.hearing.leave();
    stage.frames(200);
    expect(playback.hearing).toBeNull();
    expect(playback.steering.active).toBe(true);
    steer({ directions: [], labels: {} });
    stage.frames(200);
    expect(playback.steering.active).toBe(false);
    stage.end();
    expectSameLatents(playback, stage);
    // From there on the walk's own latents follow from its score.
    const { events } = parseTake(stage.text());
    const last = events.findLastIndex(({ hears }) => hears === false);
    expect(events.slice(last).some(({ latent }) => latent !== undefined)).toBe(false);
  });

  test('moves as the stage did, also where a tab slept', async () => {
    const playback = await testPlayback(new TestDisplay());
    const stage = recordedStage(playback);
    stage.frames(30);
    stage.frames(1, 5000);
    stage.frames(30);
    stage.end();
    const { latentAt, momentAt } = replayTake(parseTake(stage.text()), [
      latentSpaceFrom(playback.bundle),
    ]);
    const asleep = stage.shown[29]!;
    // While it slept the picture stood still.
    const before = momentAt(asleep.seconds).latent;
    expect(momentAt(asleep.seconds + 4.9).latent).toEqual(before);
    const last = stage.shown.at(-1)!;
    const [low, high] = [Math.floor(last.position), Math.ceil(last.position)].map((tick) =>
      latentAt(last.seconds, tick),
    );
    const share = last.position % 1;
    momentAt(last.seconds).latent.forEach((value, d) =>
      expect(value).toBeCloseTo(low![d]! + share * (high![d]! - low![d]!), 4),
    );
  });

  test('is a few lines where nothing but time passes', async () => {
    const playback = await testPlayback(new TestDisplay());
    const stage = recordedStage(playback);
    stage.frames(10_000);
    stage.output.black = true;
    stage.frames(10);
    stage.end();
    expect(parseTake(stage.text()).events).toMatchObject([
      { t: 0 },
      { black: true },
      { end: true },
    ]);
  });
});
