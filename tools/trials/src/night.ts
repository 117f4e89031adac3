/** A night on the stage in short: everything that a performer does, again and again, and nothing may grow. */
import { join } from 'node:path';
import { Option } from 'commander';
import { RandomStream } from '@phosphene/model/random';
import {
  driveStage,
  findPlayerSite,
  launchBrowser,
  servePlayer,
  type DrivenStage,
  type Graphics,
  type RunningBrowser,
} from '@phosphene/stage-server';
import type { StageHooks } from '@phosphene/testing';
import { wholeNumber } from '@phosphene/terminal';
import { makeMicrophone, microphoneSwitches } from './make-microphone.ts';
import type { NightSample } from './night/measures.ts';
import { drawAct, NIGHT_ACTS, takeCue, type NightAct } from './night/night-acts.ts';
import { NightStage } from './night/night-stage.ts';
import { CUE_SEEDS, prepareSite, siteNames } from './night/night-site.ts';
import { tellNight } from './night/tell-night.ts';
import { StageSampler } from './night/sample-stage.ts';
import type { ActTask } from './night/act-tasks.ts';
import { EXPOSE_COLLECTOR, pageResources, WATCH_RESOURCES } from './night/watch-resources.ts';
import { runTrial, trialCommand, type Trial, type TrialOptions } from './run-trial.ts';

interface NightOptions extends TrialOptions {
  readonly bundle: readonly string[];
  readonly sound?: string;
  readonly minutes: number;
  readonly backend: string;
  readonly graphics: Graphics;
  readonly smooth: boolean;
}

/** Seconds between two samples. */
const SAMPLE_SECONDS = 10;
/** Seconds between two acts. */
const REST = { least: 1, most: 5 };
/** Seconds that a take, a film and an output's window last. */
const LASTING = { least: 6, most: 20 };
/** Times that everything is done before it counts: what is made once is then made. */
const REHEARSALS = 2;
/**
 * Cues that are taken one after the other before it counts. Chromium gives the memory of ended threads back late: in a row of
 * cues the renderer went from 242 to 397 MB by the fortieth, and to 402 MB by the ninety-sixth.
 */
const SETTLING_CUES = 64;
/** Browsers without a picker of files give films to their downloads. */
const WITHOUT_PICKER = 'delete globalThis.showSaveFilePicker;';

const command = trialCommand(
  'night',
  'The stage in headless Chromium, played for a long while: cues, swaps of bundles, sound, lost contexts, windows, films.',
)
  .option(
    '--bundle <folder>',
    'with ears; given twice (default: two with random weights, made here)',
    (folder: string, others: readonly string[]) => [...others, folder],
    [],
  )
  .option('--sound <file>', 'what the microphone hears, again and again (default: made here)')
  .option('--minutes <n>', 'after the warm-up', wholeNumber, 60)
  .option('--backend <name>', 'what decodes: auto, webgl, webgpu, wasm', 'auto')
  .addOption(
    new Option('--graphics <kind>', "Chromium's own renderer, or what the machine has")
      .choices(['software', 'machine'])
      .default('software'),
  )
  .option('--smooth', 'the machine is quiet and quick: a task over 50 ms is a fault', false)
  .addHelpText(
    'after',
    `
Everything is done ${REHEARSALS} times before the minutes begin, and ${SETTLING_CUES} cues are taken. Ctrl-C ends the night early, with the verdict so far.
A value grows where, with 99.9 % confidence, its line rises by more than is allowed. Of a night of 50 minutes and more the first
30 don't count: the browser's own memory fills in them.

Examples:
  npm run trial:night -- --minutes 3                         in short
  npm run trial:night -- --bundle bundles/a --bundle bundles/b --graphics machine --smooth
  npm run trial:night -- --backend webgl --seed 2`,
  );

