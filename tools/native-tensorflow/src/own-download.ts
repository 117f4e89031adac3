import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { writeFileAtomic } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { lastWords, runProgram } from '@phosphene/terminal';
import type { BindingPackage } from './binding-package.ts';

/** Where the package's install script downloads from, unless an environment variable says otherwise. */
const HOST = 'https://storage.googleapis.com/';

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/**
 * Runs the package's own install script, which downloads libtensorflow and a binary (or builds one). The
 * script has no time limit and does not fail when its host can't be reached, so that is checked first.
 *
 * @returns `null` when it ended well, else why not
 */
export async function runOwnDownload(
  target: BindingPackage,
  { onNote, signal }: Oversight,
): Promise<string | null> {
  const host = process.env['TFJS_NODE_BASE_URI'] ?? process.env['TFJS_NODE_CDN_STORAGE'] ?? HOST;
  const unreachable = await whyUnreachable(host, signal);
  if (unreachable !== null) return `${new URL(host).host} can't be reached (${unreachable})`;
  onNote?.(`  running the package's install script (up to 15 minutes)…`);
  // The script rewrites its package.json and writes it back at the end, if it gets there.
  const manifest = join(target.folder, 'package.json');
  const untouched = await readFile(manifest);
  try {
    const end = await runProgram(process.execPath, ['scripts/install.js', 'gpu', 'download'], {
      cwd: target.folder,
      timeoutSeconds: 900,
      signal,
      env: {
        ...process.env,
        PATH: [
          join(target.folder, '..', '..', '.bin'),
          join(target.folder, 'node_modules', '.bin'),
          process.env['PATH'] ?? '',
        ].join(delimiter),
      },
    });
    return end.status === 0 ? null : lastWords(end);
  } finally {
    await writeFileAtomic(manifest, untouched);
  }
}

async function whyUnreachable(
  host: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  // Node's fetch knows no proxies; the script does, so let it try.
  if (PROXIES.some((name) => process.env[name])) return null;
  const limit = AbortSignal.timeout(8000);
  try {
    await fetch(new URL(host).origin, {
      method: 'HEAD',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    return null;
  } catch (error) {
    signal?.throwIfAborted();
    const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
    return cause?.code ?? cause?.message ?? (error as Error).message;
  }
}
