import { contours, line, symbol, symbolStar } from 'd3';
import type { Size } from '../../../layout/plane-scale.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ArmName } from '../shared/names.ts';
import { columns, lowered, rows } from '../shared/sizes.ts';
import type { Slice, SliceTask } from '../worker/slice.ts';
import { changes, type Group, type Panel } from './plot.ts';
import { say } from './words.ts';

/** Errors at whose height the shading gets darker. */
const levels = [8, 4, 2, 1, 0.5, 0.25];
const star = symbol(symbolStar, 52)()!;

interface Scale {
  x: (right: number) => number;
  y: (up: number) => number;
  unit: number;
}

/** A plane through an arm's weights: where it starts, where one step leads on each task, and where it ought to lead. */
export function sliceDrawing({ svg, title, belongTo }: Panel, lang: Lang) {
  const shade = svg.append('g').attr('class', 'shade');
  const axes = svg.append('g').attr('class', 'axes');
  const trail = svg.append('path').attr('class', 'trail');
  trail.append('title');
  const tasks = svg.append('g').attr('class', 'tasks');
  const start = svg.append('circle').attr('class', 'start').attr('r', 5);
  start.append('title');
  const changed = changes();
  return (slice: Slice, arm: ArmName, { width, height }: Size): void => {
    const { tasks: seen, loss, trail: past } = slice;
    const about = [arm, width, height, loss[0], past, seen.map(({ adapted }) => adapted)];
    if (width === 0 || !changed(about.join(' '))) return;
    const name = say(lang, arm);
    belongTo(arm);
    svg.attr('width', width).attr('height', height);
    svg.attr('aria-label', summary(slice, name, lang));
    title(say(lang, 'weights', { arm: name }), '');
    const scale = scaleOf(slice, width, height);
    drawShade(shade, slice, width, height);
    drawAxes(axes, slice, scale, { width, height, lang });
    const way = Array.from({ length: slice.trail.length / 2 }, (_, i): [number, number] => [
      scale.x(slice.trail[2 * i]!),
      scale.y(slice.trail[2 * i + 1]!),
    ]);
    trail.attr('d', line()([...way, [scale.x(0), scale.y(0)]]));
    trail.select('title').text(say(lang, 'trail', { arm: name }));
    start.attr('cx', scale.x(0)).attr('cy', scale.y(0));
    start.select('title').text(say(lang, 'here', { arm: name }));
    drawTasks(tasks, slice.tasks, scale, lang);
  };
}

function scaleOf({ half }: Slice, width: number, height: number): Scale {
  const unit = width / (2 * half);
  return {
    unit,
    x: (right) => width / 2 + right * unit,
    y: (up) => height / 2 - (up + lowered * half) * unit,
  };
}

/** How many steps end within a tenth of the window's width of where they ought to. */
function summary({ tasks, half }: Slice, arm: string, lang: Lang): string {
  const near = tasks.filter(
    ({ adapted: [x, y], best }) => best && Math.hypot(x - best[0], y - best[1]) < 0.2 * half,
  );
  return say(lang, 'slice', { arm, n: tasks.length, near: near.length });
}

function drawShade(group: Group, { loss }: Slice, width: number, height: number): void {
  const bands = contours()
    .size([columns, rows])
    .thresholds(levels.map((level) => -level))(Array.from(loss, (value) => -value));
  const x = (column: number) => (((column - 0.5) / (columns - 1)) * width).toFixed(1);
  const y = (row: number) => (height - ((row - 0.5) / (rows - 1)) * height).toFixed(1);
  const outline = (ring: readonly number[][]) =>
    `M${ring.map(([column, row]) => `${x(column!)},${y(row!)}`).join('L')}Z`;
  group
    .selectAll('path')
    .data(bands)
    .join('path')
    .attr('d', ({ coordinates }) => coordinates.flat().map(outline).join(''));
}

function drawAxes(
  group: Group,
  { half }: Slice,
  { unit }: Scale,
  { width, height, lang }: { width: number; height: number; lang: Lang },
): void {
  const length = Number((half / 3).toPrecision(1));
  const texts = [
    { text: say(lang, 'moreSin'), x: width - 4, y: height - 6, anchor: 'end' },
    { text: say(lang, 'moreCos'), x: 4, y: 13, anchor: 'start' },
    { text: String(length), x: 6 + (length * unit) / 2, y: height - 10, anchor: 'middle' },
  ];
  group
    .selectAll('text')
    .data(texts)
    .join('text')
    .attr('class', 'halo')
    .attr('x', (one) => one.x)
    .attr('y', (one) => one.y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
  group
    .selectAll<SVGPathElement, number>('path')
    .data([length])
    .join((enter) => {
      const path = enter.append('path').attr('class', 'axis');
      path.append('title');
      return path;
    })
    .attr('d', `M6 ${height - 7}v3H${6 + length * unit}v-3`)
    .select('title')
    .text(say(lang, 'length', { length }));
}

function drawTasks(group: Group, tasks: readonly SliceTask[], scale: Scale, lang: Lang): void {
  const place = ([x, y]: readonly [number, number]) => `${scale.x(x)} ${scale.y(y)}`;
  const each = group
    .selectAll<SVGGElement, SliceTask>('g')
    .data([...tasks].reverse()) // the shown one on top
    .join((enter) => {
      const g = enter.append('g');
      g.append('path').attr('class', 'rest');
      g.append('path').attr('class', 'step').append('title');
      g.append('circle').attr('r', 3).append('title');
      g.append('path').attr('class', 'best').attr('d', star).append('title');
      return g;
    })
    .attr('class', (_, i) => (i === tasks.length - 1 ? 'shown' : 'other'));
  each
    .select('.rest')
    .attr('d', ({ adapted, best }) => (best ? `M${place(adapted)}L${place(best)}` : null));
  each.select('.step').attr('d', ({ adapted }) => `M${place([0, 0])}L${place(adapted)}`);
  each
    .select('circle')
    .attr('cx', ({ adapted }) => scale.x(adapted[0]))
    .attr('cy', ({ adapted }) => scale.y(adapted[1]));
  each
    .select('.best')
    .attr('visibility', ({ best }) => (best ? 'visible' : 'hidden'))
    .attr('transform', ({ best }) => `translate(${best ? place(best) : '0 0'})`);
  const named = (phrase: 'adapted' | 'least') => (task: SliceTask) =>
    say(lang, phrase, { task: taskName(task, lang) });
  each.select('.step title').text(named('adapted'));
  each.select('circle title').text(named('adapted'));
  each.select('.best title').text(named('least'));
}

const taskName = ({ wave }: SliceTask, lang: Lang): string =>
  wave
    ? say(lang, 'task', {
        amplitude: wave.amplitude.toFixed(1),
        phase: Math.round((wave.phase * 180) / Math.PI),
      })
    : say(lang, 'moved');
