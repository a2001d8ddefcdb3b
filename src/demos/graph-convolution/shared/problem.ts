import { karate } from '../../../datasets/karate/index.ts';
import { miserables } from '../../../datasets/miserables/index.ts';
import type { Edge, Graph } from '../../../datasets/tools/graph.ts';
import type { Load } from '../../../datasets/tools/load.ts';
import type { Text } from '../../../i18n/text.ts';

/** A graph whose nodes are to be classified. */
export interface Problem {
  /** `[n]` */
  names: readonly Text[];
  classes: readonly Text[];
  /** `[n]`: the class of each node, −1 where it is not known. */
  truth: Int8Array;
  edges: EdgeList;
}
/** `[m, 2]`, row by row: each edge once, the smaller index first. Flat, because it goes to the page with every snapshot. */
export type EdgeList = Uint16Array;

/** A class with fewer members leaves too few to test on once one of them is labelled. */
const fewest = 3;

export const shipped = {
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
    edges: Uint16Array.from(edges.flat()),
  };
}

/** A group's best-connected member says more about it than a number. */
const namedByHubs = (problem: Problem): Problem => ({
  ...problem,
  classes: problem.classes.map((_, k) => problem.names[hubOf(problem, k)]!),
});

export const pairsOf = (edges: EdgeList): Edge[] =>
  Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i]!, edges[2 * i + 1]!]);

/** The degree of each node, without self-loops: `[n]`. */
export function degrees(n: number, edges: EdgeList): Uint16Array {
  const degree = new Uint16Array(n);
  for (const node of edges) degree[node]!++;
  return degree;
}

/** The neighbours of a node. */
export function neighboursOf(node: number, edges: EdgeList): number[] {
  const others: number[] = [];
  edges.forEach((one, i) => {
    if (one === node) others.push(edges[i ^ 1]!);
  });
  return others;
}

/** The member of a class with the highest degree, the first of equals. −1 if the class has no member. */
export function hubOf({ truth, edges, names }: Problem, k: number): number {
  const degree = degrees(names.length, edges);
  return members(truth, k).reduce((a, b) => (a < 0 || degree[b]! > degree[a]! ? b : a), -1);
}

export const members = (truth: Int8Array, k: number): number[] =>
  Array.from(truth.keys()).filter((node) => truth[node] === k);

const inBoth = (text: string): Text => ({ ja: text, en: text });
