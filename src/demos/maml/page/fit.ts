import { line, scaleLinear } from 'd3';
import type { Size } from '../../../layout/plane-scale.ts';
import type { Place } from '../../../layout/nearest.ts';
import { spread } from '../../../layout/spread.ts';
import type { Lang } from '../../../i18n/text.ts';
import { marks, type ArmName } from '../shared/names.ts';
import { curvePoints } from '../shared/sizes.ts';
import { heightOf, reach } from '../shared/wave.ts';
import type { ShownTask } from '../worker/shown.ts';
import { changes, type Group, type Panel } from './plot.ts';
import { count, say, written } from './words.ts';

export interface Fit {
  size: Size;
  /** What the arm says after 0, 1, 5 and 10 steps: `[4, 61]`. */
  curves: Float32Array;
  /** Error over the held-out tasks after as many. */
  errors: readonly number[];
  task: ShownTask;
  /** Which of them is drawn bold. */
  bold: number;
  /** The point that is held or selected. */
  chosen: number | undefined;
}

/** The drawn range of y: every wave of the family fits in. */
export const top = 6;
const edge = { left: 20, right: 20, top: 2, bottom: 15 };
const axis = Array.from(
  { length: curvePoints },
  (_, i) => -reach + (2 * reach * i) / (curvePoints - 1),
);

export const scales = ({ width, height }: Size) => ({
  x: scaleLinear([-reach, reach], [edge.left, width - edge.right]),
  y: scaleLinear([-top, top], [height - edge.bottom, edge.top]),
});
type Scales = ReturnType<typeof scales>;

/** One arm's predictions on the shown points, before and after steps of gradient descent. */
export function fitDrawing({ svg, title }: Panel, arm: ArmName, lang: Lang) {
  const axes = svg.append('g');
  const wave = svg.append('path').attr('class', 'wave');
  wave.append('title').text(say(lang, 'wave'));
  const lines = svg.append('g').attr('class', 'fits');
  const dots = svg.append('g').attr('class', 'points');
  const names = svg.append('g').attr('class', 'step-names');
  const [resized, said, moved] = [changes(), changes(), changes()];
  return (fit: Fit): void => {
    const { size, task, chosen } = fit;
    if (size.width === 0) return;
    const at = scales(size);
    const words = summary(fit, arm, lang);
    title(say(lang, arm), written(fit.errors[fit.bold]!));
    if (svg.attr('role') === 'img' && said(words)) svg.attr('aria-label', words);
    const where = `${size.width} ${size.height}`;
    if (resized(where)) {
      svg.attr('width', size.width).attr('height', size.height);
      drawAxes(axes, at);
    }
    drawCurves(lines, names, { fit, arm, lang }, at);
    if (!moved([where, chosen, Boolean(task.wave), task.x, task.y].join(' '))) return;
    const { wave: on } = task;
    const heights = on && axis.map((x) => heightOf(on, x));
    wave.attr('d', heights ? trace(at, heights) : null);
    drawPoints(dots, fit, at, lang);
  };
}

const summary = ({ errors, bold }: Fit, arm: ArmName, lang: Lang): string =>
  say(lang, 'panel', {
    arm: say(lang, arm),
    before: written(errors[0]!),
    after: written(errors[bold]!),
    steps: count(lang, marks[bold]!),
  });

const trace = ({ x, y }: Scales, values: readonly number[]): string | null =>
  line<number>(
    (_, i) => x(axis[i]!),
    (value) => y(Math.max(-top, Math.min(top, value))),
  ).defined((value) => Number.isFinite(value))(values);

function drawCurves(
  lines: Group,
  names: Group,
  { fit, arm, lang }: { fit: Fit; arm: ArmName; lang: Lang },
  at: Scales,
): void {
  const drawn = marks.map((step, mark) => {
    const values = Array.from(fit.curves.subarray(mark * curvePoints, (mark + 1) * curvePoints));
    return { step, values, kind: mark === fit.bold ? 'bold' : step === 0 ? 'before' : 'later' };
  });
  drawn.sort((a, b) => Number(a.kind === 'bold') - Number(b.kind === 'bold')); // the bold one on top
  type Drawn = (typeof drawn)[number];
  const named = ({ step }: Drawn) =>
    say(lang, 'curve', { arm: say(lang, arm), steps: count(lang, step) });
  lines
    .selectAll<SVGPathElement, Drawn>('path')
    .data(drawn, ({ step }) => step)
    .join((enter) => {
      const path = enter.append('path');
      path.append('title').text(named);
      return path;
    })
    .order()
    .attr('class', ({ kind }) => kind)
    .attr('d', ({ values }) => trace(at, values));
  const heights = drawn.map(
    ({ values }) => at.y(Math.max(-top, Math.min(top, values.at(-1)!))) + 4,
  );
  const [low, high] = at.y.range() as [number, number];
  const places = spread(heights, 12, [high + 9, low]);
  names
    .selectAll<SVGTextElement, Drawn>('text')
    .data(drawn, ({ step }) => step)
    .join((enter) => enter.append('text').text(({ step }) => step))
    .attr('class', ({ kind }) => kind)
    .attr('x', at.x(reach) + 4)
    .attr('y', (_, i) => places[i]!);
}

function drawPoints(group: Group, { task, chosen }: Fit, at: Scales, lang: Lang): void {
  group
    .selectAll('circle')
    .data(placesOf(task, at))
    .join((enter) => {
      const circle = enter.append('circle');
      circle.append('title');
      return circle;
    })
    .attr('r', (_, i) => (i === chosen ? 6.5 : 4))
    .attr('class', (_, i) => (i === chosen ? 'chosen' : null))
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .select('title')
    .text((_, i) => pointName(task, i, lang));
}

export const placesOf = ({ x, y }: ShownTask, at: Scales): Place[] =>
  Array.from(x, (value, i) => ({ x: at.x(value), y: at.y(y[i]!) }));

export const pointName = ({ x, y }: ShownTask, i: number, lang: Lang): string =>
  say(lang, 'point', { n: i + 1, x: x[i]!.toFixed(1), y: y[i]!.toFixed(1) }).replaceAll('-', '−');

function drawAxes(group: Group, { x, y }: Scales): void {
  const [left, right] = x.range() as [number, number];
  const [bottom] = y.range() as [number, number];
  const marks = [
    ...[-5, 0, 5].map((value) => ({ value, x: left - 4, y: y(value) + 4, anchor: 'end' })),
    ...[-5, 0, 5].map((value) => ({ value, x: x(value), y: bottom + 13, anchor: 'middle' })),
  ];
  group
    .selectAll('path')
    .data([-5, 0, 5])
    .join('path')
    .attr('class', 'grid')
    .attr('d', (value) => `M${left} ${y(value)}H${right}`);
  group
    .selectAll('text')
    .data(marks)
    .join('text')
    .attr('x', (mark) => mark.x)
    .attr('y', (mark) => mark.y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ value }) => String(value).replace('-', '−'));
}
