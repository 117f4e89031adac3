import { execFile } from 'node:child_process';
import { access, chmod, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { PhospheneError } from '../../errors/phosphene-error.ts';

/** Where ffmpeg and ffprobe were found. */
export interface MediaTools {
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** What ffmpeg says of itself: `5.1.9-0+deb12u1`. */
  readonly version: string;
  readonly origin: 'environment' | 'system' | 'npm';
  /** 5.1 or later: knows `-fps_mode`. */
  readonly modern: boolean;
  /** Output options with which every frame is given once, at its own time: none is dropped, none repeated. */
  readonly everyFrame: readonly string[];
}

const run = promisify(execFile);
const found = new Map<string, Promise<MediaTools>>();

/**
 * Finds ffmpeg and ffprobe: `PHOSPHENE_FFMPEG` and `PHOSPHENE_FFPROBE`, else the system's where it is
 * 5.1 or later, else the ones that npm brought. Looks once for each setting of the two variables.
 *
 * @throws {PhospheneError} when a named tool doesn't run, or none is found
 */
export function findMediaTools(): Promise<MediaTools> {
  const { PHOSPHENE_FFMPEG: ffmpeg, PHOSPHENE_FFPROBE: ffprobe, PATH } = process.env;
  const key = JSON.stringify([ffmpeg, ffprobe, PATH]);
  let tools = found.get(key);
  if (tools === undefined) {
    tools = search(ffmpeg || undefined, ffprobe || undefined);
    found.set(key, tools);
    tools.catch(() => found.delete(key));
  }
  return tools;
}

async function search(
  ffmpeg: string | undefined,
  ffprobe: string | undefined,
): Promise<MediaTools> {
  const [systemProbe, systemVersion] = await Promise.all(['ffprobe', 'ffmpeg'].map(versionOf));
  const system = systemProbe === null ? null : (systemVersion ?? null);
  const systemIsModern = system !== null && isModern(system);
  const otherProbe = async (): Promise<string> =>
    ffprobe ?? (systemIsModern ? 'ffprobe' : await fromNpm('@ffprobe-installer/ffprobe'));

  if (ffprobe !== undefined && (await versionOf(ffprobe)) === null) {
    throw notRunning('PHOSPHENE_FFPROBE', ffprobe);
  }
  if (ffmpeg !== undefined) {
    const version = await versionOf(ffmpeg);
    if (version === null) throw notRunning('PHOSPHENE_FFMPEG', ffmpeg);
    return describe(ffmpeg, await otherProbe(), version, 'environment');
  }
  if (systemIsModern) return describe('ffmpeg', await otherProbe(), system, 'system');
  const shipped = await fromNpm('@ffmpeg-installer/ffmpeg');
  const version = await versionOf(shipped);
  if (version === null) throw notFound();
  return describe(shipped, await otherProbe(), version, 'npm');
}

function describe(
  ffmpeg: string,
  ffprobe: string,
  version: string,
  origin: MediaTools['origin'],
): MediaTools {
  const modern = isModern(version);
  const everyFrame = [modern ? '-fps_mode' : '-vsync', 'passthrough'];
  return { ffmpeg, ffprobe, version, origin, modern, everyFrame };
}

/** Development builds name a commit or a date (`N-109542-g…`, `2024-01-01-git-…`), not a release. */
function isModern(version: string): boolean {
  const release = /^n?(\d+)\.(\d+)/.exec(version);
  if (release === null) return !/^(N-[0-9]{1,5}-|201|2020|2021)/.test(version);
  const [major, minor] = [Number(release[1]), Number(release[2])];
  return major > 5 || (major === 5 && minor >= 1);
}

async function versionOf(tool: string): Promise<string | null> {
  try {
    const { stdout } = await run(tool, ['-version'], { timeout: 20_000 });
    return /^ff\w+ version (\S+)/.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The installers' packages carry the binary; not all of them mark it executable without their script. */
async function fromNpm(name: string): Promise<string> {
  let path: string;
  try {
    path = (createRequire(import.meta.url)(name) as { path: string }).path;
  } catch {
    throw notFound();
  }
  try {
    await access(path, constants.X_OK);
  } catch {
    await chmod(path, 0o755);
  }
  return path;
}

function notFound(): PhospheneError {
  return new PhospheneError(
    'ffmpeg was not found, neither on the system nor among npm’s packages.',
    {
      remedy:
        'Install ffmpeg 5.1 or later, or run "npm ci" again without --omit=optional, or name one in PHOSPHENE_FFMPEG and PHOSPHENE_FFPROBE.',
    },
  );
}

function notRunning(variable: string, path: string): PhospheneError {
  return new PhospheneError(`${variable} names ${path}, which does not run.`, {
    remedy: `Set ${variable} to the path of a working program, or unset it.`,
  });
}

/** Whether this ffmpeg was built with a filter: `zscale` needs a library that some builds lack. */
export async function hasFilter(tools: MediaTools, name: string): Promise<boolean> {
  const { stdout } = await run(tools.ffmpeg, ['-hide_banner', '-filters'], { maxBuffer: 1 << 24 });
  return new RegExp(`^ *[A-Z.|]+ +${name} `, 'm').test(stdout);
}
