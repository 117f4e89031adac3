/** Fields that only this repository needs. */
const OURS = ['devDependencies', 'nx', 'scripts'];

/**
 * A project's `package.json` as it goes into its tarball: what it needs of this repository is named by version, as all
 * else is, and nothing points to sources, which are not in it.
 *
 * @param {Record<string, any>} manifest
 * @param {ReadonlyMap<string, string>} versions of the workspace's projects, by name
 * @returns {Record<string, any>}
 */
export function publishedManifest(manifest, versions) {
  const kept = Object.entries(manifest).filter(([field]) => !OURS.includes(field));
  const { dependencies = {}, exports, ...rest } = Object.fromEntries(kept);
  const named = Object.entries(dependencies).map(([name, range]) => [
    name,
    versions.get(name) ?? range,
  ]);
  const doors = Object.entries(exports).map(([door, target]) => {
    if (typeof target === 'string') return [door, target];
    const conditions = Object.entries(target).filter(([name]) => name !== '@phosphene/source');
    return [door, Object.fromEntries(conditions)];
  });
  return { ...rest, exports: Object.fromEntries(doors), dependencies: Object.fromEntries(named) };
}
