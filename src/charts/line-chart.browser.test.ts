import { afterEach, expect, test } from 'vitest';
import type { Demo } from '../lab/contract/define.ts';
import type { Lang } from '../i18n/text.ts';
import { lineChart, type Line } from './line-chart.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/lab.css';

const demos = Object.entries(
  import.meta.glob<Demo>('../demos/*/demo.ts', { eager: true, import: 'default' }),
);
const long: Record<Lang, string> = { ja: '全ラベルの教師あり学習', en: 'full supervision' };
const end = 300;

afterEach(() => document.body.replaceChildren());

function chart(width: number, range?: readonly [number, number]) {
  const lab = document.body.appendChild(document.createElement('div'));
  lab.className = 'lab';
  const root = lab.appendChild(document.createElement('div'));
  root.style.inlineSize = `${width}px`;
  const options = { label: 'loss', unit: 'steps', ...(range && { range }) };
  return { root, draw: lineChart(root, options) };
}

/** Shapes of lines: i is the line's index, t goes from 0 to 1. */
const courses: Record<string, (i: number, t: number, step: number) => number> = {
  'converging, noisy': (i, t, step) =>
    0.1 + (0.1 + 0.15 * i) * (1 - t) ** 4 + 0.04 * Math.sin(step * (1 + i / 3)),
  'converging at the top': (i, t) => 0.97 - (0.3 + 0.1 * i) * Math.exp(-t * (6 + i)),
  'all over the plot': (i, _, step) => 0.5 + 0.5 * Math.sin(step * (1.3 + i)),
  'one beside the other': (i) => 0.1 + 0.15 * i,
  'all the same': () => 0.5,
};

type Style = Line['style'];
interface Arm {
  label: string;
  style: Style;
}
/** The arms of a demo with a long name more, up to five, and as many kept runs before them as given. */
function armsOf(demo: Demo, lang: Lang, kept: number): Arm[] {
  const own = Object.values(demo.arms).map(({ label, baseline }): Arm => ({
    label: label[lang],
    style: baseline ? 'dashed' : 'solid',
  }));
  const runs = Array.from({ length: kept }, (_, i): Arm => ({
    label: `α = 0.0${i}`,
    style: 'kept',
  }));
  return [...runs, ...own.slice(0, 4), { label: long[lang], style: 'solid' }];
}

/** Boxes of the visible names: the measured width, and the height of their characters. */
const namesIn = (root: HTMLElement) =>
  [...root.querySelectorAll<SVGTextElement>('text.halo')]
    .filter((text) => getComputedStyle(text).visibility === 'visible')
    .map((text) => {
      const { x, width } = text.getBBox();
      const baseline = Number(text.getAttribute('y'));
      return { x, y: baseline - 10, width, height: 12.5, label: text.textContent };
    });
type Name = ReturnType<typeof namesIn>[number];

/** A straight segment of a drawn line. */
type Piece = readonly [x0: number, y0: number, x1: number, y1: number];
const piecesIn = (root: HTMLElement): Piece[] =>
  [...root.querySelectorAll('path.line')].flatMap((path) => {
    const numbers = [...path.getAttribute('d')!.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(
      ([, , x, y]) => [Number(x), Number(y)] as const,
    );
    return numbers.slice(1).map(([x, y], i): Piece => [...numbers[i]!, x, y]);
  });

const meet = (a: Name, b: Name): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
/** Whether a line segment crosses a box, by clipping it at each side in turn. */
function goesThrough({ x, y, width, height }: Name, [x0, y0, x1, y1]: Piece): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [x1 - x0, x - x0, x + width - x0],
    [y1 - y0, y - y0, y + height - y0],
  ] as const;
  for (const [along, near, far] of sides) {
    if (along === 0) {
      if (near >= 0 || far <= 0) return false;
      continue;
    }
    const [a, b] = [near / along, far / along];
    [from, to] = [Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b))];
  }
  return from < to;
}

