import { beforeAll, describe, expect, test } from 'vitest';
import { neighbours } from '../../../datasets/tools/graph.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { FileMistake } from '../../../datasets/own/file-mistake.ts';
import { defaults } from '../../../lab/contract/params.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import demo from '../demo.ts';
import { hubOf, shipped, type Problem } from '../shared/problem.ts';
import { examples, ownProblem } from '../shared/own-problem.ts';
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

  test('labels at random: one of each class, by the seed', async () => {
    const problem = await shipped.miserables(load);
    const given = (seed: number) => {
      const study = new Study(problem, { ...settings, labels: 'random' }, random(seed));
      study.dispose();
      return study.start.labels;
    };
    const labels = given(4);
    expect(given(4)).toEqual(labels);
    expect(given(5)).not.toEqual(labels);
    expect([...labels].filter((k) => k >= 0).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    labels.forEach((k, node) => expect(k < 0 || problem.truth[node] === k).toBe(true));
  });
});
