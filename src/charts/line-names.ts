import { placeNames, type Box, type NameOptions, type NamePlace } from '../layout/line-names.ts';
import { readable } from './colours.ts';
import { write } from './dom.ts';
import { lineClasses, type DrawnLine } from './line-marks.ts';
import { several, set } from './svg.ts';

/** Distance from the top of a name to its baseline. */
const ascent = 10.5;
/** A name below the plot: the length of its line sample, the gaps, and the height of a row. */
const below = { sample: 14, gap: 4, between: 12, row: 16, above: 5 };

/**
 * Names of lines, each beside its line. Once there is too little room for all, the names move below the plot and stay
 * there; a kept run's name is left out instead, since it is in the list of kept runs. Lines without points have no name.
 * Returns the height needed below `foot`.
 */
export function lineNames(root: Element, { loose = false }: Pick<NameOptions, 'loose'> = {}) {
  const samples = several(root, 'path');
  const texts = several(root, 'text');
  const widthOf = measured();
  let places: readonly (NamePlace | undefined)[] = [];
  /** The names and the width for which there was too little room. */
  let crowded = '';

  return (all: readonly DrawnLine[], plot: Box, foot: number): number => {
    const lines = all.filter(({ points }) => points.length > 0);
    const named = lines.filter(({ label }) => label !== '');
    const elements = texts(named.length);
    named.forEach((line, i) => setStyle(elements[i]!, line));
    const widths = named.map((line, i) => widthOf(elements[i]!, line));
    const subject = [plot.right, ...named.map(({ label }) => label)].join('\n');
    if (crowded !== subject) {
      const asked = named.map(({ points }, i) => ({ path: points, width: widths[i]! }));
      const others = lines
        .filter(({ label }) => label === '')
        .map(({ points }) => ({ path: points }));
      places = placeNames([...asked, ...others], plot, { before: places, loose });
      crowded = named.some(({ style }, i) => style !== 'kept' && !places[i]) ? subject : '';
    }
    const rows = crowded ? flow(widths, plot.right, foot) : [];
    drawSamples(samples, named, rows);
    elements.forEach((element, i) => stand(element, crowded ? rows[i] : places[i]));
    const last = rows.at(-1);
    return last ? last.top + below.row - foot : 0;
  };
}

function stand(element: SVGTextElement, place: NamePlace | undefined): void {
  set(element, 'visibility', place ? undefined : 'hidden');
  set(element, 'x', place ? round(place.left) : 0);
  set(element, 'y', place ? round(place.top + ascent) : 0);
}

const round = (pixels: number): number => Math.round(10 * pixels) / 10;

function setStyle(element: SVGTextElement, { label, colour, style }: DrawnLine): void {
  set(element, 'class', style === 'solid' ? 'halo strong' : 'halo');
  set(element, 'style', style === 'solid' ? `fill: ${readable(colour)}` : undefined);
  write(element, label);
}

/** Widths of names, each measured once because measuring forces layout. */
function measured() {
  const widths = new Map<string, number>();
  return (element: SVGTextElement, { label, style }: DrawnLine): number => {
    const key = `${style} ${label}`;
    const width = widths.get(key) ?? element.getComputedTextLength();
    if (width > 0) widths.set(key, width);
    return width;
  };
}

/** Names below the plot and its numbers, row by row over the whole width. */
function flow(widths: readonly number[], right: number, foot: number): NamePlace[] {
  let [x, top] = [0, foot + below.above];
  return widths.map((width) => {
    const whole = below.sample + below.gap + width;
    if (x > 0 && x + whole > right) [x, top] = [0, top + below.row];
    const place = { left: x + below.sample + below.gap, top };
    x += whole + below.between;
    return place;
  });
}

type Several = (count: number) => readonly SVGPathElement[];

/** A sample of each line before its name. */
function drawSamples(samples: Several, lines: readonly DrawnLine[], rows: readonly NamePlace[]) {
  const classes = lineClasses(lines);
  samples(rows.length).forEach((element, i) => {
    const { left, top } = rows[i]!;
    set(element, 'class', classes[i]);
    set(element, 'stroke', lines[i]!.colour);
    set(element, 'd', `M${round(left - below.sample - below.gap)} ${top + 6.5}h${below.sample}`);
  });
}
