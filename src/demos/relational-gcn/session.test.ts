import { expect, test, vi } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import { random } from '../../numerics/random.ts';
import { firmsOf } from './shared/firms.ts';
import { examples } from './shared/own-example.ts';
import { ownWorld } from './shared/own-world.ts';
import type { Fixed } from './worker/seen.ts';
import type { World } from './shared/world.ts';

vi.setConfig({ testTimeout: 120_000 });

type Turned = Partial<typeof usual>;
type Act = readonly [name: string, payload: unknown];
const usual = defaults(demo.params);

/** Opens the demo, acts, trains so many steps, and says where it stands. */
async function run(
  turned: Turned,
  acts: readonly Act[],
  steps: number,
  { then = turned, data }: { then?: Turned; data?: World } = {},
) {
  const host = nodeHost();
  const values = { ...usual, ...turned };
  const open = { type: 'open', demo: 'relational-gcn', values, seed: 1, data } as const;
  const { fixed } = frameOf(await host.obey(open));
  for (const [name, payload] of acts) await host.obey({ type: 'act', values, name, payload });
  await host.obey({ type: 'advance', values, steps });
  const last = frameOf(
    await host.obey({ type: 'advance', values: { ...usual, ...then }, steps: 0 }),
  );
  await host.close();
  return {
    fixed: fixed as Fixed,
    snapshot: last.snapshot as Snapshot,
    metrics: last.metrics,
  };
}
const own = (edges: string, labels: string): World => {
  const world = ownWorld({ edges, labels });
  if (world instanceof FileMistake) throw world;
  return world;
};
const town = () => own(examples.edges.en, examples.labels.en);

