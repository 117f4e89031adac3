import { SingleBar, type Options } from 'cli-progress';
import type { Progress } from '@phosphene/model/progress';

/** Where progress, notes and plain lines go. */
export interface ProgressDisplay {
  readonly progress: (progress: Progress) => void;
  readonly note: (line: string) => void;
  readonly say: (line: string) => void;
  readonly close: () => void;
}

/** Milliseconds between two progress lines where there is no terminal to redraw. */
const LINE_INTERVAL = { terminal: 200, log: 10_000, json: 1_000 };

/** Seconds as `1:02:03` or `2:03`. */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** Measures a stage: its rate over the whole of it, and the time left. */
class StageClock {
  readonly #startTime = performance.now();
  readonly #startDone: number;

  constructor({ done }: Progress) {
    this.#startDone = done;
  }

  /** Both are `null` until something was done since the first report. */
  measure({ done, total }: Progress): { rate: number | null; secondsLeft: number | null } {
    const seconds = (performance.now() - this.#startTime) / 1000;
    if (seconds <= 0 || done <= this.#startDone) return { rate: null, secondsLeft: null };
    const rate = (done - this.#startDone) / seconds;
    return { rate, secondsLeft: total === null ? null : (total - done) / rate };
  }
}

/**
 * Shows progress with its rate and the time left: a bar on a terminal, a line every ten seconds in a log,
 * or JSON objects, one a line.
 */
export function showProgress(json: boolean): ProgressDisplay {
  const terminal = !json && process.stderr.isTTY;
  const interval = json
    ? LINE_INTERVAL.json
    : terminal
      ? LINE_INTERVAL.terminal
      : LINE_INTERVAL.log;
  let clock: StageClock | null = null;
  let before: Progress | null = null;
  let bar: SingleBar | null = null;
  let lastShown = -Infinity;

  const closeBar = (): void => {
    bar?.stop();
    bar = null;
  };
  const line = (text: string): void => {
    closeBar();
    process.stderr.write(`${text}\n`);
  };

  return {
    progress(progress) {
      const goesOn = before?.stage === progress.stage && progress.done >= before.done;
      before = progress;
      if (clock === null || !goesOn) {
        closeBar();
        clock = new StageClock(progress);
        lastShown = -Infinity;
      }
      const now = performance.now();
      const last = progress.done === progress.total;
      if (now - lastShown < interval && !last) return;
      lastShown = now;
      const { rate, secondsLeft } = clock.measure(progress);
      if (json) {
        const event = { event: 'progress', ...progress, rate, secondsLeft };
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return;
      }
      const { stage, done, total, unit, detail } = progress;
      const speed =
        rate === null ? '' : `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} ${unit}/s`;
      const left = secondsLeft === null ? '' : `, ${formatSeconds(secondsLeft)} left`;
      const tail = `${unit}${speed}${left}${detail === undefined ? '' : `  ${detail}`}`;
      if (terminal) {
        bar ??= startBar(stage, total);
        bar.update(done, { tail });
        if (last) closeBar();
      } else {
        process.stderr.write(`${stage} ${done}${total === null ? '' : `/${total}`} ${tail}\n`);
      }
    },
    note(text) {
      if (json) process.stdout.write(`${JSON.stringify({ event: 'note', line: text })}\n`);
      else line(text);
    },
    say(text) {
      if (json) return;
      closeBar();
      process.stdout.write(`${text}\n`);
    },
    close: closeBar,
  };
}

function startBar(stage: string, total: number | null): SingleBar {
  const options: Options = {
    format: `${stage.padEnd(8)} {bar} {value}/{total} {tail}`,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream: process.stderr,
    gracefulExit: false,
  };
  const bar = new SingleBar(options);
  bar.start(total ?? 0, 0, { tail: '' });
  return bar;
}
