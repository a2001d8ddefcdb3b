import { scaleLinear } from 'd3';
import { svgLayer } from './layers.ts';
import type { Mark } from './mark.ts';
import { withSign } from './numbers.ts';
import './signed-bars.css';

export interface SignedBars {
  values: ArrayLike<number>;
  /** The value at which a bar reaches the edge. */
  full: number;
  /** The name of a bar. */
  name: (i: number) => string;
}

/** Room above and below the longest bar, for its number. */
const margin = 18;

/** Signed numbers as bars up and down from zero, in the given order; they fill the available space. */
export function signedBars<S>(barsOf: (scene: S) => SignedBars): Mark<S> {
  return ({ element }) => {
    element.classList.add('signed-bars');
    const layer = svgLayer(element);
    const bars = layer.group('bars');
    const zero = layer.group('zero').append('path').attr('class', 'axis');
    const ends = layer.group('ends');
    return {
      draw: (scene, { size }) => {
        const { values, full, name } = barsOf(scene);
        const y = scaleLinear([-full || -1, full || 1], [size.height - margin, margin]);
        const width = size.width / values.length;
        layer.resize(size);
        bars
          .selectAll('rect')
          .data(Array.from(values))
          .join((enter) => {
            const bar = enter.append('rect');
            bar.append('title');
            return bar;
          })
          .attr('class', (value) => (value < 0 ? 'against' : 'for'))
          .attr('x', (_, i) => i * width + 1)
          .attr('width', Math.max(1, width - 2))
          .attr('y', (value) => Math.min(y(value), y(0)))
          .attr('height', (value) => Math.abs(y(value) - y(0)))
          .select('title')
          .text((_, i) => name(i));
        zero.attr('d', `M0 ${y(0)}H${size.width}`);
        ends
          .selectAll('text')
          .data([full, -full])
          .join('text')
          .attr('x', 2)
          .attr('y', (_, i) => (i === 0 ? 11 : size.height - 3))
          .text((end) => withSign(end, digitsFor(full)));
      },
    };
  };
}

/** Decimals that give two significant digits at the full scale. */
const digitsFor = (full: number) =>
  full > 0 ? Math.min(5, Math.max(0, 1 - Math.floor(Math.log10(full)))) : 1;
