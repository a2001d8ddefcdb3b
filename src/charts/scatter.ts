import type { Place } from '../layout/nearest.ts';
import { canvasLayer } from './canvas.ts';
import { colourResolver } from './colours.ts';
import { paintDots, type Dot } from './dots.ts';
import { svgLayer, type Group } from './layers.ts';
import type { Drawing, Look, Mark } from './mark.ts';
import './scatter.css';

/** What a drawing depends on besides its scene, but for what is selected. */
export type Extent = Pick<Look, 'size' | 'isNarrow'>;

export interface Scatter<S> extends Pick<Drawing<S>, 'about' | 'enter'> {
  /** What the dots depend on besides the extent: while it is the same, they are not painted again. */
  of: (scene: S) => unknown;
  /** Their colours are CSS colours, such as `var(--class-3)`. */
  dots: (scene: S, extent: Extent) => readonly Dot[];
  /** Which dots have a ring around them. */
  ringed: (scene: S, selected: number | undefined) => readonly number[];
  /** The demo's own drawing over the dots: axes, names. */
  over?: (
    group: (name: string) => Group,
    room: HTMLElement,
  ) => (scene: S, extent: Extent, places: readonly Place[]) => void;
}

/** Distance from a dot to its ring, in CSS pixels. */
const gap = 4;

/**
 * Many dots where the demo places them. Hundreds that all move with every step: they are painted on a canvas, only for
 * a new snapshot, size or theme; the few rings and the demo's own drawing lie over it.
 */
export const scatter =
  <S>({ of, dots: dotsOf, ringed, over, ...hears }: Scatter<S>): Mark<S> =>
  ({ element }) => {
    element.classList.add('scatter');
    const canvas = canvasLayer(element);
    const resolver = colourResolver(element);
    const layer = svgLayer(element);
    const drawOver = over?.(layer.group, element);
    const drawRings = rings(layer.group('rings'));
    let dots: readonly Dot[] = [];
    let painted: readonly unknown[] = [];
    return {
      draw: (scene, { size, isNarrow, selected }) => {
        const extent = { size, isNarrow };
        const inks = resolver();
        const { width, height } = size;
        const now = [of(scene), width, height, isNarrow, inks, window.devicePixelRatio];
        if (now.some((one, i) => one !== painted[i])) {
          painted = now;
          dots = dotsOf(scene, extent);
          const inked = dots.map((dot) => ({
            ...dot,
            colour: inks(dot.colour),
            rim: dot.rim && inks(dot.rim),
          }));
          canvas(size, (context) => paintDots(context, inked, inks('var(--stage)')));
        }
        layer.resize(size);
        drawOver?.(scene, extent, dots);
        drawRings(ringed(scene, selected).flatMap((i) => dots[i] ?? []));
      },
      places: () => dots,
      ...hears,
    };
  };

const rings = (group: Group) => (dots: readonly Dot[]) =>
  group
    .selectAll('circle')
    .data(dots)
    .join('circle')
    .attr('r', ({ radius }) => radius + gap)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y);
