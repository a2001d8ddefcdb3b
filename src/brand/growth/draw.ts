import growth from './growth.json' with { type: 'json' };
import type { Still } from './grow.ts';

export const { labels, stills } = growth;
export const digits = [...new Set(labels)].sort((a, b) => a - b);

/** The square of one still: its centre and half its width, in the drawing's units. */
export interface Frame {
  x: number;
  y: number;
  half: number;
}

const place = ({ x, y, half }: Frame, [right = 0, up = 0]: readonly number[]) =>
  [x + half * right, y - half * up].map((value) => Math.round(value * 10) / 10);

const pointsOf = (digit: number, { at }: Still) => at.filter((_, i) => labels[i] === digit);

/** All points of a digit as path data; a line of length 0 with round ends is a dot. */
export const dots = (frame: Frame, still: Still, digit: number): string =>
  pointsOf(digit, still)
    .map((point) => `M${place(frame, point).join(' ')}h0`)
    .join('');

/** Position of a digit's label: the median of its points. */
export function middle(frame: Frame, still: Still, digit: number): number[] {
  const points = pointsOf(digit, still);
  return place(
    frame,
    [0, 1].map((axis) => median(points.map((point) => point[axis]!))),
  );
}
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
