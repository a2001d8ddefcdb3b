import { answerBars } from '../../../charts/answer-bars.ts';
import { heatMap } from '../../../charts/heat-map.ts';
import { heatScale } from '../../../charts/heat-scale.ts';
import { stepRow, write } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { MapName } from '../shared/map-names.ts';
import { cascadeChart } from './cascade-chart.ts';
import { say } from './words.ts';

type Select = (cell: number | undefined, by: 'pointer' | 'key') => void;

/** The network, and its copy that forgets. */
export const rows = ['trained', 'forgetful'] as const;
export type Row = (typeof rows)[number];

function inner(parent: HTMLElement, className = ''): HTMLElement {
  const element = parent.appendChild(document.createElement('div'));
  element.className = className;
  return element;
}
const paragraph = (parent: HTMLElement, tag = 'p') =>
  write(parent.appendChild(document.createElement(tag)));

/** The elements of the figure, and how each is drawn: three maps in two rows, beside their scene, above a chart. */
export function parts(root: HTMLElement, lang: Lang, select: Select) {
  const figure = inner(root, 'sanity');
  const [scene, guided, heat, product] = stepRow(figure, ['scene', 'guided', 'heat', 'product']);
  const steps = { scene: scene!, guided: guided!, heat: heat!, product: product! };
  const column = (name: MapName) => ({
    trained: mapCell(steps[name].body, lang, { name, row: 'trained', select }),
    forgetful: mapCell(steps[name].body, lang, { name, row: 'forgetful', select }),
  });
  const picture = heatMap(inner(inner(steps.scene.body, 'row trained')));
  const asked = inner(steps.scene.body, 'row forgetful');
  const answers = (row: Row) => ({
    title: paragraph(asked, 'h4'),
    bars: answerBars(asked, say(lang, `${row}Network`)),
  });
  const aside = inner(figure, 'cascade');
  aside.appendChild(document.createElement('h3')).textContent = say(lang, 'chart');
  const chart = cascadeChart(inner(aside), say(lang, 'chart'), say(lang, 'axis'));
  const [about, reading] = [paragraph(aside), paragraph(aside)];
  const live = root.appendChild(document.createElement('p'));
  live.className = 'hidden';
  live.setAttribute('aria-live', 'polite');
  return {
    steps,
    picture,
    answers: { trained: answers('trained'), forgetful: answers('forgetful') },
    maps: { guided: column('guided'), heat: column('heat'), product: column('product') },
    chart,
    about,
    reading,
    live: write(live),
  };
}

interface Cell {
  name: MapName;
  row: Row;
  select: Select;
}
function mapCell(body: HTMLElement, lang: Lang, { name, row, select }: Cell) {
  const cell = inner(body, `row ${row}`);
  const label = say(lang, 'explore', {
    what: say(lang, name),
    network: say(lang, `${row}Network`),
  });
  return {
    title: paragraph(cell, 'h4'),
    draw: heatMap(inner(cell), { label, select }),
    scale: heatScale(inner(cell)),
    below: paragraph(cell),
  };
}
