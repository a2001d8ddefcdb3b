import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';

/** What each room of the house may import from; arrows point one way. */
const rooms = {
  i18n: [],
  charts: [],
  numerics: [],
  datasets: ['numerics', 'i18n'],
  // What is wrong with a reader's file is said by its parser, and handed on by the lab.
  lab: ['charts', 'i18n', 'numerics', 'datasets/own'],
  markdown: ['lab', 'i18n'],
  demos: ['lab', 'charts', 'numerics', 'datasets', 'i18n'],
};
const zones = Object.entries(rooms).map(([room, may]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...may].map((name) => `./${name}`),
  message: `${room} may import only from ${may.join(', ') || 'itself'}`,
}));

/** Functions of Math whose last bits the standard leaves to each engine (and the one that has no seed). */
const unspecified =
  'exp expm1 log log2 log10 log1p sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh pow cbrt hypot random';

export default ts.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      'node_modules/',
      'src/numerics/kernels/assembly/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // typed arrays are indexed by loops that know their bounds
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What decides a run must be the same bits for every reader; how it is drawn need not.
    files: ['src/{numerics,datasets,demos}/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/demos/*/view.ts', 'src/demos/*/view/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...unspecified.split(' ').map((property) => ({
          object: 'Math',
          property,
          message: 'Engines differ in it: use src/numerics/elementary.ts or random.ts.',
        })),
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
