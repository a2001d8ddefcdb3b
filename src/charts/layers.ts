import { select, type Selection } from 'd3';
import type { Size } from '../layout/plane-scale.ts';
import { addSvg } from './svg.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** An SVG that fills an element, in CSS pixels, over its earlier content; hidden from screen readers. */
export function svgLayer(root: HTMLElement) {
  const layer = addSvg(root, 'svg', 'layer');
  const svg = select(layer).attr('aria-hidden', 'true');
  let shown = '';
  return {
    /** Adds a group over the earlier groups. */
    group: (name: string): Group => svg.append('g').attr('class', name),
    /** The same as an element. */
    element: (name: string): SVGGElement => addSvg(layer, 'g', name),
    resize: ({ width, height }: Size): void => {
      const box = `0 0 ${width} ${height}`;
      if (box !== shown) svg.attr('viewBox', (shown = box));
    },
  };
}

/** A straight path between two positions. */
export const segment = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x} ${from.y}L${to.x} ${to.y}`;
