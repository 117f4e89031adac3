import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { PhospheneError } from '@phosphene/model/errors';
import type { Bundle } from '@phosphene/model/bundle-folder';
import {
  ANCHOR_KINDS,
  KERNEL_NAMES,
  LINGERING_DIRECTIONS,
  PALETTE_NAMES,
  type Score,
  type TakeReplay,
} from '@phosphene/sampler';
import type { QueueAddress } from '@phosphene/render-farm';
import type { CodecName, FilmRecord, FilmRequest, SegmentSource } from '@phosphene/sampler/node';
import { chooseBackend } from '../choose-backend.ts';
import {
  anchors,
  imagination,
  palette,
  resolveSize,
  size,
  time,
  type SizeRequest,
} from '../render-values.ts';
import { filmProvenance } from '../film-provenance.ts';
import { isTake, openTake, openTakenBundles, replayOn } from '../open-take.ts';
import { QUEUE_FLAG, queueAddress } from '../queue-flag.ts';
import { readScore } from '../read-score.ts';
import { NO_NATIVE, type ComputeFlags } from '../offer-native-tensorflow.ts';
import { seedNumber, wholeNumber } from '@phosphene/terminal';
import { runCommand, type CommonOptions } from '@phosphene/terminal';
import { formatSeconds } from '@phosphene/terminal';

interface RenderFlags extends CommonOptions, ComputeFlags {
  readonly output?: string;
  readonly score?: string;
  readonly seed?: number;
  readonly anchors?: Score['anchors'];
  readonly linger?: Score['memory']['directions'];
  readonly imagination?: number;
  readonly duration?: number;
  readonly audio?: string;
  readonly listen?: boolean;
  readonly fps?: string;
  readonly size?: SizeRequest;
  readonly codec?: CodecName;
  readonly palette?: Score['look']['palette'];
  readonly kernel?: Score['look']['kernel'];
  readonly workers: number;
  readonly queue?: string;
  readonly again?: string;
  readonly bundle: readonly string[];
  readonly force?: boolean;
}

const DEFAULT_SECONDS = 60;
const DEFAULT_RATE = { gif: '25', other: '30' };

/** `phosphene render`. */
export function renderCommand(): Command {
  return new Command('render')
    .description('Render a walk as a film; the same command goes on where a render stopped.')
    .argument(
      '[bundle]',
      'the folder that `phosphene export` wrote; or a take of the stage: night.take',
    )
    .option('-o, --output <file>', 'the film: .mp4, .mov, .mkv, .gif, .webp, or a folder for PNG')
    .option('--score <file>', 'the score, as JSON (default: the default walk)')
    .option('--seed <n>', "the walk's seed, in place of the score's", seedNumber)
    .option(
      '--anchors <from>',
      `where it lingers: ${ANCHOR_KINDS.join(', ').replace('label', 'label:NAME')}`,
      anchors,
    )
    .addOption(
      new Option('--linger <directions>', 'along which it lingers').choices(LINGERING_DIRECTIONS),
    )
    .option(
      '--imagination <mark>',
      'from what it remembers, 0, to what it makes up, 1 (default: as the score lingers and travels)',
      imagination,
    )
    .option('--duration <time>', 'such as 3:00, 90 or 2m (default: that of --audio, or 1:00)', time)
    .option('--audio <file>', 'sound under the film; it ends with the picture')
    .option('--listen', 'the film follows that sound, by the ears of the bundle')
    .option('--fps <rate>', 'frames a second: 25, 23.976, 24000/1001 (default: 30; for GIF 25)')
    .option('--size <size>', '1920x1080, 1080 (the height) or 8x (default: up to 1080 high)', size)
    .addOption(
      new Option('--codec <name>', 'by default what the name of the film says').choices([
        ...['h264', 'prores', 'ffv1', 'gif', 'webp', 'png'],
      ]),
    )
    .option(
      '--palette <name>',
      `for luma models: ${PALETTE_NAMES.join(', ')}, or colours: #000000,#ff8800,#ffffff`,
      palette,
    )
    .addOption(new Option('--kernel <name>', 'the enlargement').choices(KERNEL_NAMES))
    .option('--workers <n>', 'processes side by side; the frames are the same', wholeNumber, 1)
    .option(QUEUE_FLAG, 'segments are rendered by every `phosphene worker` of that Redis')
    .addOption(
      new Option('--backend <name>', 'what decodes')
        .choices(['auto', 'tensorflow', 'webgpu', 'wasm'])
        .default('auto'),
    )
    .option(...NO_NATIVE)
    .option(
      '--bundle <folder>',
      'of a take; again for each that it was played on (default: found beside it, in bundles/ or demo/)',
      (folder: string, others: readonly string[]) => [...others, folder],
      [],
    )
    .option('--again <file>', 'make a film again from the JSON beside it')
    .option('--force', 'write over a film that is there')
    .option('--json', 'one JSON object a line, for machines')
    .addHelpText(
      'after',
      `
Examples:
  phosphene render bundles/mine -o film.mp4                        a minute of the default walk
  phosphene render bundles/mine --score score.json --duration 3:00 --audio song.flac -o film.mp4
  phosphene render bundles/mine --imagination 0.8 -o dream.mp4          farther from the footage
  phosphene render bundles/mine --audio song.wav --listen -o film.mp4   what the song makes it see
  phosphene render bundles/mine --seed 7 --size 8x --palette inferno --duration 20 -o loop.gif
  phosphene render bundles/mine --fps 24000/1001 --workers 4 -o master.mov
  phosphene render bundles/mine --queue redis://10.0.0.2:6379 -o film.mp4   by the workers of other machines
  phosphene render night.take --size 2160 --fps 60 --audio desk.wav -o night.mp4   that very performance
  phosphene render --again film.mp4.json -o film-again.mp4

Ctrl-C leaves the finished segments; the same command goes on from them.`,
    )
    .action((bundle: string | undefined, flags: RenderFlags) => runRender(bundle, flags));
}

