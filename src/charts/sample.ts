import { addSvg } from './svg.ts';

/** A small drawing of a mark, to explain it beside its name. */
export interface Sample {
  /** SVG markup that shows the mark, 12 units high. */
  markup: string;
  /** Width in units; 26 if left out. */
  width?: number | undefined;
  className?: string | undefined;
}

/** Appends the sample, hidden from screen readers: the name says it. */
export function addSample(
  root: Element,
  { markup, width = 26, className = '' }: Sample,
): SVGSVGElement {
  const svg = addSvg(root, 'svg', `sample ${className}`.trim());
  svg.setAttribute('viewBox', `0 0 ${width} 12`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', '12');
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = markup;
  return svg;
}
