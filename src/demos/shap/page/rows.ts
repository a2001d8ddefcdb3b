import type { Size } from '../../../layout/plane-scale.ts';

/** Where the rows of a panel stand: the average output on top, then the features, the row's output last. */
export interface Rows {
  size: Size;
  height: number;
  /** Middle of the row at a place: 0 is the average, 1 … m the features, m + 1 the output. */
  middle: (place: number) => number;
  /** Below the rows, where the axis is. */
  bottom: number;
}

const axisHeight = 34;
/** From the rows to the numbers of the axis. */
export const axisGap = axisHeight / 2 - 3;
const tallest = 46;

export function rowsIn(size: Size, m: number): Rows {
  const height = Math.min(tallest, (size.height - axisHeight) / (m + 2));
  return {
    size,
    height,
    middle: (place) => height * (place + 0.5),
    bottom: height * (m + 2),
  };
}
