import { beforeAll, describe, expect, test } from 'vitest';
import { neighbours } from '../../../datasets/tools/graph.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { FileMistake } from '../../../datasets/own/file-mistake.ts';
import { defaults } from '../../../lab/contract/params.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import demo from '../demo.ts';
import { hubOf, shipped, type Problem } from '../shared/problem.ts';
import { featuresOf } from './features.ts';
import { givenLabels } from './given-labels.ts';
import { lengthFit } from './length-fit.ts';
import { examples } from '../shared/own-example.ts';
import { ownProblem, type OwnProblem } from '../shared/own-problem.ts';
import { Study, type Settings } from './study.ts';

beforeAll(() => useBackend());
const settings: Settings = defaults(demo.params);

describe('the shipped graphs', () => {
  test('the best-connected members of the karate club’s sides are its heads', async () => {
    const problem = await shipped.karate(load);
    expect([hubOf(problem, 0), hubOf(problem, 1)]).toEqual([0, 33]);
    expect(neighbours(34, problem.edges)[33]).toHaveLength(17);
  });

  test('in Les Misérables, groups of one or two are not predicted, but their nodes stay', async () => {
    const { names, classes, truth, edges } = await shipped.miserables(load);
    expect([names.length, edges.length / 2, classes.length]).toEqual([77, 254, 7]);
    const unasked = names.filter((_, node) => truth[node]! < 0).map(({ en }) => en);
    expect(unasked.sort()).toEqual(['Boulatruelle', 'Child 1', 'Child 2', 'Jondrette', 'Mme. Burgon', 'Mother Plutarch']); // prettier-ignore
    const members = classes.map((_, k) => truth.filter((label) => label === k).length);
    expect(members.sort((a, b) => a - b)).toEqual([3, 10, 10, 10, 11, 13, 14]);
  });
});

test('Flare’s package of one class is not predicted, but its node stays', async () => {
  const { names, classes, truth, edges } = await shipped.flare(load);
  expect([names.length, edges.length / 2, classes.length]).toEqual([220, 708, 9]);
  expect(names.filter((_, node) => truth[node]! < 0).map(({ en }) => en)).toEqual(['FlareVis']);
});

describe('a reader’s own graph', () => {
  test('direction and type are dropped, each pair has one edge', () => {
    const problem = ownProblem({
      edges: 'source,target,relation\na,b,x\nb,a,y\nc,b,x\n',
      labels: 'node,label\na,one\nc,two\n',
    }) as Problem;
    expect([...problem.edges]).toEqual([0, 1, 1, 2]);
    expect([...problem.truth]).toEqual([0, -1, 1]);
    expect(neighbours(3, problem.edges)[1]).toEqual([0, 2]);
  });

  test('without labels there are three classes, and nothing is learned until one is given', () => {
    const problem = ownProblem({ edges: 'source,target\na,b\nb,c\n' }) as Problem;
    expect(problem.classes).toHaveLength(3);
    const study = new Study(problem, settings, random(1));
    const before = study.answers.gcn.logits;
    study.step(0.01);
    expect(study.answers.gcn.logits).toEqual(before);
    Array.from(study.change({ labels: Int8Array.of(0, -1, 2), edges: problem.edges }));
    expect(study.answers.gcn.logits).not.toEqual(before);
    study.dispose();
  });

  test.each(['ja', 'en'] as const)('the example in %s is a graph of three classes', (lang) => {
    const [edges, labels] = [examples.edges[lang], examples.labels[lang]];
    const { names, classes, truth } = ownProblem({ edges, labels }) as Problem;
    expect([names.length, classes.length]).toEqual([30, 3]);
    expect(truth).not.toContain(-1);
  });

  test.each([
    ['each of its class', 'n0,x\nn1,y', [2, 0]],
    ['one class', 'n0,x\nn1,x\nn2,x', [1, 2]],
    ['one of each in the test', 'n0,x\nn1,y\nn2,x\nn3,y', [2, 2]],
  ])('labels, %s: a share of nothing is undefined', (_, labels, [classes, free]) => {
    const ring = 'source,target\nn0,n1\nn1,n2\nn2,n3\nn3,n0\n';
    const problem = ownProblem({ edges: ring, labels: `node,label\n${labels}` }) as Problem;
    const study = new Study(problem, settings, random(1));
    study.step(0.01);
    const shares = [study.accuracy('gcn'), study.accuracy('alone'), study.propagation];
    const hasTest = classes! > 1 && free! > 0;
    expect(shares.map((share) => share === undefined)).toEqual(Array(3).fill(!hasTest));
    expect([problem.classes.length, study.answers.gcn.logits.every(Number.isFinite)]).toEqual([classes, true]); // prettier-ignore
    study.dispose();
  });

  test('what a graph convolution does not use, and a class that is not tested, are said', () => {
    const problem = ownProblem({
      edges: 'source,target,relation\na,b,x\nb,a,y\nc,b,x\n',
      labels: 'node,label\na,1\nb,2\nc,1\n',
    });
    expect((problem as OwnProblem).said.slice(-2).map(({ en }) => en)).toEqual([
      'Direction and type of the edges are not used; pairs of nodes that they join: 2.',
      'Only one node is labelled “2”: it is learned from, and not tested on.',
    ]);
  });

  test('a mistake is told, not thrown', () => {
    expect(ownProblem({ edges: 'source,target\na,\n' })).toBeInstanceOf(FileMistake);
  });
});

