import { expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { defaults } from '../../lab/contract/params.ts';
import { normal, random } from '../../numerics/random.ts';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { AnyTable } from '../../datasets/tools/table.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import { example } from '../../datasets/own/seedlings.ts';

/** What the demo makes of a file. */
const ownTable = async (table: string) => demo.reads?.parse({ table });
const values = { ...defaults(demo.params), data: 'own' as const };

/** A run on a table of the reader's own, after so many steps. */
async function own(csv: string, steps: number) {
  const data = await tableOf(csv);
  const host = nodeHost();
  const opened = frameOf(await host.obey({ type: 'open', demo: 'shap', values, seed: 1, data }));
  const last = frameOf(await host.obey({ type: 'advance', values, steps }));
  await host.close();
  return {
    fixed: opened.fixed as Fixed,
    opened: opened.snapshot as Snapshot,
    last: last.snapshot as Snapshot,
    metrics: last.metrics,
  };
}

/** Sixty rows; the last column follows from the first two, the third is noise. */
function csv(last: (a: number, b: number) => string | number): string {
  const source = random(4);
  const rows = Array.from({ length: 60 }, () => {
    const [a, b, c] = [normal(source), normal(source), normal(source)];
    return [a.toFixed(3), b.toFixed(3), c.toFixed(3), last(a, b)].join();
  });
  return ['first,second,noise,goal', ...rows].join('\n');
}

async function tableOf(csv: string): Promise<AnyTable> {
  const table = await ownTable(csv);
  if (!table || table instanceof FileMistake) throw table ?? new Error('nothing is read');
  return table;
}

test('without a table there is no run on another one', async () => {
  const host = nodeHost();
  const reply = await host.obey({ type: 'open', demo: 'shap', values, seed: 1 });
  expect(reply).toMatchObject({ error: expect.stringContaining('no table was given') as string });
  await host.close();
});

test('the example is a table that can be learned, in both languages', async () => {
  expect(await ownTable(example.ja)).not.toBeInstanceOf(FileMistake);
  const { metrics, fixed } = await own(example.en, 160);
  expect(fixed.table.columns.map(({ name }) => name.en)).toEqual(['light (h)', 'water (ml)', 'pot']); // prettier-ignore
  expect(metrics['network/score']).toBeGreaterThan(0.7);
});

test('a table with classes is learned and explained', async () => {
  const { fixed, opened, last, metrics } = await own(
    csv((a, b) => (a > b ? 'yes' : 'no')),
    160,
  );
  expect(opened.phase).toBe('learning');
  expect(last.phase).toBe('sampling');
  expect(metrics['network/score']).toBeGreaterThan(0.8);
  expect(fixed.table.columns.map(({ name }) => name.en)).toEqual(['first', 'second', 'noise']);
  expect(fixed.shown).toHaveLength(20);
  const { exact, answer, average, question, swarm } = last;
  const sum = exact.reduce((total, phi) => total + phi, average);
  expect(sum).toBeCloseTo(answer[question.output]!, 5);
  // Over all rows the noise matters least.
  const size = (i: number) =>
    swarm.phi.reduce((s, phi, k) => s + (k % 3 === i ? Math.abs(phi) : 0), 0);
  expect(size(2)).toBeLessThan(size(0) / 3);
  expect(size(2)).toBeLessThan(size(1) / 3);
});

test('so is one with a number, in its own unit', async () => {
  const { last, metrics } = await own(
    csv((a, b) => (200 + 30 * a - 10 * b).toFixed(2)),
    160,
  );
  expect(metrics['network/score']).toBeGreaterThan(0.8);
  expect(last.average).toBeGreaterThan(150);
  const { exact, answer, average } = last;
  expect(exact.reduce((total, phi) => total + phi, average)).toBeCloseTo(answer[0]!, 3);
});

test('of a number it is said that the kind of output cannot be chosen', async () => {
  const saidOf = async (last: string) => {
    const table = await ownTable(csv((a) => (last === 'class' ? Number(a > 0) : a)));
    if (!table || table instanceof FileMistake) throw new Error('it should be a table');
    return demo.reads!.said(table).at(-1)!.en;
  };
  expect(await saidOf('number')).toContain('“what is explained” is not used');
  expect(await saidOf('class')).toBe('60 rows of data read.');
});

test('seconds since 1970 in steps of three are learned, though single precision has no room for them', async () => {
  const seconds = (i: number) => 1_700_000_000 + 3 * i;
  const rows = Array.from({ length: 20 }, (_, i) => [i, ((i * 74) % 100) / 100, seconds(i)].join());
  const { last, metrics } = await own(['a,b,y', ...rows].join('\n'), 160);
  expect(metrics['network/score']).toBeGreaterThan(0.9);
  const { exact, answer, average } = last;
  expect(exact.reduce((total, phi) => total + phi, average)).toBeCloseTo(answer[0]!, 3);
});

test('twelve columns, the most there may be: all 4,096 coalitions, and the estimates come near', async () => {
  const source = random(6);
  const names = Array.from({ length: 12 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 40 }, () => {
    const x = names.map(() => normal(source));
    return [...x.map((value) => value.toFixed(3)), x[0]! + x[1]! > 0 ? 'yes' : 'no'].join();
  });
  const { last } = await own([[...names, 'goal'].join(), ...rows].join('\n'), 400);
  expect(last.n).toBe(4000);
  expect(last.swarm.rows).toHaveLength(14);
  const { exact, answer, average, question, estimated, history } = last;
  expect(exact.reduce((total, phi) => total + phi, average)).toBeCloseTo(
    answer[question.output]!,
    5,
  );
  for (const method of ['kernel', 'permutation'] as const)
    expect(estimated[method].error).toBeLessThan(history[0]![method] / 5);
});

test.each([
  ['a word among numbers', csv(() => 'x').replace(/\n[^,]+/, '\nmany'), 'Row 2, column “first”'],
  ['too few rows', 'a,b\n1,x\n2,y', 'At least 20 rows are needed; there are 2'],
])('%s is named', async (_, text, expected) => {
  const told = await ownTable(text);
  expect(told).toBeInstanceOf(FileMistake);
  expect((told as FileMistake).text.en).toContain(expected);
});

test('another row or answer is explained at once, with as many coalitions', async () => {
  const host = nodeHost();
  const wine = { ...values, data: 'wine' as const };
  frameOf(await host.obey({ type: 'open', demo: 'shap', values: wine, seed: 1 }));
  const before = frameOf(await host.obey({ type: 'advance', values: wine, steps: 110 }));
  const { question, history, n } = before.snapshot as Snapshot;
  const output = (question.output + 1) % 3;
  const ask = async (payload: object): Promise<Snapshot> => {
    const act = { type: 'act', values: wine, name: 'ask', payload } as const;
    return frameOf(await host.obey(act)).snapshot as Snapshot;
  };
  const other = await ask({ output });
  expect(other).toMatchObject({ question: { row: question.row, output }, n });
  expect(other.history.map((point) => point.n)).toEqual(history.map((point) => point.n));
  expect(other.exact).not.toEqual((before.snapshot as Snapshot).exact);
  // Back again, everything is as it was.
  expect(await ask({ output: question.output })).toEqual(before.snapshot);
  await host.close();
});

test('a run that goes on after the last coalition sends no more than before', async () => {
  const table = csv((a, b) => (a > b ? 'yes' : 'no'));
  const [full, later] = [await own(table, 400), await own(table, 1200)];
  expect(later.last).toEqual(full.last);
});
