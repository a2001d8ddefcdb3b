import { fitted, graphChart } from '../../../charts/graph-chart.ts';
import type { GraphNode, GraphEdge } from '../../../charts/graph-marks.ts';
import type { Place } from '../../../layout/nearest.ts';
import { add, write } from '../../../charts/dom.ts';
import { at, nameOf, truthOf, withSign, type Scene } from './scene.ts';

/** More than so many neighbours are not drawn. */
const most = 40;
/** More than so many stand in two rings. */
const crowd = 16;
/** More than so many stand too close for their names; a look at one tells it. */
const named = 9;
const padding = 36;

/** Somebody that the chosen node hears from. */
export interface Neighbour {
  node: number;
  /** In how many ways, and what each message adds to the explained logit. */
  heard: { channel: number; amount: number }[];
}

/** Those that the chosen node hears from, each once, in the order of the channels; it does not hear through one that is off. */
function neighboursOf(scene: Scene): Neighbour[] {
  const found = new Map<number, Neighbour>();
  scene.seen.heard.forEach(({ neighbours, shares }, channel) => {
    neighbours.forEach((node, row) => {
      const one = found.get(node) ?? { node, heard: [] };
      found.set(node, one);
      one.heard.push({ channel, amount: at(shares, row, scene) });
    });
  });
  return [...found.values()];
}

const amountOf = ({ heard }: Neighbour): number =>
  heard.reduce((sum, { amount }) => sum + amount, 0);

export interface Look {
  select: (neighbour: Neighbour | undefined, by: 'pointer' | 'key') => void;
  enter: (node: number) => void;
}

/** The chosen node in the middle, around it those that it hears from, relation by relation. */
export function ego(room: HTMLElement, label: string, look: Look) {
  let around: Neighbour[] = [];
  let looked: number | undefined;
  const draw = graphChart(room, {
    label,
    padding,
    select: (index, by) => {
      looked = index;
      look.select(index === undefined ? undefined : around[index - 1], by);
    },
    enter: (index) => {
      const neighbour = around[index - 1];
      if (neighbour) look.enter(neighbour.node);
    },
  });
  const names = add(room, 'div', 'relations');
  let places: Place[] = [];
  const drawScene = (scene: Scene): { drawn: number; all: number } => {
    const all = neighboursOf(scene);
    around = all.slice(0, most);
    const size = { width: room.clientWidth, height: room.clientHeight };
    const layout = layOut(around, size.width / size.height);
    draw({
      at: layout,
      nodes: nodesOf(scene, around),
      edges: tiesOf(scene, around),
      chosen: looked !== undefined && looked > 0 && looked <= around.length ? looked : undefined,
    });
    places = fitted(layout, size, padding);
    drawRelations(names, scene, around, places);
    return { drawn: around.length, all: all.length };
  };
  /** Where a neighbour stands. */
  const place = (node: number) => places[1 + around.findIndex((one) => one.node === node)];
  return { draw: drawScene, place };
}

/** `[1 + neighbours, 2]`: a circle, in a room wider than tall an ellipse; a gap between one channel and the next. */
function layOut(around: readonly Neighbour[], aspect: number): Float32Array {
  const places = new Float32Array(2 + 2 * around.length);
  const first = around.map(({ heard }) => heard[0]!.channel);
  const gaps = new Set(first).size;
  const whole = around.length + 0.7 * gaps;
  const wide = Math.min(1.5, Math.max(1, aspect));
  let turned = 0;
  first.forEach((channel, i) => {
    if (i > 0) turned += channel === first[i - 1] ? 1 : 1.7;
    const angle = (2 * Math.PI * turned) / whole - Math.PI / 2;
    const radius = around.length > crowd && i % 2 === 1 ? 0.66 : 1;
    places.set([wide * radius * Math.cos(angle), radius * Math.sin(angle)], 2 + 2 * i);
  });
  return places;
}

function nodesOf(scene: Scene, around: readonly Neighbour[]): GraphNode[] {
  const { seen, isOwn } = scene;
  const truth = truthOf(seen.chosen, scene);
  const largest = Math.max(1e-6, ...around.map((one) => Math.abs(amountOf(one))));
  const centre: GraphNode = {
    colour: 'var(--ink)',
    radius: 18,
    className: 'centre',
    ...(isOwn ? { beside: nameOf(seen.chosen, scene) } : { inside: truth?.slice(-1) }),
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

/** Those that are several things to the chosen node have a tie for each, bent apart. */
function tiesOf({ seen, subject }: Scene, around: readonly Neighbour[]): GraphEdge[] {
  return around.flatMap(({ heard }, i) =>
    heard.map(({ channel }, k): GraphEdge => {
      const { kind, way } = subject.channels[channel]!;
      const ends = way === 'out' ? { from: 0, to: i + 1 } : { from: i + 1, to: 0 };
      const bend = 22 * (k - (heard.length - 1) / 2) * (way === 'out' ? -1 : 1);
      const off = seen.heard[channel]!.isOff ? ' off' : '';
      return { ...ends, kind: `kind kind-${kind}${off}`, bend, arrow: way !== 'both' };
    }),
  );
}

/** What each bunch of ties is, half way. */
function drawRelations(
  root: HTMLElement,
  { subject, lang }: Scene,
  around: readonly Neighbour[],
  places: readonly Place[],
): void {
  const bunches = new Map<number, Place[]>();
  around.forEach(({ heard: [first] }, i) => {
    const bunch = bunches.get(first!.channel) ?? [];
    bunches.set(first!.channel, bunch);
    bunch.push(places[i + 1]!);
  });
  const labels = [...bunches];
  while (root.children.length > labels.length) root.lastElementChild!.remove();
  while (root.children.length < labels.length) add(root, 'span');
  labels.forEach(([channel, bunch], i) => {
    const { kind, name } = subject.channels[channel]!;
    const label = root.children[i] as HTMLElement;
    const mean = (axis: 'x' | 'y') =>
      bunch.reduce((sum, place) => sum + place[axis], 0) / bunch.length;
    const centre = places[0]!;
    label.className = `kind-${kind}`;
    label.style.left = `${(0.48 * centre.x + 0.52 * mean('x')).toFixed(0)}px`;
    label.style.top = `${(0.48 * centre.y + 0.52 * mean('y')).toFixed(0)}px`;
    write(label, name[lang]);
  });
}
