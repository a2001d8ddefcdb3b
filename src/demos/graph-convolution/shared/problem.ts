import { flare } from '../../../datasets/flare/index.ts';
import { karate } from '../../../datasets/karate/index.ts';
import { miserables } from '../../../datasets/miserables/index.ts';
import { edgeList, neighbours, type EdgeList, type Graph } from '../../../datasets/tools/graph.ts';
import type { Load } from '../../../datasets/tools/load.ts';
import type { Text } from '../../../i18n/text.ts';
import { argMax } from '../../../numerics/arg-max.ts';

/** A graph whose nodes are to be classified. */
export interface Problem {
  /** `[n]` */
  names: readonly Text[];
  classes: readonly Text[];
  /** `[n]`: the class of each node, −1 where it is not known. */
  truth: Int8Array;
  /** Undirected: each edge once, the smaller index first. */
  edges: EdgeList;
  /** The words that describe each node; undefined if nodes have no features. */
  words?: readonly (readonly string[])[] | undefined;
}

/** A class with fewer members leaves too few to test on once one of them is labelled. */
const fewest = 3;

export const shipped = {
  /** Package flex has one class only: it is in the graph, but its package is not predicted. */
  flare: async (load: Load) => {
    const graph = await flare(load);
    return { ...problemOf(graph), words: graph.words };
  },
  karate: async (load: Load) => problemOf(await karate(load)),
  /** Four of the eleven groups have one or two members: these six nodes are in the graph, but their class is not predicted. */
  miserables: async (load: Load) => namedByHubs(problemOf(await miserables(load))),
} satisfies Record<string, (load: Load) => Promise<Problem>>;

/** The graph of an option. Throws if it is the reader's own and there is none. */
export async function problemFor(
  name: keyof typeof shipped | 'own',
  load: Load,
  own: Problem | undefined,
): Promise<Problem> {
  if (name !== 'own') return shipped[name](load);
  if (!own) throw new Error('no graph was given');
  return own;
}

function problemOf({ names, edges, classes, labels }: Graph): Problem {
  const sizes = classes.map((_, k) => labels.filter((label) => label === k).length);
  const asked = classes.flatMap((_, k) => (sizes[k]! >= fewest ? [k] : []));
  return {
    names: names.map(inBoth),
    classes: asked.map((k) => classes[k]!),
    truth: Int8Array.from(labels, (label) => asked.indexOf(label)),
    edges: edgeList(edges),
  };
}

/** A group's best-connected member says more about it than a number. */
const namedByHubs = (problem: Problem): Problem => ({
  ...problem,
  classes: problem.classes.map((_, k) => problem.names[hubOf(problem, k)]!),
});

/** The member of a class with the most neighbours, the first of equals. −1 if the class has no member. */
export function hubOf({ truth, edges, names }: Problem, k: number): number {
  const near = neighbours(names.length, edges);
  return members(truth, k).reduce(
    (a, b) => (a < 0 || near[b]!.length > near[a]!.length ? b : a),
    -1,
  );
}

export const members = (truth: Int8Array, k: number): number[] =>
  Array.from(truth.keys()).filter((node) => truth[node] === k);

/**
 * Of the nodes without a label whose class is known: for how many the greatest of the scores is theirs. None is asked
 * for if there is one class only, because there is nothing to distinguish.
 */
export function score(
  scores: ArrayLike<number>,
  { truth, classes: { length: k } }: Problem,
  labels: Int8Array,
): { right: number; of: number } {
  const isAsked = (node: number) => k > 1 && truth[node]! >= 0 && labels[node]! < 0;
  const asked = Array.from(truth.keys()).filter(isAsked);
  const right = asked.filter((node) => argMax(scores, node * k, (node + 1) * k) === truth[node]);
  return { right: right.length, of: asked.length };
}

const inBoth = (text: string): Text => ({ ja: text, en: text });