async function runRender(folder: string | undefined, flags: RenderFlags): Promise<void> {
  await runCommand(flags, async (context) => {
    const { readFilmRecord, renderFilm, framesToSeconds } = await import('@phosphene/sampler/node');
    const { openBundle } = await import('@phosphene/model/bundle-folder');
    const again = flags.again === undefined ? null : await readFilmRecord(flags.again);
    const takePath = folder !== undefined && isTake(folder) ? folder : again?.take?.path;
    const take = takePath === undefined ? null : await openTake(takePath);
    const bundleFolder = flags.bundle[0] ?? folder ?? again?.bundle.folder;
    if (bundleFolder === undefined) throw wrongUse('no bundle was named', 'the bundle’s folder');
    if (flags.queue !== undefined && flags.workers > 1) {
      throw wrongUse(
        '--workers and --queue go together on a worker',
        '--workers to phosphene worker',
      );
    }
    const queue = flags.queue === undefined ? null : await queueAddress(flags.queue);
    if (flags.output === undefined) throw wrongUse('no film was named', 'one with -o film.mp4');
    const bundles =
      take === null
        ? [await openBundle(bundleFolder)]
        : await openTakenBundles(take, foldersOf(flags, again));
    const [bundle, ...others] = bundles as [Bundle, ...Bundle[]];
    if (again !== null) await checkAgain(again, bundle, context.onNote);

    const replay = take === null ? null : await replayOn(take, bundles, context.onNote);
    const picture = await pictureOf(flags, flags.output, again, bundle, replay);
    const backend = await chooseBackend(flags, null, context);
    const workers = Math.max(1, Math.min(flags.workers, cpus().length * 2));
    const program = fileURLToPath(new URL('../render-worker.js', import.meta.url));
    const made = await filmProvenance(backend);
    const { plan, record } = await renderFilm(
      {
        ...picture,
        bundle,
        others,
        out: flags.output,
        ...made,
        ...(queue !== null && { elsewhere: await onQueue(queue, made.version) }),
        ...(take !== null && { take: { path: take.path, text: take.text } }),
        ...(flags.force !== undefined && { force: flags.force }),
        ...(workers > 1 && {
          workers: { program: { path: program, args: [backend.name] }, count: workers },
        }),
      },
      context,
    );
    const { width, height } = plan.size;
    const seconds = framesToSeconds(plan.frames, plan.rate);
    context.say(
      `${flags.output}: ${plan.frames} frames (${formatSeconds(seconds)}), ${width}×${height}`,
    );
    return { film: flags.output, record };
  });
}

/** The queue's libraries are loaded only where there is one. */
async function onQueue(address: QueueAddress, version: string): Promise<SegmentSource> {
  const { renderOnQueue } = await import('@phosphene/render-farm');
  return renderOnQueue({ address, version });
}

