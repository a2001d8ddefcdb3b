import { afterEach, beforeEach, expect, test } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { AnyTable } from '../../datasets/tools/table.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const both = (text: string) => ({ ja: text, en: text });
/** Three rows of m columns, called by the letter and a number. */
const tableOf = (letter: string, m: number): AnyTable => ({
  columns: Array.from({ length: m }, (_, i) => ({ name: both(`${letter}${i}`), decimals: 0 })),
  values: Float64Array.from({ length: 3 * m }, (_, i) => i),
  target: { name: both('kind'), classes: ['p', 'q'].map(both), labels: Uint8Array.of(0, 1, 1) },
});

function snapshotOf(m: number): Snapshot {
  const phi = Array.from({ length: m }, (_, i) => 0.3 / (i + 1));
  const estimated = { phi, off: phi.map(() => 0.01), error: 0.01 };
  return {
    phase: 'sampling',
    question: { row: 0, output: 0 },
    answer: Float64Array.of(0.9, 0.1),
    average: 0.4,
    typical: phi,
    exact: phi,
    base: 0.4,
    removed: phi,
    order: [...phi.keys()],
    n: 8,
    estimated: { kernel: estimated, permutation: estimated },
    history: [{ n: 4, kernel: 0.1, permutation: 0.1 }],
    swarm: {
      rows: Int32Array.of(0, 1, 2),
      phi: Float32Array.from({ length: 3 * m }, (_, i) => phi[i % m]!),
      f: Float64Array.of(0.9, 0.2, 0.1),
    },
  };
}

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('shap', 'inline-size: 960px; block-size: 480px');
});
afterEach(() => document.body.replaceChildren());

test.each<[Lang, string, string, string]>([
  ['ja', '平均の出力', 'この行の出力', '2通りから8回抽出'],
  ['en', 'average output', 'this output', '8 draws from 2'],
])('%s: of a table with more columns nothing stays drawn over one with fewer', (lang, first, last, drawn) => {
  const fixed: Fixed = { table: tableOf('wine', 13), shown: Int32Array.of(0, 1, 2) };
  const values = { ...defaults(demo.params), data: 'own' as const };
  const draw = view({ root, lang, fixed, act: () => undefined, redraw: () => undefined, ...idle });
  const texts = (panel: string) =>
    [...root.querySelectorAll(`${panel} .names span`)].map(({ textContent }) => textContent);
  const bars = () => root.querySelectorAll('.why .bar.row').length;
  draw(snapshotOf(13), values);
  expect([texts('.why').length, texts('.all').length, bars()]).toEqual([15, 13, 13]);
  fixed.table = tableOf('own', 2);
  draw(snapshotOf(2), values);
  expect(texts('.why')).toEqual([first, 'own0', 'own1', last]);
  expect(texts('.all')).toEqual(['own0', 'own1']);
  expect(bars()).toBe(2);
  expect(root.textContent).not.toContain('wine');
  expect(root.querySelector('.near')!.textContent).toContain(drawn); // as many as are drawn, of however few
}); // prettier-ignore
