import { add, write } from './dom.ts';
import { keyed } from './keyed.ts';
import type { Group } from './layers.ts';
import { textScale } from './text-scale.ts';
import type { Place } from '../layout/nearest.ts';
import { nameWidth } from './text-width.ts';

export interface GraphNode {
  /** A CSS colour. */
  colour: string;
  /** CSS pixels. */
  radius: number;
  /** Share of the colour, 0…1, mixed with the background; 1 if left out. */
  strength?: number;
  /** CSS colour of the outline; the background's if left out. */
  ring?: string | undefined;
  /** Text inside the node: a number, or one or two letters. */
  inside?: string | undefined;
  /** Text below or above the node. */
  beside?: string | undefined;
  isAbove?: boolean;
  /** Classes for the demo's own style. */
  className?: string | undefined;
}
export interface GraphEdge {
  from: number;
  to: number;
  /** CSS class of its path, styled by the demo; all edges of one class share one path. */
  kind: string;
  /** Bend to one side in CSS pixels, so that parallel edges can be told apart. */
  bend?: number;
  /** Shows the direction by a tick at three quarters of the edge. */
  arrow?: boolean;
}

/** The name of what several edges of one node have in common, half way to the middle of their other ends. */
export interface EdgeName {
  text: string;
  from: number;
  to: readonly number[];
  /** Classes for the demo's own style. */
  className?: string;
}

/** One path for each class of edge, so that many edges need few elements; redrawn only after a change. */
export function paths(group: Group) {
  let before: { edges: readonly GraphEdge[]; places: readonly Place[] } | undefined;
  return (edges: readonly GraphEdge[], places: readonly Place[]): void => {
    const isSame =
      before?.places === places &&
      before.edges.length === edges.length &&
      before.edges.every((edge, i) => sameEdge(edge, edges[i]!));
    if (isSame) return;
    before = { edges, places };
    const byKind = new Map<string, string[]>();
    for (const edge of edges) {
      const lines = byKind.get(edge.kind) ?? [];
      byKind.set(edge.kind, lines);
      lines.push(line(edge, places[edge.from]!, places[edge.to]!));
    }
    group
      .selectAll<SVGPathElement, [kind: string, lines: string[]]>('path')
      .data([...byKind], ([kind]) => kind)
      .join('path')
      .attr('class', ([kind]) => kind)
      .attr('d', ([, lines]) => lines.join(''));
  };
}

const sameEdge = (a: GraphEdge, b: GraphEdge): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.kind === b.kind &&
  a.bend === b.bend &&
  a.arrow === b.arrow;

const px = (value: number) => value.toFixed(1);

function line({ bend = 0, arrow = false }: GraphEdge, a: Place, b: Place): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const middle = { x: (a.x + b.x) / 2 - uy * bend, y: (a.y + b.y) / 2 + ux * bend };
  const way = bend === 0 ? 'L' : `Q${px(middle.x)} ${px(middle.y)} `;
  const drawn = `M${px(a.x)} ${px(a.y)}${way}${px(b.x)} ${px(b.y)}`;
  if (!arrow) return drawn;
  // The point of the curve at t = ¾, and a tick that opens backwards.
  const [x, y] = (['x', 'y'] as const).map(
    (k) => a[k] / 16 + (3 * middle[k]) / 8 + (9 * b[k]) / 16,
  );
  const barb = (side: 1 | -1) =>
    `${px(x! - 6 * ux + side * 3.5 * uy)} ${px(y! - 6 * uy - side * 3.5 * ux)}`;
  return `${drawn}M${barb(1)}L${px(x!)} ${px(y!)}L${barb(-1)}`;
}

export function circles(group: Group) {
  return (nodes: readonly GraphNode[], places: readonly Place[], outlined?: number): void => {
    group
      .selectAll<SVGGElement, GraphNode>('g')
      .data(nodes)
      .join((enter) => {
        const node = enter.append('g');
        node.append('circle');
        node.append('text').attr('class', 'inside');
        return node;
      })
      .each(function (node, i) {
        const { className = '' } = node;
        put(this, 'class', `node ${className}${i === outlined ? ' outlined' : ''}`);
        put(this, 'transform', `translate(${px(places[i]!.x)} ${px(places[i]!.y)})`);
        drawNode(this, node);
      });
  };
}

function drawNode(
  group: SVGGElement,
  { colour, radius, strength = 1, ring = '', inside = '' }: GraphNode,
) {
  const [circle, within] = group.children;
  if (!circle || !within) return;
  const fill =
    strength === 1
      ? colour
      : `color-mix(in oklab, ${colour} ${Math.round(100 * strength)}%, var(--stage))`;
  put(circle, 'r', String(radius));
  put(circle, 'style', `fill:${fill}${ring && `;stroke:${ring}`}`);
  write(within, inside);
}

/** Names are drawn over all nodes. */
export function names(group: Group) {
  return (nodes: readonly GraphNode[], places: readonly Place[]): void => {
    const named = nodes.flatMap((node, i) => (node.beside ? [{ node, i }] : []));
    group
      .selectAll<SVGTextElement, (typeof named)[number]>('text')
      .data(named, ({ i }) => i)
      .join('text')
      .each(function ({ node: { className = '', radius, isAbove = false, beside = '' }, i }) {
        const { x, y } = places[i]!;
        put(this, 'class', `halo ${className}`);
        put(this, 'x', px(x));
        put(this, 'y', px(y + (isAbove ? -radius - 9 : radius + 9)));
        write(this, beside);
      });
  };
}

/** Names of edges lie over all, on a ground of their own. */
export function edgeNames(element: HTMLElement) {
  const box = add(element, 'div', 'edge-names');
  const large = textScale();
  const draw = keyed<HTMLElement, readonly [number, EdgeName]>(() => add(box, 'span'));
  return (all: readonly EdgeName[], places: readonly Place[]): void => {
    const apart = standApart(all, places, large);
    draw(
      [...all.entries()],
      ([i]) => String(i),
      (label, [i, { text, className = '' }]) => {
        const { x, y } = apart[i]!;
        put(label, 'class', className);
        put(label, 'style', `left:${x.toFixed(0)}px;top:${y.toFixed(0)}px`);
        write(label, text);
      },
    );
  };
}

/** How far along its edges a name may stand: half way, or else a little nearer to one end. */
const waysAlong = [0.52, 0.66, 0.38, 0.8, 0.9, 0.24];

/** Where names stand: the first of those ways on which a name lies over no earlier one, or half way. */
function standApart(all: readonly EdgeName[], places: readonly Place[], large: number): Place[] {
  const taken: { place: Place; width: number }[] = [];
  for (const { text, from, to } of all) {
    const mean = (axis: 'x' | 'y') =>
      to.reduce((sum, end) => sum + places[end]![axis], 0) / to.length;
    const at = (way: number): Place => ({
      x: (1 - way) * places[from]!.x + way * mean('x'),
      y: (1 - way) * places[from]!.y + way * mean('y'),
    });
    const width = large * nameWidth(text);
    const isFree = ({ x, y }: Place) =>
      taken.every(
        (other) =>
          Math.abs(x - other.place.x) >= (width + other.width) / 2 ||
          Math.abs(y - other.place.y) >= large * nameHeight,
      );
    taken.push({ place: at(waysAlong.find((way) => isFree(at(way))) ?? waysAlong[0]!), width });
  }
  return taken.map(({ place }) => place);
}

/** A name's height at the usual size of text. */
const nameHeight = 14;

/** Writes only changes: setting a style costs time even if its value is the same. */
function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
