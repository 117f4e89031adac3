import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import { findMediaTools } from '@phosphene/model/media';
import type { BackendName, ChosenBackend } from '@phosphene/trainer';
import { findBrowser } from '@phosphene/stage-server';
import { cacheFolder, findPip, TESTED_TENSORFLOW } from '@phosphene/native-tensorflow';
import { lastWords, runProgram } from '@phosphene/terminal';
import { askBackend } from './ask-backend.ts';

/** Something that was searched for. */
export interface Finding {
  readonly subject: string;
  readonly found: boolean;
  /** What was found, or why not. */
  readonly detail: string;
  /** What to type to have it; where it is missing and something can be typed. */
  readonly remedy?: string;
}

/** What the machine has for Phosphene. */
export interface Examination {
  /** Training and films are possible. */
  readonly ready: boolean;
  /** What `--backend auto` takes. */
  readonly backend: BackendName | null;
  readonly findings: readonly Finding[];
}

const GIB = 2 ** 30;

/** Looks for everything that Phosphene uses; starts each back end in a process of its own. */
export async function examine(signal?: AbortSignal): Promise<Examination> {
  const backends = [];
  for (const name of ['tensorflow', 'webgpu', 'wasm'] as const) {
    backends.push(await askBackend(name, undefined, signal));
  }
  const there = new Map(backends.flatMap((a) => ('backend' in a ? [[a.name, a.backend]] : [])));
  const native = there.get('tensorflow');
  const backend =
    native?.device === 'gpu'
      ? 'tensorflow'
      : there.has('webgpu')
        ? 'webgpu'
        : native !== undefined
          ? 'tensorflow'
          : there.has('wasm')
            ? 'wasm'
            : null;
  const media = await examineMedia();
  const findings: Finding[] = [
    examineNode(),
    ...backends.map((answer): Finding => {
      const subject = `back end ${answer.name}`;
      if ('backend' in answer) return { subject, found: true, detail: describe(answer.backend) };
      const { reason, remedy } = answer.missing;
      const detail = reason.replace(/^--backend \w+: /, '');
      return { subject, found: false, detail, ...(remedy === '' ? {} : { remedy }) };
    }),
    media,
    await examineNvidia(signal),
    await examineBrowser(),
    await examinePip(signal),
    await examineCompiler(signal),
    await examineSpace(),
    examineMemory(),
  ];
  return { ready: backend !== null && media.found, backend, findings };
}

/** Machines with other versions of TensorFlow than the tested one train to other bits. */
function describe({ name, description, versions }: ChosenBackend): string {
  const { tensorflow } = versions;
  if (name !== 'tensorflow' || tensorflow === TESTED_TENSORFLOW) return description;
  return `${description} (tested with ${TESTED_TENSORFLOW})`;
}

function examineNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const found = major > 20 || (major === 20 && minor >= 19);
  const detail = `${process.version}, ${process.platform} ${process.arch}`;
  return {
    subject: 'Node',
    found,
    detail,
    ...(found ? {} : { remedy: 'Install Node 20.19 or later.' }),
  };
}

async function examineMedia(): Promise<Finding> {
  const subject = 'ffmpeg';
  try {
    const { ffmpeg, ffprobe, version, origin } = await findMediaTools();
    return { subject, found: true, detail: `${version} (${origin}): ${ffmpeg}, ${ffprobe}` };
  } catch (error) {
    const { message, remedy } = error as Error & { remedy?: string };
    return {
      subject,
      found: false,
      detail: message,
      remedy: remedy ?? 'npm ci, or install ffmpeg (Debian: apt install ffmpeg).',
    };
  }
}

async function examineNvidia(signal: AbortSignal | undefined): Promise<Finding> {
  const end = await runProgram(
    'nvidia-smi',
    ['--query-gpu=name,memory.total,driver_version', '--format=csv,noheader'],
    { timeoutSeconds: 30, signal },
  );
  const found = end.status === 0 && end.stdout.trim() !== '';
  const detail = found ? end.stdout.trim().replaceAll('\n', '; ') : 'no NVIDIA driver';
  return { subject: 'NVIDIA GPU', found, detail };
}

async function examineBrowser(): Promise<Finding> {
  const subject = 'browser';
  try {
    const { executablePath, origin } = await findBrowser();
    return { subject, found: true, detail: `${executablePath} (${origin})` };
  } catch (error) {
    const { message, remedy } = error as Error & { remedy?: string };
    return { subject, found: false, detail: message, ...(remedy === undefined ? {} : { remedy }) };
  }
}

async function examinePip(signal: AbortSignal | undefined): Promise<Finding> {
  const pip = await findPip(signal);
  if (pip !== null) return { subject: 'pip', found: true, detail: pip.description };
  const remedy = 'Debian: apt install python3-pip. Only fetching native TensorFlow needs it.';
  return { subject: 'pip', found: false, detail: 'not found', remedy };
}

async function examineCompiler(signal: AbortSignal | undefined): Promise<Finding> {
  const subject = 'C++ compiler';
  for (const name of ['g++', 'c++', 'clang++']) {
    const end = await runProgram(name, ['--version'], { timeoutSeconds: 30, signal });
    const detail = end.stdout.split('\n')[0] ?? lastWords(end);
    if (end.status === 0) return { subject, found: true, detail };
  }
  const remedy = 'Debian: apt install g++. Only building native TensorFlow needs it.';
  return { subject, found: false, detail: 'not found', remedy };
}

async function examineSpace(): Promise<Finding> {
  const folder = process.cwd();
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIB;
  const found = free >= 4;
  return {
    subject: 'disk',
    found,
    detail: `${free.toFixed(1)} GiB free here; downloads are kept in ${cacheFolder()}`,
    ...(found ? {} : { remedy: 'Make room: data sets and films want some GiB.' }),
  };
}

function examineMemory(): Finding {
  const free = freemem() / GIB;
  const detail =
    `${(totalmem() / GIB).toFixed(1)} GiB, ${free.toFixed(1)} free; ` +
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  return { subject: 'memory', found: totalmem() / GIB >= 3, detail };
}
