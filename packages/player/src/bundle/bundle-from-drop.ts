import { PhospheneError } from '@phosphene/model/errors';
import { bundleFromMap, bundleRoot, type BundleFiles } from './bundle-files.ts';
import { bundleFromZip } from './bundle-from-zip.ts';

/**
 * The bundle that was dropped on the page: a folder, a zip, or all files of a bundle at once. Must be
 * called in the event itself: afterwards the browser takes the entries away.
 *
 * @throws {PhospheneError} when what was dropped is no bundle
 */
export async function bundleFromDrop(dropped: DataTransfer): Promise<BundleFiles> {
  const entries = [...dropped.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const loose = [...dropped.files];
  const [first] = entries;
  const name = first?.name ?? loose[0]?.name ?? 'What was dropped';
  if (first === undefined && loose.length === 0) {
    throw new PhospheneError('What was dropped is not a file.', {
      remedy: 'Drop a bundle: the folder that `phosphene export` wrote, or a .zip of it.',
    });
  }
  const files = new Map<string, File>();
  if (entries.length > 0) for (const entry of entries) await collectFiles(entry, '', files);
  else for (const file of loose) files.set(file.name, file);
  const [single] = files.values();
  if (files.size === 1 && single !== undefined && /\.zip$/i.test(single.name)) {
    return bundleFromZip(single.name, new Uint8Array(await single.arrayBuffer()));
  }
  const root = bundleRoot(files.keys(), name);
  const readers = [...files]
    .filter(([path]) => path.startsWith(root))
    .map(
      ([path, file]) =>
        [path.slice(root.length), async () => new Uint8Array(await file.arrayBuffer())] as const,
    );
  return bundleFromMap(name, new Map(readers));
}

async function collectFiles(
  entry: FileSystemEntry,
  folder: string,
  into: Map<string, File>,
): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    into.set(path, file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Chromium hands out at most a hundred entries a call.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return;
    for (const inner of batch) await collectFiles(inner, `${path}/`, into);
  }
}
