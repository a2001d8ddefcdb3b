import type { GraphNode } from '../../../charts/graph-marks.ts';
import { graph } from '../../../charts/graph.ts';
import { pairsOf } from '../../../datasets/tools/graph.ts';
import { spokenOf } from './row.ts';
import { colourOf, strengthOf, type Scene, type Prediction } from './scene.ts';

/** Up to this many nodes their numbers or names are written. */
const fewNodes = 40;
/** More nodes than this are drawn small. */
const manyNodes = 150;

/** The graph, coloured by the GCN's predictions; `use` hears the node that the reader clicks. */
export const labelledGraph = (use: (node: number, scene: Scene) => void) =>
  graph<Scene>({
    padding: 26,
    graph: (scene) => ({
      at: scene.fixed.at,
      nodes: scene.fixed.names.map((_, node) => nodeOf(scene, node)),
      edges: pairsOf(scene.snapshot.edits.edges).map(([from, to]) => ({ from, to, kind: 'edge' })),
      chosen: scene.selected,
    }),
    about: (node, scene) => ({ spoken: spokenOf(node, scene) }),
    enter: use,
  });

/** Inside the predicted class, pale where the network is unsure; the rim is the true class. */
function nodeOf(scene: Scene, node: number): GraphNode {
  const { fixed, snapshot, lang, pending } = scene;
  const said = scene.predictions.gcn[node]!;
  const name = fixed.names[node]![lang];
  const count = fixed.names.length;
  const isNumber = count <= fewNodes && name.length <= 2;
  const size = isNumber ? 9 : count > manyNodes ? 4 : 6.5;
  const label = fixed.classes[snapshot.edits.labels[node]!]?.[lang];
  return {
    colour: colourOf(said.class),
    strength: strengthOf(scene, said),
    ring: colourOf(fixed.truth[node]!),
    radius: said.isGiven ? size + 4 : size,
    inside: isNumber ? name : undefined,
    beside: label ?? besideOf(said, count <= fewNodes && !isNumber ? name : ''),
    isAbove: said.isGiven,
    className: [said.isGiven ? 'given' : '', node === pending ? 'pending' : ''].join(' '),
  };
}

const besideOf = ({ isRight }: Prediction, name: string): string =>
  [name, isRight === false ? '×' : ''].join(' ').trim();
