import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';

/** Answers requests for files. The path begins with a slash and is decoded. */
export type FolderHandler = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/**
 * Serves the plain files of a folder, looked up on every request: a bundle may be exported again while the server runs.
 * Hidden files, and links that lead out of the folder, are not found: a folder may come from a stranger.
 *
 * @param caching the `Cache-Control` of a path
 */
export function serveFolder(folder: string, caching: (path: string) => string): FolderHandler {
  const files = sirv(folder, {
    ...{ dev: true, etag: true, extensions: [] },
    setHeaders: (response, path) => response.setHeader('Cache-Control', caching(path)),
  });
  return (asked, request, response) => {
    const path = asked.replace(/\/$/, '/index.html');
    if (!isServed(folder, path)) return notFound(response);
    request.url = encodeURI(path);
    if (!isPlainRange(request.headers.range)) delete request.headers.range;
    files(request, response, () => notFound(response));
  };
}

/** The path that is asked for, decoded. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const [path] = url.split(/[?#]/);
  try {
    return decodeURIComponent(path!);
  } catch {
    return path!;
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
}

function isServed(folder: string, path: string): boolean {
  // Sirv would look for another file than the one that is looked at here.
  if (/[?#]/.test(path)) return false;
  if (path.split(/[/\\]/).some((name) => name.startsWith('.'))) return false;
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A range from one byte to a later one, or to the end. Sirv fails at others; a server may answer them with the whole. */
function isPlainRange(range: string | undefined): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  return first !== undefined && (last === '' || Number(first) <= Number(last));
}
