import type { GraphNode } from '../../../charts/graph-marks.ts';
import { graph } from '../../../charts/graph.ts';
import { pairsOf } from '../../../datasets/tools/graph.ts';
import { spokenOf } from './row.ts';
import { colourOf, strengthOf, type Scene } from './scene.ts';

/** Up to this many nodes their numbers or names are written. */
const fewNodes = 40;
/** More nodes than this are drawn small, and a cross stands in the node instead of below it. */
const manyNodes = 150;
/** Of more labelled nodes than this only the best-connected one of each class bears its name. */
const fewLabels = 12;

/** The graph, coloured by the GCN's predictions; `use` hears the node that the reader clicks. */
export const labelledGraph = (use: (node: number, scene: Scene) => void) =>
  graph<Scene>({
    padding: 26,
    graph: (scene) => {
      const named = namedNodes(scene);
      const { edges } = scene.snapshot.edits;
      return {
        at: scene.fixed.at,
        nodes: scene.fixed.names.map((_, node) => nodeOf(scene, node, named.has(node))),
        edges: pairsOf(edges).map(([from, to]) => ({ from, to, kind: 'edge' })),
        chosen: scene.selected,
        outlined: scene.shown,
      };
    },
    about: (node, scene) => ({ spoken: spokenOf(node, scene) }),
    enter: use,
  });

/** The labelled nodes that bear the names of their classes. */
function namedNodes({ snapshot, neighbours }: Scene): ReadonlySet<number> {
  const { labels } = snapshot.edits;
  const given = [...labels.keys()].filter((node) => labels[node]! >= 0);
  if (given.length <= fewLabels) return new Set(given);
  const degree = (node: number) => neighbours[node]!.length;
  const best = new Map<number, number>();
  for (const node of given.sort((a, b) => degree(a) - degree(b))) best.set(labels[node]!, node);
  return new Set(best.values());
}

/** Inside the predicted class, pale where the network is unsure; the rim is the true class. */
function nodeOf(scene: Scene, node: number, isNamed: boolean): GraphNode {
  const { fixed, snapshot, lang, pending } = scene;
  const said = scene.predictions.gcn[node]!;
  const name = fixed.names[node]![lang];
  const count = fixed.names.length;
  const isNumber = count <= fewNodes && name.length <= 2;
  const isCrowded = count > manyNodes;
  const size = isNumber ? 9 : isCrowded ? 4.5 : 6.5;
  const cross = said.isRight === false ? '×' : '';
  const label = isNamed ? fixed.classes[snapshot.edits.labels[node]!]?.[lang] : undefined;
  return {
    colour: colourOf(said.class),
    strength: strengthOf(scene, said),
    ring: colourOf(fixed.truth[node]!),
    radius: said.isGiven ? size + 4 : size,
    inside: isNumber ? name : isCrowded ? cross : undefined,
    beside: label ?? besideOf(count <= fewNodes && !isNumber ? name : '', isCrowded ? '' : cross),
    isAbove: said.isGiven,
    className: [said.isGiven ? 'given' : '', node === pending ? 'pending' : ''].join(' '),
  };
}

const besideOf = (name: string, cross: string): string => [name, cross].join(' ').trim();