/** The folders that are named for a take's bundles: by flags, or by the record of an earlier film. */
function foldersOf({ bundle }: RenderFlags, again: FilmRecord | null): readonly string[] {
  if (bundle.length > 0 || again === null) return bundle;
  return [again.bundle, ...again.others].map(({ folder }) => folder);
}

type PictureChoice = Pick<
  FilmRequest,
  'score' | 'seconds' | 'rate' | 'codec' | 'size' | 'audio' | 'listen'
>;

/** What the flags ask for, over the record of an earlier film, over the defaults. */
async function pictureOf(
  flags: RenderFlags,
  output: string,
  again: FilmRecord | null,
  bundle: Bundle,
  replay: TakeReplay | null,
): Promise<PictureChoice> {
  const { codecFromPath, parseFrameRate, framesToSeconds } =
    await import('@phosphene/sampler/node');
  const codec = flags.codec ?? again?.codec ?? codecFromPath(output);
  const audio = flags.audio ?? again?.audio?.path;
  const recorded = flags.fps === undefined ? again?.rate : undefined;
  const rate =
    recorded ?? parseFrameRate(flags.fps ?? DEFAULT_RATE[codec === 'gif' ? 'gif' : 'other']);
  const seconds =
    flags.duration ??
    replay?.duration ??
    (again === null ? undefined : framesToSeconds(again.frames, again.rate)) ??
    (audio === undefined ? DEFAULT_SECONDS : await durationOf(audio));
  const size =
    flags.size === undefined ? again?.size : resolveSize(flags.size, bundle.manifest.image, codec);
  return {
    score: replay === null ? await scoreOf(flags, again) : withKernel(replay.score, flags.kernel),
    seconds,
    rate,
    codec,
    ...(size !== undefined && { size }),
    ...(audio !== undefined && { audio }),
    listen: flags.listen ?? again?.listens ?? false,
  };
}

/** A take has its looks; only the enlargement is the film's own. */
function withKernel({ look, ...score }: Score, kernel: RenderFlags['kernel']): Score {
  return { ...score, look: { ...look, kernel: kernel ?? look.kernel } };
}

async function scoreOf(flags: RenderFlags, again: FilmRecord | null): Promise<Score> {
  const { parseScore } = await import('@phosphene/sampler');
  const { look, ...score } =
    flags.score === undefined
      ? parseScore(again?.score ?? { version: 1 }, 'the default score')
      : await readScore(flags.score);
  return {
    ...score,
    ...(flags.seed !== undefined && { seed: flags.seed >>> 0 }),
    ...(flags.anchors !== undefined && { anchors: flags.anchors }),
    ...(flags.imagination !== undefined && { imagination: flags.imagination }),
    memory: {
      ...score.memory,
      ...(flags.linger !== undefined && { directions: flags.linger }),
    },
    look: {
      ...look,
      ...(flags.palette !== undefined && { palette: flags.palette }),
      ...(flags.kernel !== undefined && { kernel: flags.kernel }),
    },
  };
}

async function durationOf(audio: string): Promise<number> {
  const { probeSound } = await import('@phosphene/sampler/node');
  const { duration } = await probeSound(audio);
  if (duration === null) {
    throw wrongUse(`${audio}: its container does not say how long it lasts`, 'the --duration');
  }
  return duration;
}

/** A bundle or sound that has changed makes another film: a bundle is refused, a sound is reported. */
async function checkAgain(
  again: FilmRecord,
  bundle: Bundle,
  onNote: (line: string) => void,
): Promise<void> {
  if (bundle.hash !== again.bundle.hash) {
    throw new PhospheneError(`${bundle.folder} is not the bundle that the film was made from.`, {
      remedy: `Name the bundle "${again.bundle.name}" whose phosphene.json has SHA-256 ${again.bundle.hash}.`,
    });
  }
  if (again.audio === null) return;
  const { sha256OfFile } = await import('@phosphene/model/files');
  const hash = await sha256OfFile(again.audio.path).catch(() => null);
  if (hash !== null && hash !== again.audio.sha256) {
    onNote(`${again.audio.path} has changed since the film was made.`);
  }
}

function wrongUse(what: string, instead: string): PhospheneError {
  const remedy = `Give ${instead}; see phosphene render --help.`;
  return new PhospheneError(`render: ${what}.`, { remedy, exitCode: 2 });
}
