import { listProjects } from './list-projects.js';

/**
 * Projects and all that they depend on in a workspace, each after those that it needs. Test fixtures, trials and the
 * repository's own checks are nobody's dependencies.
 *
 * @param {string} workspace its folder
 * @param {string[]} names of packages
 * @returns {import('./list-projects.js').Project[]}
 */
export function shippedProjects(workspace, names) {
  const projects = new Map(
    listProjects(workspace).map((project) => [project.manifest.name, project]),
  );
  const shipped = new Set();
  const take = (name) => {
    const project = projects.get(name);
    if (project === undefined || shipped.has(project)) return;
    Object.keys(project.manifest.dependencies ?? {}).forEach(take);
    shipped.add(project);
  };
  names.forEach(take);
  return [...shipped];
}
