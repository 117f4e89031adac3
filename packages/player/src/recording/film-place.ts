/** The part of the File System Access API that TypeScript's `dom` lacks. */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<FileSystemFileHandle>;

/** Where a film is saved to: a file that the performer chose, the browser's downloads, or nowhere yet. */
export type FilmPlace = FileSystemFileHandle | 'downloads' | null;

/**
 * Asks for the place of a file, in the click or key itself. Where the browser can't ask, as without a click or key, it
 * is the downloads.
 *
 * @param type `video/mp4` or `video/webm`
 */
export async function askForPlace(name: string, type: string): Promise<FilmPlace> {
  const { showSaveFilePicker } = window as unknown as { showSaveFilePicker?: SavePicker };
  if (showSaveFilePicker === undefined) return 'downloads';
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    return await showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'film', accept: { [type]: [extension] } }],
    });
  } catch (error) {
    return (error as Error).name === 'AbortError' ? null : 'downloads';
  }
}

/** Copies a file piece by piece. @throws {DOMException} as the disk does; the copy is not there then */
export async function copyTo(file: File, place: FileSystemFileHandle): Promise<void> {
  await file.stream().pipeTo(await place.createWritable());
}
