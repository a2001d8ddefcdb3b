import { withSign } from '../../../charts/numbers.ts';
import { add, write } from '../../../charts/dom.ts';
import { graph, type DrawnGraph } from '../../../charts/graph.ts';
import type { GraphEdge, GraphNode } from '../../../charts/graph-marks.ts';
import { keyed } from '../../../charts/keyed.ts';
import type { Look, Mark } from '../../../charts/mark.ts';
import type { Place } from '../../../layout/nearest.ts';
import { aboutNeighbour } from './cards.ts';
import { nameOf, truthOf, type Neighbour, type Scene } from './scene.ts';

/** More neighbours than this are not drawn. */
export const most = 40;
/** More than this stand in two rings. */
const crowd = 16;
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
      at: layOut(around, size.width / size.height),
      nodes: nodesOf(scene, around),
      edges: edgesOf(scene, around),
      // The node in the middle, 0, is no neighbour.
      chosen: selected === 0 || selected === stale ? undefined : selected,
    };
  };
  return graph({
    graph: drawn,
    padding: 36,
    over: relationNames,
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

/** `[1 + neighbours, 2]`: a circle, in a room wider than tall an ellipse; a gap between one relation and the next. */
function layOut(around: readonly Neighbour[], aspect: number): Float32Array {
  const at = new Float32Array(2 + 2 * around.length);
  const first = around.map(relationOf);
  const whole = around.length + 0.7 * new Set(first).size;
  const wide = Math.min(1.5, Math.max(1, aspect));
  let turned = 0;
  first.forEach((relation, i) => {
    if (i > 0) turned += relation === first[i - 1] ? 1 : 1.7;
    const angle = (2 * Math.PI * turned) / whole - Math.PI / 2;
    const radius = around.length > crowd && i % 2 === 1 ? 0.66 : 1;
    at.set([wide * radius * Math.cos(angle), radius * Math.sin(angle)], 2 + 2 * i);
  });
  return at;
}

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
      radius: around.length > crowd ? 13 : 16,
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

/** The name of each relation, half way from the chosen node to the middle of its neighbours. */
function relationNames(element: HTMLElement) {
  const box = add(element, 'div', 'relations');
  const draw = keyed<HTMLElement, number>(() => add(box, 'span'));
  return ({ fixed, lang, neighbours: around }: Scene, places: readonly Place[]) => {
    const [centre, ...others] = places;
    const halfWay = (relation: number, axis: 'x' | 'y') => {
      const bundle = others.filter((_, i) => relationOf(around[i]!) === relation);
      const mean = bundle.reduce((sum, place) => sum + place[axis], 0) / bundle.length;
      return `${(0.48 * centre![axis] + 0.52 * mean).toFixed(0)}px`;
    };
    draw([...new Set(around.slice(0, most).map(relationOf))], String, (label, relation) => {
      const { type, name } = fixed.relations[relation]!;
      label.className = `type-${type}`;
      label.style.left = halfWay(relation, 'x');
      label.style.top = halfWay(relation, 'y');
      write(label, name[lang]);
    });
  };
}
