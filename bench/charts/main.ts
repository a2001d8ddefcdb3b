import type { Demo } from '../../src/lab/contract/define.ts';
import type { Row } from '../../src/lab/engine/run-log.ts';
import { panel } from '../../src/lab/page/panel.ts';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/styles/lab.css';

const steps = 1500;
/** Only the last repaints of the run are timed, when it is longest. */
const timed = 300;
const arms = ['first', 'second', 'third'];
const measures = ['error', 'accuracy'];

const both = (name: string) => ({ ja: name, en: name });
const demo = {
  params: {},
  steps,
  arms: Object.fromEntries(arms.map((arm) => [arm, { label: both(arm) }])),
  measures: Object.fromEntries(
    measures.map((measure) => [measure, { label: both(measure), range: [0, 1] }]),
  ),
} as unknown as Demo;

/** Lines that diverge and converge again, with a little noise. */
const row = (step: number): Row => ({
  step,
  metrics: Object.fromEntries(
    arms.flatMap((arm, i) =>
      measures.map((measure) => [
        `${arm}/${measure}`,
        0.2 + 0.25 * i + 0.4 * Math.exp(-step / (60 + 40 * i)) + 0.02 * Math.sin(step * (2 + i)),
      ]),
    ),
  ),
});

/** Milliseconds per repaint of the panel, layout included, at the end of a run that was drawn step by step. */
function measureCharts(): number {
  const figure = (measure: string) =>
    `<figure class="chart" data-measure="${measure}"><figcaption><b></b></figcaption><div class="plot"></div></figure>`;
  document.body.innerHTML = `<div class="lab" style="inline-size: 248px">${measures.map(figure).join('')}</div>`;
  const root = document.querySelector<HTMLElement>('.lab')!;
  const draw = panel(root, demo, 'en');
  const rows: Row[] = [];
  let start = 0;
  for (let step = 0; step < steps; step++) {
    rows.push(row(step));
    if (step === steps - timed) start = performance.now();
    draw({ rows, shown: rows.at(-1)!, end: steps, kept: [], values: {}, name: '' });
    root.getBoundingClientRect();
  }
  return (performance.now() - start) / timed;
}

Object.assign(window, { measureCharts });
