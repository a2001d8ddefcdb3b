import { scaleLinear, select } from 'd3';
import { signed } from './numbers.ts';
import './signed-bars.css';

export interface SignedBars {
  values: ArrayLike<number>;
  /** The value at which a bar reaches the edge. */
  full: number;
  /** What a bar is called. */
  name: (i: number) => string;
  /** Whatever the bars say, for those who cannot see them. */
  label: string;
}

const axis = 18;

/** Numbers for and against as bars up and down from zero, in the order given; they fill the element. */
export function signedBars(root: HTMLElement) {
  root.classList.add('signed-bars');
  const svg = select(root).append('svg').attr('role', 'img');
  const bars = svg.append('g');
  svg.append('path').attr('class', 'axis');
  const ends = svg.append('g');
  return ({ values, full, name, label }: SignedBars): void => {
    const [side, height] = [root.clientWidth, root.clientHeight];
    if (side === 0) return;
    svg.attr('width', side).attr('height', height).attr('aria-label', label);
    const y = scaleLinear([-full || -1, full || 1], [height - axis, axis]);
    const width = side / values.length;
    const all = Array.from(values, (value, i) => ({ value, name: name(i) }));
    bars
      .selectAll('rect')
      .data(all)
      .join((enter) => {
        const bar = enter.append('rect');
        bar.append('title');
        return bar;
      })
      .attr('class', ({ value }) => (value < 0 ? 'against' : 'for'))
      .attr('x', (_, i) => i * width + 1)
      .attr('width', Math.max(1, width - 2))
      .attr('y', ({ value }) => Math.min(y(value), y(0)))
      .attr('height', ({ value }) => Math.abs(y(value) - y(0)))
      .select('title')
      .text((bar) => bar.name);
    svg.select('.axis').attr('d', `M0 ${y(0)}H${side}`);
    ends
      .selectAll('text')
      .data([full, -full])
      .join('text')
      .attr('x', 2)
      .attr('y', (_, i) => (i === 0 ? 11 : height - 3))
      .text((end) => (end > 0 ? '+' : '') + signed(end, digitsFor(full)));
  };
}

/** Two digits that say something. */
const digitsFor = (full: number) =>
  full > 0 ? Math.min(5, Math.max(0, 1 - Math.floor(Math.log10(full)))) : 1;
