/** A name as a part of a file's. @param otherwise what it is where no character of the name can stay */
export function fileName(name: string, otherwise: string): string {
  return name.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '') || otherwise;
}
