import { withSign } from '../../../charts/numbers.ts';
import { graph, type DrawnGraph } from '../../../charts/graph.ts';
import type { EdgeName, GraphEdge, GraphNode } from '../../../charts/graph-marks.ts';
import type { Look, Mark } from '../../../charts/mark.ts';
import { isCrowded, ringLayout } from '../../../layout/ring.ts';
import { aboutNeighbour } from './cards.ts';
import { nameOf, truthOf, type Neighbour, type Scene } from './scene.ts';

/** More neighbours than this are not drawn. */
export const most = 40;
/** More than this stand too close for their names; a card tells them. */
const named = 9;

/** The chosen node in the middle, around it its neighbours, relation by relation. */
export function ego(choose: (node: number) => void): Mark<Scene> {
  let centre: number | undefined;
  /** What was selected when the reader moved to another node: a different neighbour stands there now. */
  let stale: number | undefined;
  const neighbourAt = (index: number, { neighbours }: Scene) =>
    index === stale ? undefined : neighbours[index - 1];
  const drawn = (scene: Scene, { size, selected }: Look): DrawnGraph => {
    if (scene.seen.chosen !== centre) stale = selected;
    else if (selected !== stale) stale = undefined;
    centre = scene.seen.chosen;
    const around = scene.neighbours.slice(0, most);
    return {
      at: ringLayout(around.map(relationOf), size.width / size.height),
      nodes: nodesOf(scene, around),
      edges: edgesOf(scene, around),
      edgeNames: edgeNamesOf(scene, around),
      // The node in the middle, 0, is no neighbour.
      chosen: selected === 0 || selected === stale ? undefined : selected,
    };
  };
  return graph({
    graph: drawn,
    padding: 36,
    about: (index, scene) => {
      const neighbour = neighbourAt(index, scene);
      return neighbour && aboutNeighbour(neighbour, scene);
    },
    enter: (index, scene) => {
      const neighbour = neighbourAt(index, scene);
      if (neighbour) choose(neighbour.node);
    },
  });
}

const relationOf = ({ messages }: Neighbour): number => messages[0]!.relation;
const amountOf = ({ messages }: Neighbour): number =>
  messages.reduce((sum, { amount }) => sum + amount, 0);

function nodesOf(scene: Scene, around: readonly Neighbour[]): GraphNode[] {
  const { chosen } = scene.seen;
  const largest = Math.max(1e-6, ...around.map((one) => Math.abs(amountOf(one))));
  const centre: GraphNode = {
    colour: 'var(--ink)',
    radius: 18,
    className: 'centre',
    ...(scene.isOwn
      ? { beside: nameOf(chosen, scene) }
      : { inside: truthOf(chosen, scene)?.slice(-1) }),
  };
  const others = around.map((one): GraphNode => {
    const amount = amountOf(one);
    return {
      colour: `var(--div-${amount < 0 ? 'neg' : 'pos'})`,
      strength: 0.06 + (0.54 * Math.abs(amount)) / largest,
      radius: isCrowded(around.length) ? 13 : 16,
      inside: withSign(amount, 1),
      ...(around.length <= named && { beside: nameOf(one.node, scene) }),
    };
  });
  return [centre, ...others];
}

/** A neighbour in several relations has an edge for each, bent apart. */
const edgesOf = ({ seen, fixed }: Scene, around: readonly Neighbour[]): GraphEdge[] =>
  around.flatMap(({ messages }, i) =>
    messages.map(({ relation }, k): GraphEdge => {
      const { type, direction } = fixed.relations[relation]!;
      const isOut = direction === 'out';
      const ends = isOut ? { from: 0, to: i + 1 } : { from: i + 1, to: 0 };
      const bend = 22 * (k - (messages.length - 1) / 2) * (isOut ? -1 : 1);
      const kind = `type-${type}${seen.received[relation]!.isOff ? ' off' : ''}`;
      return { ...ends, kind, bend, arrow: direction !== 'both' };
    }),
  );

const edgeNamesOf = ({ fixed, lang }: Scene, around: readonly Neighbour[]): EdgeName[] => {
  const first = around.map(relationOf);
  return [...new Set(first)].map((relation) => {
    const { type, name } = fixed.relations[relation]!;
    const to = first.flatMap((one, i) => (one === relation ? [i + 1] : []));
    return { text: name[lang], from: 0, to, className: `type-${type}` };
  });
};
