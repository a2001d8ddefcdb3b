import { scaleLinear } from 'd3';
import { svgLayer, type Group } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { signed } from '../../../charts/numbers.ts';
import type { RowInput } from '../session.ts';
import { aboutPart } from './captions.ts';
import type { Method, Scene } from './scene.ts';

const rowHeight = (height: number, m: number) => Math.min(40, height / m);

/** The columns of a row with their values; a click hides one or shows it again. */
export const columnSwitches =
  (input: RowInput, toggle: (part: number) => void): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const drawColumns = columnTiles(layer.group('columns'), input);
    const m = input.table.columns.length;
    let height = 1;
    let middle = 0;
    return {
      draw: (scene, { size, selected }) => {
        height = rowHeight(size.height, m);
        middle = size.width / 2;
        layer.resize(size);
        drawColumns(scene, { height, width: size.width, selected });
      },
      places: () => Array.from({ length: m }, (_, i) => ({ x: middle, y: (i + 0.5) * height })),
      hit: ({ y }) => {
        const i = Math.floor(y / height);
        return i >= 0 && i < m ? i : -1;
      },
      about: aboutPart,
      enter: (part) => toggle(part),
    };
  };

interface Tiles {
  height: number;
  width: number;
  selected: number | undefined;
}

/** A tile for each column, with its name and its value. */
const columnTiles =
  (group: Group, { table: { columns, values, written }, row }: RowInput) =>
  ({ snapshot: { mine }, lang }: Scene, { height, width, selected }: Tiles): void => {
    const cell = (i: number, decimals: number) => {
      const at = row * columns.length + i;
      return written?.values[at] ?? signed(values[at]!, decimals);
    };
    const className = (i: number) =>
      `${mine.z[i] ? 'kept' : 'covered'}${i === selected ? ' chosen' : ''}`;
    group
      .selectAll('rect')
      .data(columns)
      .join('rect')
      .attr('class', (_, i) => className(i))
      .attr('x', 0.5)
      .attr('y', (_, i) => i * height + 1.5)
      .attr('width', width - 1)
      .attr('height', height - 3);
    const texts = columns.flatMap(({ name, decimals }, i) => [
      { text: name[lang], x: 6, anchor: 'start', i },
      { text: cell(i, decimals), x: width - 6, anchor: 'end', i },
    ]);
    group
      .selectAll('text')
      .data(texts)
      .join('text')
      .attr('class', ({ i }) => className(i))
      .attr('text-anchor', ({ anchor }) => anchor)
      .attr('x', ({ x }) => x)
      .attr('y', ({ i }) => (i + 0.5) * height + 4)
      .text(({ text }) => text);
  };

/** Share of the width that names have, and about how wide a letter is, in CSS pixels. */
const [named, letter] = [0.46, 6.6];

/** The coefficients of a method, one bar for each column, on one scale for all methods. */
export const columnBars =
  (input: RowInput, method: Method): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const bars = layer.group('bars');
    const zero = layer.group('zero').append('path').attr('class', 'axis');
    const names = layer.group('names');
    const { columns } = input.table;
    return {
      draw: ({ snapshot, range, lang }, { size }) => {
        const height = rowHeight(size.height, columns.length);
        const x = scaleLinear(range, [named * size.width + 6, size.width - 2]);
        const values = snapshot[method];
        layer.resize(size);
        bars
          .selectAll('rect')
          .data(values)
          .join('rect')
          .attr('class', (value) => (value < 0 ? 'against' : 'for'))
          .attr('x', (value) => x(Math.min(0, value)))
          .attr('width', (value) => Math.abs(x(value) - x(0)))
          .attr('y', (_, i) => i * height + 2)
          .attr('height', height - 4);
        zero.attr('d', `M${x(0)} 0V${height * values.length}`);
        const most = Math.floor((named * size.width) / letter);
        names
          .selectAll('text')
          .data(columns)
          .join('text')
          .attr('y', (_, i) => (i + 0.5) * height + 4)
          .text(({ name }) => shortened(name[lang], most));
      },
    };
  };

/** A name of at most so many letters; a letter beyond Latin counts as two. */
function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  let room = most;
  for (const [i, one] of letters.entries())
    if ((room -= one > '\u02ff' ? 2 : 1) < 0) return `${letters.slice(0, i - 1).join('')}…`;
  return name;
}