/** Softmax of the logits, to be held against the network's own answer. */
function softmax(logits: Float32Array): number[] {
  const powers = Array.from(logits, (logit) => Math.exp(logit));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

test('the terms of a firm add up to what the network itself answers', async () => {
  for (const firm of [7, 311]) {
    const { logits, answers, own, bias, received } = (await run({}, [['choose', firm]], 6))
      .snapshot;
    softmax(logits).forEach((share, c) => expect(answers.relational[c]).toBeCloseTo(share, 5));
    logits.forEach((logit, c) => {
      const sum = received.reduce((total, { term }) => total + term[c]!, own[c]! + bias[c]!);
      expect(sum).toBeCloseTo(logit, 5);
      for (const { shares, term, neighbours } of received) {
        const column = Array.from(neighbours, (_, i) => shares[3 * i + c]!);
        expect(column.reduce((total, share) => total + share, 0)).toBeCloseTo(term[c]!, 5);
      }
    });
  }
});

test('a relation that is switched off adds nothing from then on, in either direction', async () => {
  const { snapshot, fixed } = await run({}, [], 8, { then: { supplies: false } });
  const { received, logits, answers } = snapshot;
  const off = fixed.relations.map(({ type }) => type === 0);
  expect(off.filter(Boolean)).toHaveLength(2);
  expect(received.map(({ isOff }) => isOff)).toEqual(off);
  received.forEach(({ term }, r) => {
    if (off[r]) expect([...term]).toEqual([0, 0, 0]);
  });
  softmax(logits).forEach((share, c) => expect(answers.relational[c]).toBeCloseTo(share, 5));
});

test('switched off and on again is as if nothing had been', async () => {
  const untouched = await run({}, [], 5);
  const host = nodeHost();
  await host.obey({ type: 'open', demo: 'relational-gcn', values: usual, seed: 1 });
  const without = { ...usual, owns: false, competes: false };
  await host.obey({ type: 'advance', values: without, steps: 0 });
  const back = frameOf(await host.obey({ type: 'advance', values: usual, steps: 5 }));
  await host.close();
  expect(back.metrics).toEqual(untouched.metrics);
});

const none = { supplies: false, owns: false, sector: false, competes: false };

test('before training the networks differ in their edges alone: without any edge they answer the same', async () => {
  const { lanes } = (await run(none, [], 0)).snapshot;
  for (const arm of ['gcn', 'merged', 'relational'] as const)
    expect([...lanes[arm].truth]).toEqual([...lanes.features.truth]);
});

test('without any edge the GCN is features alone for the whole run, and nothing propagates', async () => {
  const { metrics, snapshot } = await run(none, [], 20, { then: none });
  expect(metrics['gcn/accuracy']).toBe(metrics['features/accuracy']);
  expect(metrics['gcn/loss']).toBeCloseTo(metrics['features/loss']!, 5);
  expect(new Set(snapshot.lanes.propagation.truth)).toEqual(new Set([Math.fround(1 / 3)]));
});

test('without the inverse relations, customers and firms owned are silent', async () => {
  const { received } = (await run({ inverse: false }, [], 3)).snapshot;
  expect(received.map(({ isOff }) => isOff)).toEqual([false, true, false, true, false, false]);
});

test('shuffled types keep the number of edges of each type, and the pairs of firms', () => {
  const [made, shuffled] = (['differ', 'shuffled'] as const).map((types) =>
    firmsOf(types, random(5)).relationTypes.map(({ edges }) => edges),
  );
  expect(shuffled!.map(({ length }) => length)).toEqual(made!.map(({ length }) => length));
  const pairs = (all: typeof made) => all!.flat().map(String).sort();
  expect(pairs(shuffled)).toEqual(pairs(made));
  expect(shuffled).not.toEqual(made);
});

test('no firm is both learned from and tested on; the test stays the same however few are known', async () => {
  const [many, few] = [await run({}, [], 0), await run({ known: 20 }, [], 0)];
  const { known, heldOut } = many.fixed;
  expect([...known].filter((firm) => heldOut.includes(firm))).toEqual([]);
  expect([known.length, few.fixed.known.length, heldOut.length]).toEqual([360, 20, 180]);
  expect([...few.fixed.heldOut]).toEqual([...heldOut]);
});

test('the first firm is held out, of the best rating, and receives messages through all relation types', async () => {
  const { snapshot, fixed } = await run({}, [], 0);
  const { chosen, received } = snapshot;
  expect(fixed.heldOut).toContain(chosen);
  expect(fixed.labels[chosen]).toBe(2);
  const some = received.filter(({ neighbours }) => neighbours.length > 0);
  expect(some.length).toBeGreaterThanOrEqual(4);
});

test('a graph of the reader’s own is learned: who lives where says where to vote', async () => {
  const { snapshot, fixed, metrics } = await run({ data: 'own' }, [], 160, { data: town() });
  expect(fixed.classes.map(({ en }) => en)).toEqual(['north', 'south']);
  expect(fixed.relationTypes.map(({ en }) => en)).toEqual(['lives in', 'plays for', 'knows']);
  expect(fixed.known.length + fixed.heldOut.length).toBe(60);
  expect(metrics['relational/accuracy']).toBeGreaterThan(0.85);
  expect(metrics['features/accuracy']).toBeLessThan(0.75); // nothing is known but which node it is
  expect(snapshot.lanes.relational.truth).toHaveLength(fixed.heldOut.length);
});

test('the only relation of a file without a column for it is called edges', () => {
  const { relationTypes } = own('source,target\na,b\nc,d', 'node,label\na,x\nb,x\nc,y\nd,y');
  const ends = { first: { ja: '← 辺', en: '← edges' }, second: { ja: '辺 →', en: 'edges →' } };
  expect(relationTypes).toMatchObject([{ name: { ja: '辺', en: 'edges' }, ends }]);
});

test('a relation type of the reader’s graph is switched off by hand, and on again', async () => {
  const data = town();
  const off = (await run({ data: 'own' }, [['turn', 0]], 3, { data })).snapshot;
  expect(off.received.map(({ isOff }) => isOff)).toEqual([true, true, false, false, false, false]);
  const turns: Act[] = [['turn', 0], ['turn', 0]]; // prettier-ignore
  const on = (await run({ data: 'own' }, turns, 3, { data })).snapshot;
  expect(on.received.some(({ isOff }) => isOff)).toBe(false);
});

test('without a graph there is no run on another one', async () => {
  const values = { ...usual, data: 'own' };
  const host = nodeHost();
  const reply = await host.obey({ type: 'open', demo: 'relational-gcn', values, seed: 1 });
  expect(reply).toMatchObject({ error: expect.stringContaining('no graph was given') as string });
  await host.close();
});

test('the example in Japanese can be learned too', () => {
  const { names, classes } = own(examples.edges.ja, examples.labels.ja);
  expect([names.length, classes.map(({ ja }) => ja)]).toEqual([72, ['北', '南']]);
});

const edges = 'source,target,relation\na,b,x\nb,c,x\nc,d,y\n';
test.each([
  ['a wrong row', `${edges}e,,y`, 'node,label\na,1\nb,1\nc,2\nd,2', '5行目', 'Row 5'],
  ['a second label', edges, 'node,label\na,1\na,2', '3行目', 'Row 3'],
  ['one class', edges, 'node,label\na,1\nb,1', '2種類以上', 'two different labels'],
  ['a class of one', edges, 'node,label\na,1\nb,1\nc,2', '「2」', '“2”'],
])('%s is named in both languages', (_, given, labels, ja, en) => {
  const told = ownWorld({ edges: given, labels });
  if (!(told instanceof FileMistake)) throw new Error('it should be a mistake');
  expect(told.text.ja).toContain(ja);
  expect(told.text.en).toContain(en);
});
