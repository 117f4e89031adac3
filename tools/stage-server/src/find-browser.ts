import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';

/** A Chromium and the switches that it needs here; to be given to `playwright-core`'s `chromium.launch`. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly origin: 'environment' | 'system' | 'npm';
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const SWITCHES = [
  // WebGL2 in software, so that pictures are the same with and without a GPU.
  '--use-gl=angle',
  '--use-angle=swiftshader',
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

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function findOnPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (folder !== '' && (await isExecutable(path))) return path;
    }
  }
  return null;
}

/**
 * A headless Chromium for tests and previews: `PHOSPHENE_CHROMIUM`, else one on the path, else the one that
 * npm brings (`@sparticuz/chromium`, Linux only, unpacked on first use).
 *
 * @throws {PhospheneError} when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? [...SWITCHES, '--no-sandbox'] : [...SWITCHES];
  const named = process.env['PHOSPHENE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return { executablePath: named, args, origin: 'environment' };
    throw new PhospheneError(`PHOSPHENE_CHROMIUM=${named}: no program can be run there.`, {
      remedy: 'Name a Chromium or Chrome program, or unset the variable.',
    });
  }
  const installed = await findOnPath();
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
  return new PhospheneError('No Chromium or Chrome was found.', {
    remedy: 'Install one (Debian: apt install chromium), or set PHOSPHENE_CHROMIUM to its program.',
    cause,
  });
}
