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
  return (lines: readonly LineMark[]): void => {
    const classes = lineClasses(lines);
    paths(lines.length).forEach((path, i) => {
      const { colour, d, className, title } = lines[i]!;
      set(path, 'class', `${classes[i]!}${className === undefined ? '' : ` ${className}`}`);
      set(path, 'stroke', colour);
      set(path, 'd', d);
      if (title !== undefined) setTitle(path, title);
    });
  };
}

/** The classes of lines of one drawing. Dashed lines that have names but the same colour differ in their dashes. */
export function lineClasses(lines: readonly DrawnLine[]): string[] {
  const alike = new Map<string, number>();
  return lines.map(({ label, colour, style }) => {
    if (style !== 'dashed' || label === '') return `line ${style}`;
    const before = alike.get(colour) ?? 0;
    alike.set(colour, before + 1);
    return ['line dashed', 'line dashed dots', 'line dashed dash-dots'][before % 3]!;
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
