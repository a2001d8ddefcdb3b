import { nearestPlace, type Place } from '../layout/nearest.ts';
import type { LineDot, LineMark } from './line-marks.ts';
import type { About, Drawing } from './mark.ts';

/** Which points of a curve have a dot. */
export type CurveDots = 'last' | 'each';

export interface Selecting<S, C> {
  /**
   * Either one dot of one curve; or an x, the nearest one wherever the pointer is, out of the points of the first solid
   * curve.
   */
  by: 'dot' | 'x';
  /** Of point `i` of a curve; by x, it is the first solid one. */
  about: (i: number, scene: S, curve: C) => About | undefined;
}

interface Laid<C> {
  curves: readonly C[];
  /** The same curves, as they are drawn. */
  lines: readonly LineMark[];
}
const isSolid = ({ style }: Pick<LineMark, 'style'>): boolean => style === 'solid';

/** Where what can be selected is, and what is said of it. */
export function selecting<S, C>(
  { by, about }: Selecting<S, C>,
  now: () => Laid<C> | undefined,
): Omit<Drawing<S>, 'draw'> {
  const marks = () => {
    const { curves, lines } = now() ?? { curves: [], lines: [] };
    const solid = lines.flatMap((line, k) => (isSolid(line) ? [{ line, curve: curves[k]! }] : []));
    return (by === 'x' ? solid.slice(0, 1) : solid).flatMap(({ line, curve }) =>
      line.points.map(([x, y], i) => ({ x: Number.isFinite(y) ? x : NaN, y, i, curve })),
    );
  };
  return {
    places: marks,
    about: (index, scene) => {
      const mark = marks()[index];
      return mark && about(mark.i, scene, mark.curve);
    },
    ...(by === 'x' && { hit: ({ x }: Place) => nearestByX(marks(), x) }),
  };
}

const nearestByX = (places: readonly Place[], x: number): number =>
  nearestPlace(
    places.map((place) => ({ x: place.x, y: 0 })),
    { x, y: 0 },
    Infinity,
  );

const radii = { last: 3, each: 4, selected: 5.5 };

/** Dots on solid lines. A selected dot is larger; a selected x has a dot on each line. */
export function dotsOn(
  lines: readonly LineMark[],
  dots: CurveDots | undefined,
  { by, selected }: { by: 'dot' | 'x' | undefined; selected: number | undefined },
): LineDot[] {
  let index = 0;
  return lines.filter(isSolid).flatMap(({ points, colour }) =>
    points.flatMap((at, i) => {
      const isSelected = selected !== undefined && (by === 'x' ? i : index) === selected;
      index++;
      const kind = dots === 'last' && i < points.length - 1 ? undefined : dots;
      const radius = isSelected ? radii.selected : kind && radii[kind];
      return radius !== undefined && Number.isFinite(at[1]) ? [{ at, colour, radius }] : [];
    }),
  );
}
