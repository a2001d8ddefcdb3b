import { spread } from '../layout/spread.ts';
import type { Size } from '../layout/plane-scale.ts';
import type { Plot } from './curve-plot.ts';
import { write } from './dom.ts';
import type { LineMark } from './line-marks.ts';
import { lineNames } from './line-names.ts';
import { set, several } from './svg.ts';

/** Draws names; returns the height that they need below the plot and its axis, in CSS pixels. */
export type DrawNames = (
  lines: readonly LineMark[],
  plot: Plot,
  size: Size,
  /** The height that is left free there. */
  rows: number,
) => number;

const nameGap = 12;
/** Shift that centres text vertically on the end of its line. */
const halfLetter = 4;

/** Names in a column right of the plot, each at the height of its curve's end and kept apart from the others. */
export function endNames(root: Element): DrawNames {
  const texts = several(root, 'text');
  return (lines, { box }) => {
    const named = lines.filter(({ label }) => label !== '');
    const ends = named.map(({ points }) => (points.at(-1)?.[1] ?? NaN) + halfLetter);
    const heights = spread(ends, nameGap, [box.top + 2 * halfLetter + 1, box.bottom]);
    texts(named.length).forEach((element, i) => {
      const { className, label } = named[i]!;
      set(element, 'class', className);
      set(element, 'x', box.right + halfLetter);
      set(element, 'y', heights[i]);
      write(element, label);
    });
    return 0;
  };
}

/** Names beside their curves, where they lie over nothing; below the axis, if there is too little room for all. */
export function freeNames(root: Element): DrawNames {
  const draw = lineNames(root, { loose: true });
  return (lines, { box }, { width, height }, rows) => {
    const drawn = lines.map((line) => ({ ...line, points: line.points.filter(isThere) }));
    const bounds = { left: box.left + 2, top: 1, right: width, bottom: box.bottom };
    return draw(drawn, bounds, height - rows);
  };
}

const isThere = ([x, y]: readonly [number, number]) => Number.isFinite(x) && Number.isFinite(y);
