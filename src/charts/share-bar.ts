import { select } from 'd3';

export interface Part {
  label: string;
  /** A CSS colour. */
  colour: string;
  /** Shown as a share of the sum; zero, negative values and NaN are left out. */
  value: number;
}

const thickness = 12;
const height = 40;

/** Parts of a whole as one bar, each named below with its percentage. */
export function shareBar(root: HTMLElement, { label }: { label: string }) {
  const svg = select(root).append('svg').attr('role', 'img').attr('aria-label', label);
  svg.attr('height', height);
  return (given: readonly Part[]): void => {
    const width = root.clientWidth;
    if (width === 0) return;
    const parts = given.map((part) => ({ ...part, value: part.value > 0 ? part.value : 0 }));
    const whole = parts.reduce((sum, { value }) => sum + value, 0) || 1;
    const placed = parts.map((part, i) => ({
      ...part,
      text: `${part.label} ${Math.round((100 * part.value) / whole)}%`,
      x: (width * parts.slice(0, i).reduce((sum, { value }) => sum + value, 0)) / whole,
      width: (width * part.value) / whole,
    }));
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width);
    svg.attr('aria-label', `${label}: ${placed.map(({ text }) => text).join(', ')}`);
    svg
      .selectAll('rect')
      .data(placed)
      .join('rect')
      .attr('y', 2)
      .attr('height', thickness)
      .attr('x', (part) => part.x)
      .attr('width', (part) => Math.max(0, part.width - 1))
      .attr('fill', ({ colour }) => colour);
    svg
      .selectAll('text')
      .data(placed)
      .join('text')
      .attr('y', 32)
      .attr('x', (_, i) => (parts.length > 1 ? (width * i) / (parts.length - 1) : 0))
      .attr('text-anchor', (_, i) =>
        i === 0 ? 'start' : i === parts.length - 1 ? 'end' : 'middle',
      )
      .text(({ text }) => text);
  };
}
