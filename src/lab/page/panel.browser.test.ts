import { afterEach, expect, test } from 'vitest';
import demo from '../../../template/demo/demo.ts';
import { stageOf } from '../../../harness/stage.ts';
import type { Demo } from '../contract/define.ts';
import { defaults } from '../contract/params.ts';
import { inside } from '../frame/frame.ts';
import { panel } from './panel.ts';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/lab.css';

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

const demos = Object.entries(
  import.meta.glob<Demo>('../../demos/*/demo.ts', { eager: true, import: 'default' }),
);
/** What every arm that reports a measure says of it: the same, so that their names have no room beside the lines. */
const crowded = ({ arms, measures, reportedBy }: Demo) =>
  Object.fromEntries(
    Object.keys(measures).flatMap((measure) =>
      (reportedBy?.[measure] ?? Object.keys(arms)).map((arm) => [`${arm}/${measure}`, 0.5]),
    ),
  );

// In the margin, and in two columns on a tablet.
const cases = (['ja', 'en'] as const).flatMap((lang) =>
  [248, 183].map((width) => [lang, width] as const),
);
test.each(cases)('charts have their height before they are drawn (%s, %i px)', (lang, width) => {
  for (const [path, demo] of demos) {
    const values = defaults(demo.params);
    const root = stageOf('none', `inline-size: ${width}px`);
    root.innerHTML = inside({ id: 'demo', demo, values, lang }).html;
    const heights = () =>
      [...root.querySelectorAll('.chart')].map((chart) => chart.getBoundingClientRect().height);
    const before = heights();
    const draw = panel(root, demo, lang);
    const row = { step: 3, metrics: crowded(demo) };
    draw({ rows: [row], shown: row, end: 100, kept: [], values, name: '' });
    expect(heights(), path).toEqual(before);
    root.parentElement!.remove();
  }
});
