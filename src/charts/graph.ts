import type { Place } from '../layout/nearest.ts';
import type { Size } from '../layout/plane-scale.ts';
import './graph.css';
import {
  circles,
  edgeNames,
  names,
  paths,
  type EdgeName,
  type GraphEdge,
  type GraphNode,
} from './graph-marks.ts';
import { svgLayer } from './layers.ts';
import type { Look, Mark, Drawing } from './mark.ts';

/** The state of a drawn graph. */
export interface DrawnGraph {
  /** Positions of the nodes in the layout: `[n, 2]`, in any unit. */
  at: Float32Array;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  edgeNames?: readonly EdgeName[];
  /** The node that is outlined, and whose edges are highlighted. */
  chosen?: number | undefined;
  /** The node that is outlined while none is chosen. */
  outlined?: number | undefined;
}

export interface GraphOptions<S> extends Pick<Drawing<S>, 'about' | 'enter'> {
  graph: (scene: S, look: Look) => DrawnGraph;
  /** Margin on every side, in CSS pixels. */
  padding?: number;
}

/**
 * A graph with a fixed layout whose colours change. It fills the available space, with x and y swapped if that is
 * taller than wide. Nodes can be selected.
 */
export function graph<S>({ graph: graphOf, padding = 20, ...hears }: GraphOptions<S>): Mark<S> {
  return ({ element }) => {
    element.classList.add('graph');
    const layer = svgLayer(element);
    const drawEdges = paths(layer.group('edges'));
    const drawNear = paths(layer.group('near'));
    const drawNodes = circles(layer.group('nodes'));
    const drawNames = names(layer.group('names'));
    const drawEdgeNames = edgeNames(element);
    const place = placing(padding);
    let places: readonly Place[] = [];
    return {
      draw: (scene, look) => {
        const { at, nodes, edges, edgeNames: named = [], chosen, outlined } = graphOf(scene, look);
        places = place(at, look.size);
        layer.resize(look.size);
        element.classList.toggle('looked', chosen !== undefined);
        drawEdges(edges, places);
        drawNear(
          edges.filter(({ from, to }) => from === chosen || to === chosen),
          places,
        );
        drawNodes(nodes, places, chosen ?? outlined);
        drawNames(nodes, places);
        drawEdgeNames(named, places);
      },
      places: () => places,
      ...hears,
    };
  };
}

/** Positions of the drawn nodes; the same array until the layout or the size changes. */
function placing(padding: number) {
  let before: { at: Float32Array; size: Size; places: readonly Place[] } | undefined;
  return (at: Float32Array, size: Size): readonly Place[] => {
    const isSame =
      before?.size.width === size.width &&
      before.size.height === size.height &&
      same(before.at, at);
    const places = before && isSame ? before.places : fitted(at, size, padding);
    before = { at, size, places };
    return places;
  };
}

const same = (a: Float32Array, b: Float32Array): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

/** Positions `[n, 2]` of a layout in CSS pixels: as large as possible without distortion. */
function fitted(at: Float32Array, { width, height }: Size, padding: number): Place[] {
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
