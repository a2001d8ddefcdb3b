import { afterEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { tones } from '../lab/contract/define.ts';
import { lineChart, type Line } from './line-chart.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/lab.css';

afterEach(() => {
  document.documentElement.style.colorScheme = '';
  document.body.replaceChildren();
});

/** A chart so narrow that the names stand below it, each after a sample of its line. */
function drawn(lines: readonly Pick<Line, 'label' | 'colour' | 'style'>[]): HTMLElement {
  const root = stageOf('none', 'inline-size: 120px');
  root.classList.add('lab');
  const points = [[0, 0.5], [10, 0.5]] as const; // prettier-ignore
  lineChart(root, { label: 'loss', unit: 'steps', range: [0, 1] })({
    lines: lines.map((line) => ({ ...line, points })),
    end: 10,
    cursor: 0,
  });
  return root;
}

test('baselines of one colour have dashes of their own, the same below the chart as in it', () => {
  const dashed = ['PCA of images', 'LDA of images', 'raw pixels of images'].map((label) => ({ label, colour: 'grey', style: 'dashed' as const })); // prettier-ignore
  const paths = [...drawn(dashed).querySelectorAll('path.line')];
  const dashes = paths.map((path) => getComputedStyle(path).strokeDasharray);
  expect(dashes).toHaveLength(6);
  expect(new Set(dashes.slice(0, 3)).size).toBe(3);
  expect(dashes.slice(3)).toEqual(dashes.slice(0, 3));
});

/** Red, green and blue, 0 … 255, of a CSS colour. */
function rgb(colour: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
}
/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test.each(['light', 'dark'])('a line’s name can be read in any tone: %s', (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  for (const tone of tones) {
    const name = { label: tone, colour: `var(--tone-${tone})`, style: 'solid' as const };
    const root = drawn([name, { ...name, label: 'b' }]);
    const text = root.querySelector('text.halo')!;
    root.style.color = 'var(--stage)';
    const [on, of] = [getComputedStyle(root).color, getComputedStyle(text).fill].map(luminance);
    const contrast = (Math.max(on!, of!) + 0.05) / (Math.min(on!, of!) + 0.05);
    expect(contrast, tone).toBeGreaterThanOrEqual(4.5);
    root.remove();
  }
});
