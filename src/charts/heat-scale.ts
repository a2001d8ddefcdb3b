import { resolvedColours } from './colours.ts';
import { heatColours } from './heat-colours.ts';
import './heat-map.css';

export interface HeatScale {
  /** Ends of the scale; from 0 for heat that is never negative. */
  from: number;
  to: number;
  /** Under the ends, and under 0 or the middle. */
  labels: readonly [string, string, string];
}

/** What the colours of a heat map mean: a bar with its ends and middle named. */
export function heatScale(root: HTMLElement) {
  root.classList.add('heat-scale');
  const canvas = root.appendChild(document.createElement('canvas'));
  canvas.setAttribute('aria-hidden', 'true');
  canvas.width = 128;
  canvas.height = 1;
  const labels = root.appendChild(document.createElement('div'));
  const spans = [0, 1, 2].map(() => labels.appendChild(document.createElement('span')));
  const colours = resolvedColours(root, ['var(--div-pos)', 'var(--div-neg)', 'var(--stage)']);
  const context = canvas.getContext('2d')!;
  let painted = '';
  return (scale: HeatScale): void => {
    spans.forEach((span, i) => (span.textContent = scale.labels[i]!));
    const [positive, negative, ground] = colours() as [string, string, string];
    const full = Math.max(Math.abs(scale.from), Math.abs(scale.to));
    const wanted = [scale.from / full, scale.to / full, positive].join();
    if (wanted === painted) return;
    painted = wanted;
    const colour = heatColours({ positive, negative, ground });
    const image = new ImageData(canvas.width, 1);
    for (let i = 0; i < canvas.width; i++) {
      const value = scale.from + ((scale.to - scale.from) * i) / (canvas.width - 1);
      const [r, g, b, opacity] = colour(value / full);
      image.data.set([r, g, b, Math.round(255 * opacity)], 4 * i);
    }
    context.putImageData(image, 0, 0);
  };
}