describe('Study', () => {
  test('a change trains anew, from the same weights for as many steps', async () => {
    const problem = await shipped.karate(load);
    const changed = new Study(problem, settings, random(2));
    for (let i = 0; i < 5; i++) changed.step(0.01);
    const plain = changed.answers.gcn.logits;
    const edits = { labels: changed.start.labels, edges: problem.edges.subarray(0, -2) };
    Array.from(changed.change(edits));
    const cut = changed.answers.gcn.logits;
    expect(cut).not.toEqual(plain);
    Array.from(changed.change(changed.start));
    expect(changed.answers.gcn.logits).toEqual(plain);
    Array.from(changed.change(edits));
    expect(changed.answers.gcn.logits).toEqual(cut);
    changed.dispose();
  });

  test('both networks start from the same weights; without edges they are the same', async () => {
    const problem = { ...(await shipped.karate(load)), edges: new Uint16Array() };
    const study = new Study(problem, settings, random(3));
    for (let i = 0; i < 3; i++) study.step(0.01);
    expect(study.answers.gcn.logits).toEqual(study.answers.alone.logits);
    study.dispose();
  });

  test('which nodes are labelled does not change the initial weights', async () => {
    const problem = await shipped.karate(load);
    const first = (labels: Settings['labels']) => {
      const study = new Study(problem, { ...settings, labels }, random(5));
      const { logits } = study.answers.gcn;
      study.dispose();
      return logits;
    };
    expect(first('hub')).toEqual(first('random'));
  });

  test('nor does the depth change which nodes are labelled', async () => {
    const problem = await shipped.karate(load);
    const given = (depth: number) => {
      const study = new Study(problem, { ...settings, depth }, random(5));
      study.dispose();
      return study.start.labels;
    };
    expect(given(3)).toEqual(given(2));
  });
});

describe('the labels at the start', () => {
  const given = async (values: Partial<Settings>, seed = 4) =>
    givenLabels(await shipped.flare(load), { ...settings, ...values }, random(seed));
  const counts = (labels: Int8Array) =>
    Array.from({ length: 9 }, (_, k) => labels.filter((label) => label === k).length);

  test('at random: by the seed, and true', async () => {
    const { truth } = await shipped.flare(load);
    const labels = await given({});
    expect(await given({})).toEqual(labels);
    expect(await given({}, 5)).not.toEqual(labels);
    labels.forEach((k, node) => expect(k < 0 || truth[node] === k).toBe(true));
  });

  test('of each class one, or a share of its members, at least one', async () => {
    // analytics, animate, data, display, physics, query, scale, util, vis; flex has one class and is not asked for
    expect(counts(await given({ given: 'one' }))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(counts(await given({ given: 'tenth' }))).toEqual([1, 2, 1, 1, 1, 6, 1, 3, 7]);
    expect(counts(await given({ given: 'third' }))).toEqual([3, 7, 4, 1, 3, 20, 3, 8, 24]);
  });

  test('with most or fewest edges', async () => {
    const { truth, edges, names } = await shipped.flare(load);
    const degrees = neighbours(names.length, edges).map(({ length }) => length);
    const ofVis = degrees.filter((_, node) => truth[node] === 8).sort((a, b) => a - b);
    const labelled = (labels: Int8Array) => degrees.filter((_, node) => labels[node] === 8);
    const [hub, fringe] = [await given({ labels: 'hub' }), await given({ labels: 'fringe' })];
    expect(labelled(hub).sort((a, b) => a - b)).toEqual(ofVis.slice(-7));
    expect(labelled(fringe).sort((a, b) => a - b)).toEqual(ofVis.slice(0, 7));
  });
});

describe('the features', () => {
  test('a column for each word; without words each node has its own', () => {
    const problem = { names: [1, 2], words: [['b', 'a'], ['a']] } as unknown as Problem;
    expect([...featuresOf(problem, true).dataSync()]).toEqual([1, 1, 0, 1]);
    expect([...featuresOf(problem, false).dataSync()]).toEqual([1, 0, 0, 1]);
    expect(featuresOf({ ...problem, words: undefined }, true).shape).toEqual([2, 2]);
  });
});

test('lengths that are √(d+1) fit, whatever their directions', () => {
  // A path of three: degrees 1, 2, 1.
  const edges = Uint16Array.of(0, 1, 1, 2);
  const rows = Float32Array.of(0, Math.SQRT2, Math.sqrt(3), 0, -1, 1);
  expect(lengthFit(rows, 2, edges)).toBeCloseTo(1, 6);
  expect(lengthFit(Float32Array.of(0, 1, 1, 0, 0, 1), 2, edges)).toBe(0);
});
