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

/** The doors of `@phosphene/model` that run anywhere, and those that need Node. */
const ANYWHERE_DOORS = [
  ...['audio', 'bundle', 'errors', 'graph-model', 'json', 'loss', 'network', 'paths', 'random'],
  'webgpu',
];
const NODE_DOORS = ['bundle-folder', 'files', 'media', 'native-graph', 'progress'];

/** Which of model's doors each project may enter: what it needs for its own subject and nothing else. */
const DOORS = {
  'packages/dataset': ['audio', 'errors', 'files', 'json', 'media', 'progress', 'random'],
  'packages/trainer': [
    ...['audio', 'bundle', 'errors', 'graph-model', 'json', 'loss', 'network', 'paths', 'random'],
    ...['bundle-folder', 'files', 'native-graph', 'progress', 'webgpu'],
  ],
  'packages/sampler': ['audio', 'bundle', 'errors', 'json', 'paths', 'random'],
  'packages/sampler/src/node': [
    ...['audio', 'bundle', 'errors', 'json', 'paths', 'random'],
    ...NODE_DOORS,
  ],
  'packages/render-farm': ['bundle', 'errors', 'json', 'bundle-folder', 'files', 'progress'],
  'packages/player': ['audio', 'bundle', 'errors', 'json', 'paths', 'webgpu'],
  'tools/terminal': ['errors', 'progress'],
  'tools/stage-server': ['errors', 'files', 'json'],
  'tools/native-tensorflow': ['errors', 'files', 'json', 'media', 'progress'],
  'tools/sample-footage': ['errors', 'files', 'media', 'progress', 'random'],
  'tools/cli': ['bundle', 'errors', 'paths', ...NODE_DOORS],
  'tools/testing': [...ANYWHERE_DOORS, ...NODE_DOORS],
  'tools/trials': [...ANYWHERE_DOORS, ...NODE_DOORS],
};

const ANYWHERE = 'This code runs anywhere; Node lives under src/node.';

/** Packages are entered by what they export, and nobody enters a program. The player is a program and a library. */
const innerPaths = [
  {
    group: ['@phosphene/*/src/*', '@phosphene/*/dist/*'],
    message: 'Import the package by one of its doors: see its exports.',
  },
  {
    group: ['cli', 'trials', 'workspace'].flatMap((name) => [
      `@phosphene/${name}`,
      `@phosphene/${name}/*`,
    ]),
    message: 'Nothing imports a program.',
  },
];

const closedDoors = (open) => ({
  group: [...ANYWHERE_DOORS, ...NODE_DOORS]
    .filter((door) => !open.includes(door))
    .map((door) => `@phosphene/model/${door}`),
  message: 'This project has no business behind that door: see DOORS in eslint.config.js.',
});

/** The imports that a folder's code may not have. */
const restrictedImports = (open, anywhere) => [
  'error',
  {
    paths: anywhere ? builtinModules.map((name) => ({ name, message: ANYWHERE })) : [],
    patterns: [
      ...innerPaths,
      ...[closedDoors(open)].filter(({ group }) => group.length > 0),
      ...(anywhere
        ? [
            { group: ['node:*'], message: ANYWHERE },
            {
              group: ['@phosphene/*/node', '**/node/*'],
              message: 'This code runs anywhere; it may not import a Node entry.',
            },
          ]
        : []),
    ],
  },
];

/** Projects whose code runs anywhere, but for what lies under `src/node`. */
const RUNS_ANYWHERE = ['packages/model', 'packages/sampler', 'packages/player'];

export default ts.config(
  { ignores: ['**/dist', '**/test-results', '**/node_modules', 'docs/gallery'] },
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
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'tools/*/src/**/*.ts'],
    rules: {
      'no-restricted-imports': restrictedImports([...ANYWHERE_DOORS, ...NODE_DOORS], false),
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
            {
              sourceTag: 'scope:tool',
              onlyDependOnLibsWithTags: ['scope:tool', 'scope:shared', 'scope:stage'],
            },
            {
              // The program that users have: no trial, no fixture, no benchmark.
              sourceTag: 'scope:cli',
              onlyDependOnLibsWithTags: [
                'scope:tool',
                'scope:training',
                'scope:playback',
                'scope:shared',
              ],
            },
            {
              sourceTag: 'scope:testing',
              onlyDependOnLibsWithTags: ['scope:tool', 'scope:playback', 'scope:shared'],
            },
            {
              sourceTag: 'scope:trials',
              onlyDependOnLibsWithTags: [
                'scope:testing',
                'scope:tool',
                'scope:training',
                'scope:playback',
                'scope:shared',
              ],
            },
            { sourceTag: 'scope:workspace', onlyDependOnLibsWithTags: ['scope:tool'] },
            {
              sourceTag: 'runtime:browser',
              bannedExternalImports: ['node:*', '@tensorflow/tfjs-node*', 'sharp', 'fluent-ffmpeg'],
            },
          ],
        },
      ],
    },
  },
  ...Object.entries(DOORS).map(([folder, open]) => ({
    files: [`${folder}${folder.includes('/src/') ? '' : '/src'}/**/*.ts`],
    rules: { 'no-restricted-imports': restrictedImports(open, RUNS_ANYWHERE.includes(folder)) },
  })),
  {
    files: ['packages/model/src/**/*.ts'],
    ignores: ['packages/model/src/node/**'],
    rules: { 'no-restricted-imports': restrictedImports([], true) },
  },
  {
    // The sampler's Node half comes after its other half in DOORS, which names it more widely.
    files: RUNS_ANYWHERE.map((folder) => `${folder}/src/**/*.ts`),
    ignores: ['packages/model/src/node/**', 'packages/sampler/src/node/**'],
    rules: {
      // `no-restricted-imports` does not see `import()`.
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/^(node:|@phosphene.[a-z]+.node$|@phosphene.model.(${NODE_DOORS.join('|')})$|(${builtinModules.join('|').replaceAll('/', '.')})$)/]`,
          message: ANYWHERE,
        },
      ],
    },
  },
  {
    // The edges where the machine's own clock is read.
    files: [
      'packages/player/src/main.ts',
      'packages/player/src/library/create-dream.ts',
      'packages/player/src/listening/hear-worker.ts',
      'tools/terminal/src/show-progress.ts',
      'tools/cli/src/commands/demo.ts',
      'tools/cli/src/commands/train.ts',
      'tools/trials/src/run-trial.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['packages/player/public/*.js'],
    languageOptions: { globals: { document: 'readonly', location: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
