import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';

/** A Chromium and the switches that it needs here; to be given to `playwright-core`'s `chromium.launch`. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly origin: 'environment' | 'system' | 'npm';
}

/** What a browser paints with: always the same program, or what the machine has, a GPU where there is one. */
export type Graphics = 'software' | 'machine';

const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable'],
];

const GRAPHICS_SWITCHES: Record<Graphics, readonly string[]> = {
  // WebGL2 in software, so that pictures are the same with and without a GPU.
  software: ['--use-gl=angle', '--use-angle=swiftshader'],
  // On Linux a browser without a window offers WebGPU only so.
  machine: ['--enable-unsafe-webgpu'],
};

const SWITCHES = [
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--autoplay-policy=no-user-gesture-required',
  // Nothing leaves the machine.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The first program of these names on the PATH; `null` where there is none. */
export async function findOnPath(names: readonly string[]): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (folder !== '' && (await isExecutable(path))) return path;
    }
  }
  return null;
}

/** Where installers put browsers that are not on the path. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return folders.flatMap((folder) => programs.map((parts) => join(folder, ...parts)));
  }
  return [];
}

async function findInstalled(): Promise<string | null> {
  const named = await findOnPath(NAMES);
  if (named !== null) return named;
  for (const path of usualPlaces()) {
    if (await isExecutable(path)) return path;
  }
  return null;
}

/**
 * A Chromium, Chrome or Edge for tests, previews and `phosphene check`: `PHOSPHENE_CHROMIUM`, else one on the path or
 * where installers put it, else the one that npm brings (`@sparticuz/chromium`, Linux only, unpacked on first use).
 *
 * @param graphics what its switches make it paint with
 * @throws {PhospheneError} when there is none
 */
export async function findBrowser(graphics: Graphics = 'software'): Promise<Browser> {
  const args = [...GRAPHICS_SWITCHES[graphics], ...SWITCHES];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const named = process.env['PHOSPHENE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return { executablePath: named, args, origin: 'environment' };
    throw new PhospheneError(`PHOSPHENE_CHROMIUM=${named}: no program can be run there.`, {
      remedy: 'Name a Chromium or Chrome program, or unset the variable.',
    });
  }
  const installed = await findInstalled();
  if (installed !== null) return { executablePath: installed, args, origin: 'system' };
  if (process.platform === 'linux') {
    try {
      const { default: chromium } = await import('@sparticuz/chromium');
      const executablePath = await chromium.executablePath();
      return { executablePath, args: [...args, '--no-sandbox', '--no-zygote'], origin: 'npm' };
    } catch (cause) {
      throw noBrowser(cause);
    }
  }
  throw noBrowser(undefined);
}

function noBrowser(cause: unknown): PhospheneError {
  return new PhospheneError('No Chromium, Chrome or Edge was found.', {
    remedy:
      'Install one (Debian: apt install chromium), or set PHOSPHENE_CHROMIUM to its program. On Linux the package ' +
      'serves, too: npm install @sparticuz/chromium',
    cause,
  });
}
