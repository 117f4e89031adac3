import { expect, test } from '@jest/globals';
import { listProjects, root } from '../src/list-projects.js';
import { publishedManifest } from '../src/published-manifest.js';
import { shippedProjects } from '../src/shipped-projects.js';

/** What a manifest names for those who install it. */
interface Manifest {
  readonly name: string;
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
}

const shipped = shippedProjects(root, ['@phosphene/cli', '@phosphene/player']) as unknown as {
  readonly manifest: Manifest;
}[];

test('what is shipped is the program and what it needs, and no trial or fixture', () => {
  const names = shipped.map(({ manifest }) => manifest.name);
  expect(names).toEqual(expect.arrayContaining(['@phosphene/model', '@phosphene/player']));
  expect(names.at(-1)).toBe('@phosphene/cli');
  expect(names).not.toContain('@phosphene/testing');
  expect(names).not.toContain('@phosphene/trials');
});

test('each tarball holds the files that its manifest names', () => {
  for (const { manifest } of shipped) {
    const doors = Object.values(manifest.exports).flatMap((door) =>
      typeof door === 'string' ? [] : [door.types, door.default],
    );
    const named = [...doors, ...Object.values(manifest.bin ?? {})];
    const missing = named.filter(
      (path) => !manifest.files?.includes(path.replace(/^\.\//, '').split('/')[0]!),
    );
    expect({ name: manifest.name, missing }).toEqual({ name: manifest.name, missing: [] });
  }
});

test('each tarball names what it needs by version, and nothing that is not in it', () => {
  const versions = new Map(
    listProjects(root).map(({ manifest }) => [
      manifest['name'] as string,
      manifest['version'] as string,
    ]),
  );
  for (const { manifest } of shipped) {
    const published = publishedManifest(manifest, versions);
    const { dependencies, exports } = published as Record<string, Record<string, string>>;
    for (const range of Object.values(dependencies!)) expect(range).toMatch(/^\d+\.\d+\.\d+/);
    expect(JSON.stringify(exports)).not.toContain('/src/');
    expect(published).not.toHaveProperty('devDependencies');
  }
});
