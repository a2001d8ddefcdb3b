import { select, type Selection } from 'd3';
import type { Size } from '../../../layout/plane-scale.ts';
import type { ArmName } from '../shared/names.ts';

export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** A titled picture in the grid: name on the left, a number on the right, the drawing below. */
export interface Panel {
  plot: HTMLElement;
  svg: Svg;
  title: (name: string, number: string) => void;
  /** Gives it the tone of an arm. */
  belongTo: (arm: ArmName) => void;
}

/** To be asked of all before anything is drawn: every answer after a change would cost a layout. */
export const sizeOf = ({ plot }: Panel): Size => ({
  width: plot.clientWidth,
  height: plot.clientHeight,
});

/** Whether what is to be drawn is other than the last time. Most of a picture stays from frame to frame. */
export function changes(): (now: string) => boolean {
  let last: string | undefined;
  return (now) => {
    const changed = now !== last;
    last = now;
    return changed;
  };
}

/** By its kind and its place among them the style sheet puts it into the grid. */
export function panel(root: HTMLElement, kind: 'fit' | 'slice', arm: ArmName): Panel {
  const figure = root.appendChild(document.createElement('figure'));
  figure.className = `plate ${kind}`;
  figure.dataset.arm = arm;
  const caption = figure.appendChild(document.createElement('figcaption'));
  const label = caption.appendChild(document.createElement('span'));
  const number = caption.appendChild(document.createElement('b'));
  const plot = figure.appendChild(document.createElement('div'));
  plot.className = 'plot';
  const svg = select(plot).append('svg').attr('role', 'img');
  return {
    plot,
    svg,
    title: (text, value) => {
      if (label.textContent !== text) label.textContent = text;
      if (number.textContent !== value) number.textContent = value;
    },
    belongTo: (another) => (figure.dataset.arm = another),
  };
}
