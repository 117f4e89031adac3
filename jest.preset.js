import { fileURLToPath } from 'node:url';

const fromRoot = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The Jest configuration that every package shares: ES modules from TypeScript sources, and a Node
 * environment whose typed arrays are those of native code.
 *
 * @param {string} name the package's short name, shown beside its tests
 */
export const phosphene = (name) => ({
  displayName: name,
  testEnvironment: fromRoot('tools/workspace/jest/native-arrays-environment.cjs'),
  testEnvironmentOptions: { customExportConditions: ['@phosphene/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // A guard against tests that hang, far from what the slowest machine takes.
  testTimeout: 600_000,
});
