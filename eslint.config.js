import { builtinModules } from 'node:module';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import ts from 'typescript-eslint';

/** Time and chance come in as parameters; only entry points may ask the machine for them. */
const ambient = [
  { object: 'Math', property: 'random', message: 'Take a RandomStream as a parameter.' },
  { object: 'Date', property: 'now', message: 'Take the time as a parameter.' },
  { object: 'performance', property: 'now', message: 'Take the time as a parameter.' },
];

/** Packages are entered by what they export, and nobody but the tools enters the player or the tools. */
const innerPaths = [
  {
    group: ['@phosphene/*/src/*', '@phosphene/*/dist/*'],
    message: 'Import the package by its name: its exports are its door.',
  },
  {
    group: ['@phosphene/player', '@phosphene/player/*', '@phosphene/tools', '@phosphene/tools/*'],
    message: 'Nothing imports the player or the tools.',
  },
];

const ANYWHERE = 'This code runs anywhere; Node lives under src/node.';

export default ts.config(
  { ignores: ['**/dist', '**/test-results', '**/node_modules'] },
  js.configs.recommended,
  ts.configs.strict,
  {
    plugins: { '@nx': nx },
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    rules: {
      'no-restricted-properties': ['error', ...ambient],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'tools/src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: innerPaths }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            {
              sourceTag: 'scope:training',
              onlyDependOnLibsWithTags: ['scope:training', 'scope:shared'],
            },
            {
              sourceTag: 'scope:playback',
              onlyDependOnLibsWithTags: ['scope:playback', 'scope:shared'],
            },
            {
              sourceTag: 'scope:stage',
              onlyDependOnLibsWithTags: ['scope:playback', 'scope:shared'],
            },
            { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['*'] },
            {
              sourceTag: 'runtime:browser',
              bannedExternalImports: ['node:*', '@tensorflow/tfjs-node*', 'sharp', 'fluent-ffmpeg'],
            },
          ],
        },
      ],
    },
  },
  {
    // What runs anywhere knows neither Node nor the browser.
    files: [
      'packages/model/src/**/*.ts',
      'packages/sampler/src/**/*.ts',
      'packages/player/src/**/*.ts',
    ],
    ignores: ['packages/model/src/node/**', 'packages/sampler/src/node/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: ANYWHERE })),
          patterns: [
            ...innerPaths,
            { group: ['node:*'], message: ANYWHERE },
            {
              group: ['@phosphene/*/node', '**/node/*'],
              message: 'This code runs anywhere; it may not import a Node entry.',
            },
          ],
        },
      ],
      // The rule above does not see `import()`.
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/^(node:|@phosphene.[a-z]+.node$|(${builtinModules.join('|').replaceAll('/', '.')})$)/]`,
          message: ANYWHERE,
        },
      ],
    },
  },
  {
    // The edges where the machine's own clock is read.
    files: [
      'packages/player/src/main.ts',
      'tools/src/show-progress.ts',
      'tools/src/commands/demo.ts',
      'tools/src/commands/train.ts',
      'tools/src/trials/run-trial.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
