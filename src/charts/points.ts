import { nearestPlace, type Place } from '../layout/nearest.ts';
import type { Edges, Size, Window } from '../layout/plane-scale.ts';
import type { Projection, Spot } from '../layout/projection.ts';
import type { Vector } from '../layout/sphere.ts';
import { canvasLayer } from './canvas.ts';
import type { Field } from './field.ts';
import { svgLayer, type Group } from './layers.ts';
import type { About, Mark, Drawing, Room } from './mark.ts';
import { Orbit } from './orbit.ts';
import { paintsOf } from './paints.ts';
import { classNames, type NamePlace } from './class-names.ts';
import { groundOf, paintPoints } from './point-paint.ts';
import { scaleBar } from './scale-bar.ts';

/** Points of one kind, `[n, d]` row by row. */
export interface PointGroup<S> {
  at: (scene: S) => Float32Array;
  /** The class of each point, which sets its colour. */
  classes: (scene: S) => ArrayLike<number>;
  /** Draws only the outline. */
  hollow?: boolean;
  about?: (index: number, scene: S) => About;
}

/** The projected positions of one drawing. */
export interface Laid {
  size: Size;
  projection: Projection;
  /** The positions of each group's points. */
  spots: readonly (readonly Spot[])[];
}

/** Also where the names of the classes stand. */
export interface Named extends Laid {
  names: readonly NamePlace[];
}

/** The demo's own drawing over the points, in the same projection. */
export type Over<S> = (
  group: (name: string) => Group,
  room: Room,
) => (scene: S, laid: Named, selected: number | undefined) => void;

/** Further selectable marks of the demo, with their own indices; points take precedence. */
export interface Beyond<S> {
  /** The mark under a pointer, or −1. */
  hit: (at: Place, radius: number, laid: Laid, scene: S) => number;
  place: (index: number, laid: Laid, scene: S) => Place | undefined;
  about: (index: number, scene: S) => About | undefined;
}

export interface Points<S> {
  /** 2 is a plane, 3 the unit sphere. */
  dimensions: 2 | 3;
  groups: readonly PointGroup<S>[];
  /** The visible part of the plane. */
  window?: (scene: S) => Window | undefined;
  /** A classifier's prediction at each position of the plane, drawn as tints under the points. */
  field?: (scene: S) => Field;
  /** Margin around the points, in CSS pixels. */
  edges: Edges;
  /** Radius of a point as a function of the figure's width, both in CSS pixels. */
  radius: (width: number) => number;
  /** Positions of the class names (`[classes, d]`; moved apart if they overlap), and their font size. */
  names?: {
    at: (scene: S) => Float32Array;
    size: (width: number) => number;
    /** The text of a class, if it is not its number. */
    text?: (name: number, scene: S) => string;
  };
  /** The point that the sphere turns towards, a little for each new snapshot. */
  face?: (scene: S) => Vector | undefined;
  /** The drawn snapshot. */
  snapshot: (scene: S) => unknown;
  /** Text at the scale bar; without it there is no bar. */
  scale?: (length: number) => string;
  over?: readonly Over<S>[];
  beyond?: Beyond<S>;
}

/** What lies on the far side of the sphere recedes. */
export const visibility = ({ front }: Spot): number => (front < 0 ? 0.3 : 1);

/** Points on a plane or a sphere, in their class's colour, with the classes' names. */
export function points<S>(options: Points<S>): Mark<S> {
  return (room) => {
    const { groups } = options;
    const drawLayers = layers(options, room);
    const orbit = new Orbit();
    let now: { scene: S; laid: Laid } | undefined;
    const draw: Drawing<S>['draw'] = (scene, { size, selected }) => {
      if (selected === undefined) orbit.face(options.face?.(scene), options.snapshot(scene));
      const ground = groundOf(options, options.window?.(scene), size, orbit.turn);
      const spots = groups.map(({ at }) => ground.projection.spots(at(scene)));
      now = { scene, laid: { size, projection: ground.projection, spots } };
      drawLayers(scene, now.laid, ground, selected);
    };
    return {
      draw,
      ...pointing(options, () => now),
      ...(options.dimensions === 3 && {
        turn: (dx: number, dy: number) => {
          orbit.drag(dx, dy);
          room.redraw();
        },
      }),
    };
  };
}

/** From the bottom up: background and points on a canvas, the few other marks as SVG. */
function layers<S>(options: Points<S>, room: Room) {
  const canvas = canvasLayer(room.element);
  const paints = paintsOf(room.element);
  const svg = svgLayer(room.element);
  const drawNames = classNames(svg.group('names'));
  const over = (options.over ?? []).map((make) => make(svg.group, room));
  const drawScale = options.scale && scaleBar(svg.group('scale'), options.scale);
  type Ground = ReturnType<typeof groundOf>;
  return (scene: S, laid: Laid, ground: Ground, selected: number | undefined): void => {
    const { size, projection, spots } = laid;
    const kinds = options.groups.map(({ classes, hollow = false }, i) => ({
      spots: spots[i]!,
      classes: classes(scene),
      hollow,
    }));
    const radius = options.radius(size.width);
    const field = options.field?.(scene);
    canvas(size, (context) =>
      paintPoints(context, { ground, size, radius, field }, kinds, paints()),
    );
    svg.resize(size);
    const { names } = options;
    const named = names
      ? drawNames(
          projection.spots(names.at(scene)),
          names.size(size.width),
          names.text && ((name) => names.text!(name, scene)),
        )
      : [];
    for (const draw of over) draw(scene, { ...laid, names: named }, selected);
    drawScale?.(projection.unit, size);
  };
}

/** Selectable marks under one index: the points of each group, then the demo's further marks. */
function pointing<S>(
  { groups, beyond }: Points<S>,
  now: () => { scene: S; laid: Laid } | undefined,
) {
  const places = (): Place[] =>
    (now()?.laid.spots.flat() ?? []).map(({ x, y, front }) =>
      front < 0 ? { x: NaN, y: NaN } : { x, y },
    );
  return {
    places,
    hit: (at: Place, radius: number): number => {
      const drawn = now();
      const all = places();
      const point = nearestPlace(all, at, radius);
      if (point >= 0 || !drawn || !beyond) return point;
      const index = beyond.hit(at, radius, drawn.laid, drawn.scene);
      return index < 0 ? -1 : all.length + index;
    },
    anchor: (index: number): Place | undefined => {
      const drawn = now();
      const own = index - places().length;
      return drawn && own >= 0 ? beyond?.place(own, drawn.laid, drawn.scene) : undefined;
    },
    about: (index: number, scene: S): About | undefined => {
      let i = index;
      for (const [g, { length }] of (now()?.laid.spots ?? []).entries()) {
        if (i < length) return groups[g]?.about?.(i, scene);
        i -= length;
      }
      return beyond?.about(i, scene);
    },
  };
}
