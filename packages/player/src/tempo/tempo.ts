import { WAITS, type BeatGrid } from '@phosphene/sampler';
import { changeScore } from '../playback/open-playback.ts';
import type { Playback } from '../playback/playback.ts';
import { walkTime } from '../playback/walk-time.ts';
import type { Stage } from '../stage/stage.ts';
import { describeBeats, describeTempo, describeWait } from './describe-tempo.ts';

/** What of the stage the tempo uses. */
type TempoStage = Pick<Stage, 'playback' | 'commands' | 'figures' | 'tempo' | 'toast' | 'now'>;

/**
 * The beat, for a walk that listens: tapped by the performer, or whatever else `stage.tempo` is given. Cuts, kicks and
 * journeys wait for it where the score says so.
 */
export function tempo(stage: TempoStage): void {
  const seconds = (): number => stage.now() / 1000;

  stage.commands.add(
    {
      name: 'tap',
      description: 'tap the beat, from the first of a bar on',
      run: () => {
        const now = seconds();
        stage.tempo.tap(now);
        const grid = stage.tempo.gridAt(now);
        stage.toast.show(grid === null ? 'tap again' : describeBeats(grid));
      },
    },
    {
      name: 'wait-for',
      description: 'wait for nothing, the beat, the bar',
      run: () => {
        const { playback } = stage;
        if (playback === null) return;
        const { score } = playback;
        const wait = WAITS[(WAITS.indexOf(score.listening.wait) + 1) % WAITS.length]!;
        changeScore(playback, { ...score, listening: { ...score.listening, wait } });
        stage.toast.show(describeWait(wait));
      },
    },
  );

  stage.figures.push(() => {
    const now = seconds();
    const wait = stage.playback?.score.listening.wait ?? 'nothing';
    return describeTempo(stage.tempo.gridAt(now), wait, now);
  });

  function follow(): void {
    requestAnimationFrame(follow);
    const { playback } = stage;
    if (playback === null) return;
    stage.tempo.beatsPerBar = playback.score.listening.beatsPerBar;
    if (playback.hearing === null) return;
    const now = seconds();
    playback.hearing.follow(onWalk(stage.tempo.gridAt(now), playback, now));
  }
  follow();
}

/** A grid of the page's time in the walk's; `null` while the walk stands still. */
function onWalk(grid: BeatGrid | null, playback: Playback, now: number): BeatGrid | null {
  const { speed, running } = playback;
  if (grid === null || !running || speed === 0) return null;
  return { ...grid, time: walkTime(playback, grid.time, now), period: grid.period * speed };
}
