import { svgLayer } from '../../../charts/layers.ts';
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
    const rows = layer.group('columns');
    const { columns, values } = input.table;
    const m = columns.length;
    let middles: { x: number; y: number }[] = [];
    return {
      draw: ({ snapshot: { mine }, lang }, { size, selected }) => {
        const height = rowHeight(size.height, m);
        layer.resize(size);
        middles = columns.map((_, i) => ({ x: size.width / 2, y: (i + 0.5) * height }));
        const className = (i: number) =>
          `${mine.z[i] ? 'kept' : 'hidden'}${i === selected ? ' chosen' : ''}`;
        rows
          .selectAll('rect')
          .data(columns)
          .join('rect')
          .attr('class', (_, i) => className(i))
          .attr('x', 0.5)
          .attr('y', (_, i) => i * height + 1.5)
          .attr('width', size.width - 1)
          .attr('height', height - 3);
        const texts = columns.flatMap(({ name, decimals }, i) => [
          { text: name[lang], x: 6, end: false, i },
          { text: signed(values[input.row * m + i]!, decimals), x: size.width - 6, end: true, i },
        ]);
        rows
          .selectAll('text')
          .data(texts)
          .join('text')
          .attr('class', ({ i }) => className(i))
          .attr('text-anchor', ({ end }) => (end ? 'end' : 'start'))
          .attr('x', ({ x }) => x)
          .attr('y', ({ i }) => (i + 0.5) * height + 4)
          .text(({ text }) => text);
      },
      places: () => middles,
      hit: ({ y }) => {
        const height = middles.length > 0 ? 2 * middles[0]!.y : 1;
        const i = Math.floor(y / height);
        return i >= 0 && i < m ? i : -1;
      },
      about: aboutPart,
      enter: (part) => toggle(part),
    };
  };

/** The coefficients of a method, one bar for each column. */
export const columnBars =
  (input: RowInput, method: Method): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const bars = layer.group('bars');
    const zero = layer.group('zero').append('path').attr('class', 'axis');
    const names = layer.group('names');
    const { columns } = input.table;
    return {
      draw: ({ snapshot, full, lang }, { size }) => {
        const height = rowHeight(size.height, columns.length);
        const middle = size.width / 2;
        const unit = (middle - 2) / (full || 1);
        const values = snapshot[method];
        layer.resize(size);
        bars
          .selectAll('rect')
          .data(values)
          .join('rect')
          .attr('class', (value) => (value < 0 ? 'against' : 'for'))
          .attr('x', (value) => middle + Math.min(0, value) * unit)
          .attr('width', (value) => Math.abs(value) * unit)
          .attr('y', (_, i) => i * height + 2)
          .attr('height', height - 4);
        zero.attr('d', `M${middle} 0V${height * values.length}`);
        names
          .selectAll('text')
          .data(columns)
          .join('text')
          .attr('x', (_, i) => (values[i]! < 0 ? middle + 4 : middle - 4))
          .attr('text-anchor', (_, i) => (values[i]! < 0 ? 'start' : 'end'))
          .attr('y', (_, i) => (i + 0.5) * height + 4)
          .text(({ name }) => name[lang]);
      },
    };
  };
