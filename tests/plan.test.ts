import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demosIn, narrowed, plan } from '../scripts/plan.mjs';

const root = join(import.meta.dirname, '..');
const known = { stages: ['lint', 'node', 'browser', 'site'], demos: ['cam', 'maml'] };

test.each([
  [[], known.stages, []],
  [['node'], ['node'], []],
  [['site', 'node'], ['node', 'site'], []],
  [['node', 'maml'], ['node'], ['maml']],
  [['cam', 'maml'], known.stages, ['cam', 'maml']],
])('%j: stages %j, demos %j', (args, stages, demos) => {
  expect(plan(args, known)).toEqual({ stages, demos });
});

test('what is neither a stage nor a demo is an error that says which there are', () => {
  expect(() => plan(['node', 'mamml'], known)).toThrow(
    'There is no stage and no demo "mamml". Stages: lint, node, browser, site. Demos: cam, maml.',
  );
});

test('each stage is narrowed to the demos; one without a browser test has no browser stage', () => {
  expect(narrowed('node', [], root)).toEqual([]);
  expect(narrowed('node', ['maml'], root)).toContain('src/demos/maml/');
  expect(narrowed('browser', ['maml', 'cam'], root)).toEqual(['src/demos/maml/']);
  expect(narrowed('browser', ['cam'], root)).toBeUndefined();
  expect(narrowed('site', ['maml', 'cam'], root)).toEqual(['--grep', '/maml/|/cam/']);
  expect(demosIn(root)).toContain('maml');
});
