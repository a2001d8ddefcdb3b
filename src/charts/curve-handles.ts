import type { Place } from '../layout/nearest.ts';
import type { Plot } from './curve-plot.ts';
import type { About, Drawing } from './mark.ts';
import { set, setTitle, several } from './svg.ts';

/** x and y in the units of the axes. */
export type Point = readonly [x: number, y: number];

/** Points over the curves that can be selected and moved. */
export interface Handles<S> {
  at: (scene: S) => readonly Point[];
  /** One that is drawn larger. */
  chosen: (scene: S) => number | undefined;
  about: (index: number, scene: S) => About;
  /** The reader has moved a point to a position, by dragging or by keys. */
  move: (index: number, to: Point, scene: S) => void;
}

export const placeOf = ([x, y]: Point, plot: Plot): Place => ({
  x: plot.x(x),
  y: Number.isFinite(y) ? plot.y(y) : NaN,
});

export function handleMarks<S>(root: SVGGElement, { at, chosen: chosenIn, about }: Handles<S>) {
  const circles = several(root, 'circle');
  return (scene: S, plot: Plot, selected: number | undefined): void => {
    const points = at(scene);
    const chosen = chosenIn(scene);
    circles(points.length).forEach((element, i) => {
      const { x, y } = placeOf(points[i]!, plot);
      const { title, spoken } = about(i, scene);
      set(element, 'class', i === chosen ? 'chosen' : undefined);
      set(element, 'r', i === chosen || i === selected ? 6.5 : 4);
      set(element, 'cx', x);
      set(element, 'cy', y);
      setTitle(element, title ?? spoken ?? '');
    });
  };
}

/** How handles are selected and moved. */
export const movingHandles = <S>(
  { at, about, move }: Handles<S>,
  now: () => { scene: S; plot: Plot } | undefined,
): Omit<Drawing<S>, 'draw'> => ({
  places: () => {
    const drawn = now();
    return drawn ? at(drawn.scene).map((point) => placeOf(point, drawn.plot)) : [];
  },
  about,
  move: (index, { x, y }, scene) => {
    const plot = now()?.plot;
    if (plot) move(index, [plot.x.invert(x), plot.y.invert(y)], scene);
  },
});
