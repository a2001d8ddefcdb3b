import { afterEach, expect, test } from 'vitest';
import demo from '../../../template/demo/demo.ts';
import { stageOf } from '../../../harness/stage.ts';
import type { Demo } from '../contract/define.ts';
import { defaults } from '../contract/params.ts';
import { inside } from '../frame/frame.ts';
import { panel } from './panel.ts';

afterEach(() => document.body.replaceChildren());

const row = { step: 3, metrics: { 'standardised/accuracy': 0.9, 'raw/accuracy': 0.6 } };
const values = defaults(demo.params);
const numberOf = (root: HTMLElement) => root.querySelector('.chart figcaption b')!.textContent;

test.each([
  [true, '0.90'],
  [false, '0.60'],
])('the number above a chart is of the arm that the figure draws (%s)', (standardised, number) => {
  const root = stageOf('none', '');
  root.innerHTML = inside({ id: 'demo', demo, values, lang: 'en' }).html;
  const draw = panel(root, demo, 'en');
  const state = { rows: [row], shown: row, end: 100, kept: [], name: '' };
  draw({ ...state, values: { ...values, standardised } });
  expect(numberOf(root)).toBe(number);
});

test('where the figure says nothing of its arm, it is of the first that reports the measure', () => {
  const silent: Demo = { ...demo };
  delete silent.drawn;
  const root = stageOf('none', '');
  root.innerHTML = inside({ id: 'demo', demo, values, lang: 'en' }).html;
  const draw = panel(root, silent, 'en');
  draw({ rows: [row], shown: row, end: 100, kept: [], values, name: '' });
  expect(numberOf(root)).toBe('0.90');
});
