import { fileURLToPath } from 'node:url';

/** Holds what other programs run for a benchmark: a page for the browser, a program for Python. */
export const benchFolder = fileURLToPath(new URL('../bench', import.meta.url));
