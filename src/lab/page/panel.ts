import type { StepValue } from '../../charts/growing-line.ts';
import { lineChart, type Line } from '../../charts/line-chart.ts';
import { formatted, formatUpTo } from '../../charts/numbers.ts';
import { shareBar } from '../../charts/share-bar.ts';
import type { Lang } from '../../i18n/text.ts';
import { tones, type Demo, type Measure } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';
import type { KeptRun, Row } from '../engine/run-log.ts';
import { say } from '../frame/strings.ts';
import { pointsOf } from './points.ts';

export interface PanelState {
  rows: readonly Row[];
  /** The row of the selected step. */
  shown: Row;
  end: number;
  kept: readonly KeptRun[];
  values: Values<Params>;
  /** Short text on how this run differs from the kept ones. */
  name: string;
}

/** The charts beside the stage, one for each measure, drawn from the metrics alone. */
export function panel(root: HTMLElement, demo: Demo, lang: Lang) {
  const charts = Object.entries(demo.measures).map(([measure, about]) =>
    chart(root.querySelector<HTMLElement>(`[data-measure="${measure}"]`)!, {
      demo,
      lang,
      measure,
      about,
    }),
  );
  return (state: PanelState): void => {
    for (const draw of charts) draw(state);
  };
}

interface ChartSpec {
  demo: Demo;
  lang: Lang;
  measure: string;
  about: Measure;
}

function chart(figure: HTMLElement, spec: ChartSpec): (state: PanelState) => void {
  const plot = figure.querySelector<HTMLElement>('.plot')!;
  plot.replaceChildren(); // an element that is put back still has its old chart
  const label = spec.about.label[spec.lang];
  if (spec.about.kind === 'share') {
    const draw = shareBar(plot, { label });
    return ({ shown }) => draw(parts(spec, shown));
  }
  const value = figure.querySelector('figcaption b')!;
  const names = figure.querySelector<HTMLElement>('.name-room');
  const { range } = spec.about;
  const unit = say(spec.lang, 'steps');
  const draw = lineChart(plot, { label, unit, names, ...(range && { range }) });
  return (state) => {
    value.textContent = written(spec, state);
    draw({ lines: lines(spec, state), end: state.end, cursor: state.shown.step });
  };
}

/** The number above a chart; a measure may have the unit of a reader's own data, whatever its size. */
function written(spec: ChartSpec, state: PanelState): string {
  const metric = `${ours(spec, state)}/${spec.measure}`;
  const current = state.shown.metrics[metric];
  if (current === undefined) return '';
  const { range, digits = 2 } = spec.about;
  const most = range
    ? Math.max(...range)
    : pointsOf(state.rows, metric).reduce((most, [, one]) => Math.max(most, Math.abs(one)), 0);
  return formatted(current, formatUpTo(most, digits));
}

const tone = (demo: Demo, arm: string) => {
  const at = Object.keys(demo.arms).indexOf(arm);
  return `var(--tone-${demo.arms[arm]?.tone ?? tones[at % 4]!})`;
};
/** The arms that report a measure, in the order in which the demo declares them. */
const arms = ({ demo, measure }: ChartSpec, row: Row) =>
  Object.keys(demo.arms).filter((arm) => `${arm}/${measure}` in row.metrics);
/** The arm whose number stands above the chart. */
function ours(spec: ChartSpec, { shown, values }: PanelState) {
  const { demo } = spec;
  const reported = arms(spec, shown);
  const drawn = demo.drawn?.(values);
  return reported.find((arm) => arm === drawn) ?? reported.find((arm) => !demo.arms[arm]!.baseline);
}

function parts(spec: ChartSpec, row: Row) {
  return arms(spec, row).map((arm) => ({
    label: spec.demo.arms[arm]!.label[spec.lang],
    colour: tone(spec.demo, arm),
    value: row.metrics[`${arm}/${spec.measure}`]!,
  }));
}

function lines(spec: ChartSpec, { rows, shown, end, kept, name }: PanelState): Line[] {
  const { demo, lang, measure } = spec;
  const all = arms(spec, shown);
  const alone = all.filter((arm) => !demo.arms[arm]!.baseline).length === 1;
  // A baseline does not learn: it is drawn from the start, over the whole axis.
  const level = (points: readonly StepValue[]) => {
    const last = points.at(-1);
    return last ? [[0, last[1]] as const, [end, last[1]] as const] : [];
  };
  const lone = all.length === 1 && kept.length === 0;
  const own = all.map((arm): Line => {
    const { label, baseline } = demo.arms[arm]!;
    const points = pointsOf(rows, `${arm}/${measure}`);
    return {
      label: lone ? '' : !baseline && alone && name ? name : label[lang],
      colour: tone(demo, arm),
      style: baseline ? 'dashed' : 'solid',
      points: baseline ? level(points) : points,
    };
  });
  const earlier = kept.flatMap((run) =>
    all
      .filter((arm) => !demo.arms[arm]!.baseline)
      .map((arm, i): Line => ({
        label: i === 0 ? run.name : '',
        colour: alone ? 'var(--kept)' : tone(demo, arm),
        style: 'kept',
        points: pointsOf(run.rows, `${arm}/${measure}`),
      })),
  );
  return [...earlier, ...own];
}
