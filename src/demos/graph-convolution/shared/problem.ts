import { karate } from '../../../datasets/karate/index.ts';
import { miserables } from '../../../datasets/miserables/index.ts';
import type { Edge, Graph } from '../../../datasets/tools/graph.ts';
import type { Load } from '../../../datasets/tools/load.ts';
import type { Text } from '../../../i18n/text.ts';

/** A graph whose nodes are to be told apart. */
export interface Problem {
  /** `[n]` */
  names: readonly Text[];
  classes: readonly Text[];
  /** `[n]`: the class of each node, −1 where it is not known. */
  truth: Int8Array;
  ties: Ties;
}
/** `[m, 2]`, row by row: each tie once, the smaller index first. Flat, for it goes to the page with every snapshot. */
export type Ties = Uint16Array;

/** A class of fewer members has too few left to be tested on once one of them is labelled. */
const fewest = 3;

export const shipped = {
  karate: async (load: Load) => problemOf(await karate(load)),
  /** Four of the eleven groups have one or two members: these six people are in the graph, but their class is not asked. */
  miserables: async (load: Load) => namedByHubs(problemOf(await miserables(load))),
} satisfies Record<string, (load: Load) => Promise<Problem>>;

/** The graph of an option. Throws where it is to be the reader's own and there is none. */
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
    ties: Uint16Array.from(edges.flat()),
  };
}

/** A number says little of a group; its best-connected member says more. */
const namedByHubs = (problem: Problem): Problem => ({
  ...problem,
  classes: problem.classes.map((_, k) => problem.names[hubOf(problem, k)]!),
});

export const pairsOf = (ties: Ties): Edge[] =>
  Array.from({ length: ties.length / 2 }, (_, i) => [ties[2 * i]!, ties[2 * i + 1]!]);

/** In how many ties each node is: `[n]`. */
export function degrees(n: number, ties: Ties): Uint16Array {
  const degree = new Uint16Array(n);
  for (const node of ties) degree[node]!++;
  return degree;
}

/** The other ends of a node's ties. */
export function neighboursOf(node: number, ties: Ties): number[] {
  const others: number[] = [];
  ties.forEach((one, i) => {
    if (one === node) others.push(ties[i ^ 1]!);
  });
  return others;
}

/** The member of a class with most ties, the first of equals. −1 if it has no member. */
export function hubOf({ truth, ties, names }: Problem, k: number): number {
  const degree = degrees(names.length, ties);
  return members(truth, k).reduce((a, b) => (a < 0 || degree[b]! > degree[a]! ? b : a), -1);
}

export const members = (truth: Int8Array, k: number): number[] =>
  Array.from(truth.keys()).filter((node) => truth[node] === k);

const inBoth = (text: string): Text => ({ ja: text, en: text });
