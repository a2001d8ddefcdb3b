import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';

/** What each room of the house may import from; arrows point one way. A recipe is a script that lies beside its asset. */
const rooms = {
  'src/i18n': [],
  'src/styles': [],
  'src/layout': ['src/numerics'],
  'src/numerics': [],
  'src/charts': ['src/layout'],
  'src/figure': ['src/charts', 'src/layout', 'src/i18n', 'src/lab/contract'],
  'src/datasets': ['src/numerics', 'src/i18n'],
  'src/models': ['src/datasets', 'src/numerics', 'src/i18n'],
  // What is wrong with a reader's file is said by its parser, and handed on by the lab.
  'src/lab/contract': ['src/numerics', 'src/i18n', 'src/datasets/own'],
  'src/lab/frame': ['src/lab/contract', 'src/i18n'],
  'src/lab/engine': ['src/lab/contract', 'src/numerics', 'src/datasets/own'],
  'src/lab/tools': ['src/lab/contract', 'src/lab/frame', 'src/lab/engine', 'src/i18n'],
  'src/lab/page': ['src/lab', 'src/charts', 'src/i18n', 'src/datasets/own'],
  'src/markdown': ['src/lab/contract', 'src/lab/frame', 'src/i18n'],
  'src/brand': ['src/demos', 'src/lab/contract', 'src/numerics', 'src/styles', 'harness'],
  'src/site': ['src/lab/contract', 'src/i18n', 'package.json'],
  'src/components': ['src/site', 'src/brand', 'src/i18n'],
  'src/layouts': ['src/components', 'src/site', 'src/lab/page', 'src/i18n', 'src/styles'],
  'src/pages': [
    ...['src/layouts', 'src/components', 'src/site', 'src/brand', 'src/i18n', 'src/styles'],
    ...['src/lab/contract', 'src/lab/frame', 'src/lab/page'],
  ],
  build: [],
  harness: ['src'],
  bench: ['src', 'build', 'harness', 'scripts'],
  scripts: ['build', 'harness'],
  tests: ['src', 'build', 'harness', 'bench', 'scripts'],
};

/** What one technique may import from; never another technique. */
const fromDemos = [
  ...['src/lab/contract', 'src/figure', 'src/charts', 'src/layout'],
  ...['src/models', 'src/datasets', 'src/numerics', 'src/i18n'],
];
const onThePage = ['src/figure', 'src/charts'];
/**
 * The parts of a technique, and which of its own parts and of the rooms each may import. Of what runs in the worker
 * everybody else may import types alone, which is a rule of its own below.
 */
function parts(slug) {
  const own = (names) => names.map((name) => `src/demos/${slug}/${name}`);
  const inWorker = own(['worker', 'session.ts', 'algorithm.ts']);
  const forBoth = own(['shared', 'demo.ts']);
  const either = fromDemos.filter((room) => !onThePage.includes(room));
  return [
    [own(['page', 'view.ts']), [...fromDemos, ...own(['page']), ...forBoth, ...inWorker]],
    [own(['worker', 'session.ts', 'claims.ts']), [...either, ...forBoth, ...inWorker]],
    [own(['trial.ts']), [...either, ...forBoth, ...inWorker]],
    [own(['algorithm.ts']), ['src/numerics']],
    [own(['shared', 'demo.ts', 'goals.ts']), [...either, ...forBoth]],
  ];
}

const zone = (target, may) => ({
  target,
  from: '.',
  except: [...new Set([...[target].flat(), ...may, 'node_modules'])],
  message: `${[target].flat().join(', ')} may import from ${may.join(', ') || 'nothing else'}`,
});
const slugs = readdirSync(new URL('src/demos', import.meta.url));
const zones = [
  ...Object.entries(rooms).map(([room, may]) => zone(room, may)),
  ...slugs.flatMap((slug) => parts(slug).map(([target, may]) => zone(target, may))),
];

const tensors = {
  regex: '^@tensorflow/',
  allowTypeImports: true,
  message: 'tfjs is for the worker, no page loads it.',
};
const worker = {
  regex: '/worker/|/(algorithm|session|claims|trial)\\.ts$',
  allowTypeImports: true,
  message: 'Of the worker the page knows types alone; what both need lies in shared/.',
};

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
    files: ['**/*.ts', '**/*.mjs', 'src/**/*.astro'],
    ignores: ['src/**/*.test.ts'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: [
      'src/{i18n,layout,charts,figure,site,markdown}/**/*.ts',
      'src/lab/{contract,frame,tools,page}/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tensors] }] },
  },
  {
    files: ['src/demos/*/{page,shared}/**/*.ts', 'src/demos/*/{view,demo,goals}.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tensors, worker] }],
    },
  },
  {
    files: ['src/{charts,figure}/**/*.ts', 'src/demos/*/{page/**/*,view}.ts'],
    ignores: ['**/*.test.ts', 'src/charts/dom.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="addEventListener"]',
          message: 'Use listen from src/charts/dom.ts: the reader must hear of an exception.',
        },
      ],
    },
  },
  {
    files: ['{src,template}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What decides a run must be the same bits for every reader; how it is drawn need not.
    files: [
      'src/{numerics,datasets,models,layout}/**/*.ts',
      'src/demos/*/{worker,shared}/**/*.ts',
      'src/demos/*/{demo,algorithm,session,claims}.ts',
      'template/demo/{demo,algorithm,session,claims}.ts',
    ],
    ignores: ['**/*.test.ts', 'src/layout/sphere.ts'], // a globe in the reader's hand: drawn, never trained on
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