await runTrial<NightOptions>(command, async (trial, options) => {
  if (options.bundle.length !== 0 && options.bundle.length !== 2) {
    command.error('error: --bundle is given twice, for the two bundles, or not at all');
  }
  let interrupted = false;
  process.once('SIGINT', () => {
    interrupted = true;
    trial.note('ending the night…');
  });
  const site = await prepareSite(trial.folder, options.bundle);
  const sound = join(trial.folder, 'microphone.wav');
  await makeMicrophone(options.sound, sound);
  const { graphics, backend, seed } = options;
  const server = await servePlayer({ site: await findPlayerSite(), ...site });
  const browser = await launchBrowser({
    ...{ graphics, ownInterrupt: true, switches: [...microphoneSwitches(sound), EXPOSE_COLLECTOR] },
  });
  try {
    const stage = await driveStage<StageHooks>(browser, server.url, {
      ...{ query: `&autostart&backend=${backend}`, hash: `seed=${seed}&set=set.json` },
      ...{ width: 960, height: 540, script: `${WATCH_RESOURCES}${WITHOUT_PICKER}` },
    });
    trial.note(`${siteNames(site)}; ${(await stage.hook('state'))?.backend ?? 'nothing plays'}`);
    const { samples, tasks } = await play(trial, browser, stage, options, () => interrupted);
    await tellNight(trial, samples, tasks, stage, options.smooth);
  } finally {
    await browser.close();
    await server.close();
  }
});

/** Plays until the time is over, or until it is interrupted. */
async function play(
  trial: Trial,
  browser: RunningBrowser,
  stage: DrivenStage<StageHooks>,
  { minutes, seed }: NightOptions,
  interrupted: () => boolean,
): Promise<{ samples: NightSample[]; tasks: ActTask[] }> {
  const random = new RandomStream(seed);
  const night = new NightStage(stage, random);
  const sampler = await StageSampler.open(browser, stage.page);
  const counts = new Map<string, number>();
  const samples: NightSample[] = [];
  const tasks: ActTask[] = [];
  const gatherTasks = async (name: string): Promise<void> => {
    const { longTasks } = await pageResources(stage.page);
    tasks.push(...longTasks.map((task) => ({ act: name, ...task })));
  };
  const within = ({ least, most }: typeof REST): number =>
    least + (most - least) * random.uniform();

  const act = async (one: NightAct): Promise<void> => {
    const { name } = one;
    if (night.lasting.some((lasting) => lasting.name === name)) return;
    if ('perform' in one) {
      await one.perform(night);
    } else {
      const end = await one.begin(night);
      if (end === null) return;
      night.lasting.push({ name, end, due: trial.seconds() + within(LASTING) });
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const endWhatIsDue = async (now: number): Promise<void> => {
    for (const { end } of night.lasting.filter(({ due }) => due <= now)) await end();
    night.lasting = night.lasting.filter(({ due }) => due > now);
  };

  await night.until('phosphene.state()?.running && phosphene.state().decoded > 2');
  await night.fillDrivenMemory();
  await night.listen();
  for (let time = 0; time < REHEARSALS && !interrupted(); time++) {
    for (const one of NIGHT_ACTS) {
      trial.note(`warm-up ${time + 1} of ${REHEARSALS}: ${one.name}`);
      await act(one);
    }
    for (const index of CUE_SEEDS.keys()) await takeCue(night, index);
    await endWhatIsDue(Infinity);
  }
  trial.note(`warm-up: ${SETTLING_CUES} cues in a row`);
  for (let cue = 0; cue < SETTLING_CUES && !interrupted(); cue++) {
    await takeCue(night, cue % CUE_SEEDS.length);
  }

  counts.clear();
  await gatherTasks('warm-up');
  tasks.length = 0;
  const start = trial.seconds();
  let due = 0;
  while (!interrupted()) {
    const seconds = trial.seconds() - start;
    if (seconds >= due) {
      const sample = await sampler.sample(seconds, night.state);
      samples.push(sample);
      due = seconds + SAMPLE_SECONDS;
      trial.note(describeSample(sample));
    }
    if (seconds >= 60 * minutes) break;
    const drawn = drawAct(night);
    await act(drawn);
    await night.page.waitForTimeout(1000 * within(REST));
    await gatherTasks(drawn.name);
    await endWhatIsDue(trial.seconds());
    await gatherTasks('end of what lasted');
  }
  trial.record('acts', Object.fromEntries(counts));
  trial.record('seconds', trial.seconds() - start);
  return { samples, tasks };
}

/** `12.0 min  heap 31.2 MB, 84 tensors, 12 textures  (first bundle, film)`. */
function describeSample({ seconds, heapBytes, memory, state }: NightSample): string {
  const heap = (heapBytes / (1 << 20)).toFixed(1);
  const { tensors, textures } = memory;
  const minutes = (seconds / 60).toFixed(1).padStart(6);
  return `${minutes} min  heap ${heap} MB, ${tensors} tensors, ${textures} textures  (${state})`;
}
