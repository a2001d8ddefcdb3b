import type { Point } from '../layout/line-names.ts';
import { set, setTitle, several } from './svg.ts';

/** `dashed` is for what is drawn to compare with, `kept` for an earlier run. */
export type LineStyle = 'solid' | 'dashed' | 'kept';

export interface DrawnLine {
  /** If empty, the line has no name. */
  label: string;
  /** A CSS colour. */
  colour: string;
  style: LineStyle;
  /** The drawn points, in pixels. */
  points: readonly Point[];
}
export interface LineMark extends DrawnLine {
  /** The SVG path through the points. */
  d: string;
  /** A further class, for a demo's own style. */
  className?: string | undefined;
  /** Text shown on hover. */
  title?: string | undefined;
}

/** Lines from the bottom up, in the style of the class `line`. */
export function lineMarks(root: Element) {
  const paths = several(root, 'path');
  return (lines: readonly LineMark[]): void =>
    paths(lines.length).forEach((path, i) => {
      const { style, colour, d, className, title } = lines[i]!;
      set(path, 'class', `line ${style}${className === undefined ? '' : ` ${className}`}`);
      set(path, 'stroke', colour);
      set(path, 'd', d);
      if (title !== undefined) setTitle(path, title);
    });
}

/** A dot on a line, in pixels. */
export interface LineDot {
  at: Point;
  /** A CSS colour. */
  colour: string;
  radius: number;
}

export function lineDots(root: Element) {
  const circles = several(root, 'circle');
  return (dots: readonly LineDot[]): void =>
    circles(dots.length).forEach((circle, i) => {
      const { at, colour, radius } = dots[i]!;
      set(circle, 'r', radius);
      set(circle, 'fill', colour);
      set(circle, 'cx', at[0]);
      set(circle, 'cy', at[1]);
    });
}
