import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { addSvg, set, several } from '../../../charts/svg.ts';
import { write } from '../../../charts/dom.ts';
import type { Place } from '../../../layout/nearest.ts';
import { isMarked, typeBetween, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Space for the names of rows and columns, in CSS pixels. */
const margin = 16;

/** The adjacency matrix: a square for each bond, in both of its places. Its index is row × n + column. */
export const matrix: Mark<Scene> = ({ element }) => {
  const layer = svgLayer(element);
  const ground = addSvg(layer.element('ground'), 'rect');
  const bars = several(layer.element('bars'), 'rect');
  const cells = several(layer.element('cells'), 'rect');
  const names = several(layer.element('heads'), 'text');
  let places: Place[] = [];
  let n = 0;
  let unit = 1;
  return {
    draw: (scene, { size }) => {
      layer.resize(size);
      n = scene.names.length;
      unit = (Math.min(size.width, size.height) - margin - 1) / n;
      const whole = { x: margin, y: margin, width: n * unit, height: n * unit };
      put(ground, whole);
      drawBars(bars, scene, unit);
      drawCells(cells, scene, unit);
      drawNames(names, scene, unit);
      places = placesOf(scene, unit);
    },
    places: () => places,
    hit: ({ x, y }) => {
      const [row, column] = [y, x].map((at) => Math.floor((at - margin) / unit));
      const inside = [row, column].every((k) => k! >= 0 && k! < n);
      return inside ? row! * n + column! : -1;
    },
    about: (index, scene) => ({ spoken: spokenOf(index, scene) }),
  };
};

type Rects = ReturnType<typeof several<'rect'>>;
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function put(rect: SVGRectElement, box: Box): void {
  for (const name of ['x', 'y', 'width', 'height'] as const) set(rect, name, box[name].toFixed(2));
}

/** Row and column of what is pointed at. */
function drawBars(bars: Rects, { focus, names }: Scene, unit: number): void {
  const long = names.length * unit;
  const [row, column] = focus ? ('atom' in focus ? [focus.atom, focus.atom] : focus.pair) : [];
  const all = bars(focus ? 2 : 0);
  if (row === undefined || column === undefined) return;
  put(all[0]!, { x: margin, y: margin + row * unit, width: long, height: unit });
  put(all[1]!, { x: margin + column * unit, y: margin, width: unit, height: long });
}

function drawCells(cells: Rects, { bonds }: Scene, unit: number): void {
  const all = cells(2 * bonds.length);
  const gap = unit > 6 ? 0.5 : 0.25;
  bonds.forEach(({ from, to, type }, k) => {
    for (const [half, [row, column]] of [
      [from, to],
      [to, from],
    ].entries()) {
      // prettier-ignore
      const rect = all[2 * k + half]!;
      const side = unit - 2 * gap;
      put(rect, {
        x: margin + column! * unit + gap,
        y: margin + row! * unit + gap,
        width: side,
        height: side,
      });
      set(rect, 'class', type);
    }
  });
}

function drawNames(names: ReturnType<typeof several<'text'>>, scene: Scene, unit: number): void {
  const n = scene.names.length;
  names(2 * n).forEach((text, k) => {
    const atom = k % n;
    const middle = (margin + (atom + 0.5) * unit).toFixed(1);
    set(text, 'x', k < n ? margin - 4 : middle);
    set(text, 'y', k < n ? middle : margin - 9);
    set(text, 'class', `${k < n ? 'row-head' : 'column-head'}${isMarked(scene, atom) ? ' focused' : ''}`); // prettier-ignore
    write(text, unit < 7 && scene.symbols[atom] === 'C' ? '' : scene.symbols[atom]!);
  });
}

/** Keys move between the bonds; the empty cells have no place. */
function placesOf(scene: Scene, unit: number): Place[] {
  const n = scene.names.length;
  const places = Array.from({ length: n * n }, (): Place => ({ x: NaN, y: NaN }));
  const middle = (k: number) => margin + (k + 0.5) * unit;
  for (const { from, to } of scene.bonds) {
    places[from * n + to] = { x: middle(to), y: middle(from) };
    places[to * n + from] = { x: middle(from), y: middle(to) };
  }
  return places;
}

function spokenOf(index: number, scene: Scene): string {
  const { lang, names } = scene;
  const [to, from] = [Math.floor(index / names.length), index % names.length];
  const type = typeBetween(scene, to, from);
  return say(lang, 'cell', {
    to: names[to] ?? '',
    from: names[from] ?? '',
    type: say(lang, type ?? 'none'),
  });
}
