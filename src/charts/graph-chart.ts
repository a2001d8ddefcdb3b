import { select } from 'd3';
import type { Size } from '../layout/plane-scale.ts';
import { explore } from './explore.ts';
import './graph.css';
import { circles, names, paths, type GraphNode, type GraphEdge } from './graph-marks.ts';
import { nearestPlace, type Place } from '../layout/nearest.ts';

export interface GraphData {
  /** `[n, 2]`, as `layOutGraph` gives it. */
  at: Float32Array;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** The node whose edges stand out. */
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
  const drawEdges = paths(group('edges'));
  const drawNear = paths(group('near'));
  const drawNodes = circles(group('nodes'));
  const drawNames = names(group('names'));
  const place = placing(padding);
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
  return ({ at, nodes, edges, chosen }: GraphData): void => {
    const size = { width: root.clientWidth, height: root.clientHeight };
    places = place(at, size);
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`);
    root.classList.toggle('looked', chosen !== undefined);
    drawEdges(edges, places);
    drawNear(
      edges.filter(({ from, to }) => from === chosen || to === chosen),
      places,
    );
    drawNodes(nodes, places, chosen);
    drawNames(nodes, places);
  };
}

/** The same places as before, as the same object, while neither layout nor room has changed. */
function placing(padding: number) {
  let before: { at: Float32Array; size: Size; places: Place[] } | undefined;
  return (at: Float32Array, size: Size): Place[] => {
    const isSame =
      before?.size.width === size.width &&
      before.size.height === size.height &&
      before.at.length === at.length &&
      before.at.every((value, i) => value === at[i]);
    if (!isSame) before = { at, size, places: fitted(at, size, padding) };
    return before!.places;
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