/** Names that overlap another name or a line, or are cut off. */
function overlaps(root: HTMLElement): string[] {
  const names = namesIn(root);
  const pieces = piecesIn(root);
  return names.flatMap((name, i) => [
    ...names
      .slice(0, i)
      .flatMap((other) => (meet(name, other) ? [`${name.label}, ${other.label}`] : [])),
    ...(pieces.some((piece) => goesThrough(name, piece)) ? [`${name.label}, a line`] : []),
    ...(name.x < 0 || name.x + name.width > root.clientWidth ? [`${name.label} is cut`] : []),
  ]);
}

const cases = (['ja', 'en'] as const).flatMap((lang) =>
  [248, 340].flatMap((width) => Object.keys(courses).map((course) => ({ lang, width, course }))),
);

test.each(cases)(
  'names lie over no line and no other name: $lang, $width pixels, $course',
  ({ lang, width, course }) => {
    for (const [path, demo] of demos)
      for (const kept of [0, 3]) {
        const arms = armsOf(demo, lang, kept);
        const { root, draw } = chart(width, [0, 1]);
        const points = arms.map((): (readonly [number, number])[] => []);
        for (const step of [0, 3, 30, 100, 200, 280, 300]) {
          arms.forEach(({ style }, i) => {
            const from = points[i]!.length;
            const to = style === 'kept' ? end : step;
            for (let at = from; at <= to; at++)
              points[i]!.push([at, courses[course]!(i, at / end, at)]);
          });
          const lines = arms.map((arm, i) => {
            const [, level] = points[i]!.at(-1)!;
            const flat = [[0, level] as const, [end, level] as const];
            return { ...arm, colour: 'teal', points: arm.style === 'dashed' ? flat : points[i]! };
          });
          draw({ lines, end, cursor: step });
          expect(overlaps(root), `${path}, ${kept} kept, step ${step}`).toEqual([]);
          const shown = namesIn(root).map(({ label }) => label);
          for (const { label, style } of arms)
            if (style !== 'kept') expect(shown, `step ${step}`).toContain(label);
        }
        root.parentElement!.remove();
      }
  },
);

const solid = (points: Line['points'], label = 'learned'): Line => ({
  label,
  colour: 'teal',
  style: 'solid',
  points,
});

test('one or two lines have their names beside them', () => {
  const { root, draw } = chart(248, [0, 1]);
  const at = (level: number) => Array.from({ length: 100 }, (_, step) => [step, level] as const);
  draw({ lines: [solid(at(0.3)), solid(at(0.8), 'other')], end, cursor: 99 });
  const [low, high] = namesIn(root);
  expect(low!.x).toBeGreaterThan(100);
  expect(high!.y).toBeLessThan(low!.y);
  expect(root.querySelector('svg')!.getAttribute('height')).toBe('100');
});

test('a value that is not finite leaves no trace in the drawing', () => {
  const { root, draw } = chart(248);
  const gone = [[0, 2], [1, 1.5], [2, NaN], [3, Infinity]] as const; // prettier-ignore
  draw({ lines: [solid(gone), solid([[0, NaN]], 'never')], end, cursor: 3 });
  const marks = root.querySelectorAll('svg, svg *:not(title)');
  for (const mark of marks)
    for (const { name, value } of mark.attributes)
      if (name !== 'aria-label') expect(value, name).not.toMatch(/NaN|Infinity/);
  expect(namesIn(root).map(({ label }) => label)).toEqual(['learned']);
});

test('only what has changed is written', async () => {
  const { root, draw } = chart(248, [0, 1]);
  const points: (readonly [number, number])[] = [[0, 0.5], [40, 0.6]]; // prettier-ignore
  const data = () => ({ lines: [solid(points)], end, cursor: 40 });
  draw(data());
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
  draw(data());
  await Promise.resolve();
  expect(changes).toEqual([]);
  points.push([80, 0.6]);
  draw(data());
  await Promise.resolve();
  const touched = new Set(changes.map(({ target }) => target.nodeName));
  expect([...touched].sort()).toEqual(['circle', 'path', 'text']);
  observer.disconnect();
});
