/** A file as a bundle's manifest names it. */
export interface NamedFile {
  /** Relative to the manifest. */
  readonly path: string;
  /** In hex. */
  readonly sha256: string;
}

/**
 * All files that the text of a `phosphene.json` names, at any depth; `null` when it is not a bundle's manifest. The
 * page checks the manifest by its schema; the service worker only needs the files, also those of later versions.
 */
export function hashedFiles(text: string): NamedFile[] | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  if ((document as { format?: unknown } | null)?.format !== 'phosphene-bundle') return null;
  const files: NamedFile[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { path, sha256 } = value as Partial<NamedFile>;
    if (typeof path === 'string' && typeof sha256 === 'string') files.push({ path, sha256 });
    else Object.values(value).forEach(collect);
  };
  collect(document);
  return files;
}
