import { execFileSync } from 'node:child_process';

/** Licences that ask for no more than their text to be kept. */
const PERMISSIVE = new Set([
  '0BSD',
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BSL-1.0',
  'Zlib',
]);

/** Other licences among the dependencies, by package, and why they may be there. */
const EXPLAINED = [
  [
    /^@ffmpeg-installer\/(?!ffmpeg$)/,
    'GPL-3.0-or-later',
    'a build of ffmpeg, with x264 and others: a program of its own that is called, never linked; its package names no licence. Where the machine has an ffmpeg, that one is taken',
  ],
  [
    /^@ffprobe-installer\/(?!ffprobe$)/,
    'GPL-3.0',
    'a build of ffprobe: a program of its own that is called, never linked',
  ],
  [/^@ff(mpeg|probe)-installer\/ff/, 'LGPL-2.1', 'finds the build for the platform; used as it is'],
  [
    /^@img\/sharp-libvips-/,
    'LGPL-3.0-or-later',
    'libvips as a shared library beside sharp, which can be replaced',
  ],
  [/^mediabunny$/, 'MPL-2.0', 'used as it is; its own files stay under its licence'],
];

/**
 * What `npm sbom` says of all that is needed when the program runs, on this platform.
 *
 * @returns {object} CycloneDX
 */
export function readBom(root) {
  const words = ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const options = { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] };
  return JSON.parse(
    execFileSync('npm', words, { ...options, shell: process.platform === 'win32' }),
  );
}

/**
 * @param {object} bom CycloneDX
 * @returns {{ name: string, version: string, licence: string, why: string | null, settled: boolean }[]} by name; `settled` where
 *   the licence is permissive or explained
 */
export function listLicences({ components }) {
  return components
    .filter(({ name }) => !name.startsWith('@phosphene/'))
    .map(({ name, version, licenses = [] }) => {
      const said = licenses.map(
        ({ license, expression }) => license?.id ?? license?.name ?? expression,
      );
      const [, licence, why] = EXPLAINED.find(([pattern]) => pattern.test(name)) ?? [];
      const own = said.join(' AND ');
      const isPermissive =
        own !== '' && own.split(/[() ]+|AND|OR/).every((id) => id === '' || PERMISSIVE.has(id));
      if (isPermissive) return { name, version, licence: own, why: null, settled: true };
      const fits = licence !== undefined && (own === '' || own === licence);
      return { name, version, licence: own || licence || 'none', why: why ?? null, settled: fits };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
