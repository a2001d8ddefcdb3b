import { select, type Selection } from 'd3';
import type { Size } from './canvas.ts';
import { explore } from './explore.ts';
import './graph.css';
import { nearestPlace, type Place } from './nearest.ts';

export interface GraphNode {
  /** A CSS colour. */
  colour: string;
  /** CSS pixels. */
  radius: number;
  /** Share of the colour, 0…1; the rest is the ground. 1 if left out. */
  strength?: number;
  /** A CSS colour around it; the ground's if left out. */
  ring?: string | undefined;
  /** Written in the node: a number or a letter or two. */
  inside?: string | undefined;
  /** Written below the node. */
  beside?: string | undefined;
  /** Classes for the demo's own style. */
  className?: string | undefined;
}
export interface GraphTie {
  from: number;
  to: number;
  /** Class of its path; ties of one class are one path. Its style is the demo's. */
  kind: string;
  /** Drawn bent to one side by so many pixels, so that several between the same nodes can be told apart. */
  bend?: number;
  /** A tick at three quarters of the way says where it goes. */
  arrow?: boolean;
}
export interface GraphData {
  /** `[n, 2]`, as `layOutGraph` gives it. */
  at: Float32Array;
  nodes: readonly GraphNode[];
  ties: readonly GraphTie[];
  /** The node whose ties stand out. */
  chosen?: number | undefined;
}
export interface GraphOptions {
  /** What it is and which keys it takes, for a screen reader. */
  label: string;
  /** Another node is looked at; undefined is none. */
  select: (node: number | undefined, by: 'pointer' | 'key') => void;
  /** A node was clicked, or Enter or the space bar pressed on it. */
  enter?: (node: number) => void;
  /** Room left free at the edges, in CSS pixels. */
  padding?: number;
}

/**
 * A graph that stays where its layout puts it while colours change: fits `root`, turned on its side where the
 * room is taller than wide. Hover looks at a node, arrow keys go from node to node, Enter acts on it.
 */
export function graphChart(root: HTMLElement, { padding = 20, ...options }: GraphOptions) {
  root.classList.add('graph');
  const svg = select(root).append('svg').attr('aria-hidden', 'true');
  const group = (name: string) => svg.append('g').attr('class', name);
  const drawTies = paths(group('ties'));
  const drawNear = paths(group('near'));
  const drawNodes = circles(group('nodes'));
  let places: Place[] = [];
  let looked: number | undefined;
  explore(root, {
    label: options.label,
    hit: (at, radius) => nearestPlace(places, at, radius),
    places: () => places,
    select: (node, by) => {
      looked = node;
      options.select(node, by);
    },
  });
  enterable(root, () => {
    if (looked !== undefined) options.enter?.(looked);
  });
  return ({ at, nodes, ties, chosen }: GraphData): void => {
    const size = { width: root.clientWidth, height: root.clientHeight };
    places = fitted(at, size, padding);
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`);
    root.classList.toggle('looked', chosen !== undefined);
    drawTies(ties, places);
    drawNear(
      ties.filter(({ from, to }) => from === chosen || to === chosen),
      places,
    );
    drawNodes(nodes, places, chosen);
  };
}

/** A click, or Enter or the space bar; the first Enter, which only begins the walk, does nothing yet. */
function enterable(root: HTMLElement, enter: () => void): void {
  root.addEventListener('click', enter);
  // Before the walk hears of it: what it then selects is not yet acted on.
  root.addEventListener(
    'keydown',
    ({ key, altKey, ctrlKey, metaKey, repeat }) => {
      if ((key === 'Enter' || key === ' ') && !(altKey || ctrlKey || metaKey || repeat)) enter();
    },
    { capture: true },
  );
}

/** Layout places as CSS pixels: as large as the room allows, nothing distorted. */
export function fitted(at: Float32Array, { width, height }: Size, padding: number): Place[] {
  const isTall = height > width;
  const [across, down] = isTall ? [1, 0] : [0, 1];
  const points = Array.from({ length: at.length / 2 }, (_, i) => ({
    x: at[2 * i + across]!,
    y: at[2 * i + down]!,
  }));
  const [left, wide] = span(points.map(({ x }) => x));
  const [top, high] = span(points.map(({ y }) => y));
  const unit = Math.min(
    Math.max(1, width - 2 * padding) / (wide || 1),
    Math.max(1, height - 2 * padding) / (high || 1),
  );
  const [dx, dy] = [(width - wide * unit) / 2, (height - high * unit) / 2];
  return points.map(({ x, y }) => ({ x: dx + (x - left) * unit, y: dy + (y - top) * unit }));
}

function span(values: number[]): [low: number, length: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length > 0 ? [low, high - low] : [0, 0];
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** One path for each kind of tie, so that thousands of ties are few elements. */
function paths(group: Group) {
  return (ties: readonly GraphTie[], places: readonly Place[]): void => {
    const byKind = new Map<string, string[]>();
    for (const tie of ties) {
      const lines = byKind.get(tie.kind) ?? [];
      byKind.set(tie.kind, lines);
      lines.push(line(tie, places[tie.from]!, places[tie.to]!));
    }
    group
      .selectAll('path')
      .data([...byKind], (kind) => (kind as [string, string[]])[0])
      .join('path')
      .attr('class', ([kind]) => kind)
      .attr('d', ([, lines]) => lines.join(''));
  };
}

const px = (value: number) => value.toFixed(1);

function line({ bend = 0, arrow = false }: GraphTie, a: Place, b: Place): string {
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

function circles(group: Group) {
  return (nodes: readonly GraphNode[], places: readonly Place[], chosen?: number): void => {
    group
      .selectAll<SVGGElement, GraphNode>('g')
      .data(nodes)
      .join((enter) => {
        const node = enter.append('g');
        node.append('circle');
        node.append('text').attr('class', 'inside');
        node.append('text').attr('class', 'beside halo');
        return node;
      })
      .attr('class', ({ className = '' }, i) => `node ${className}${i === chosen ? ' chosen' : ''}`)
      .attr('transform', (_, i) => `translate(${px(places[i]!.x)} ${px(places[i]!.y)})`)
      .each(drawNode);
  };
}

function drawNode(this: SVGGElement, node: GraphNode): void {
  const { colour, radius, strength = 1, ring = '', inside = '', beside = '' } = node;
  const [circle, within, below] = this.children as unknown as [SVGElement, SVGElement, SVGElement];
  circle.setAttribute('r', String(radius));
  circle.style.stroke = ring;
  circle.style.fill =
    strength === 1
      ? colour
      : `color-mix(in oklab, ${colour} ${Math.round(100 * strength)}%, var(--stage))`;
  if (within.textContent !== inside) within.textContent = inside;
  if (below.textContent !== beside) below.textContent = beside;
  below.setAttribute('y', String(radius + 9));
}
