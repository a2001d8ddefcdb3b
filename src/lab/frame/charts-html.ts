import type { Lang } from '../../i18n/text.ts';
import type { Demo, Measure } from '../contract/define.ts';
import { html, raw, type Raw } from './html.ts';

/** The charts before they are drawn, as high and as wide as they will be. */
export const charts = (demo: Demo, lang: Lang): Raw[] =>
  Object.entries(demo.measures).map(
    ([name, measure]) =>
      html`<figure class="chart" data-measure="${name}" data-kind="${measure.kind ?? 'line'}">
        <figcaption><span>${measure.label[lang]}</span>${number(measure)}</figcaption>
        <div class="plot"></div>
        ${names(demo, name, lang)}
      </figure>`,
  );

/** The number above a chart has its room before it comes: else it could break the words beside it into two lines. */
function number({ kind, range: [low, high] = [-1, 1], digits = 2 }: Measure): Raw {
  if (kind === 'share') return raw('');
  const before = Math.max(low.toFixed(0).length, high.toFixed(0).length);
  return html`<b style="min-inline-size:${before + 1 + digits}ch"></b>`;
}

/** The names of a chart's lines, not seen: they take the room below it that the drawn names need if they are crowded. */
function names({ arms, measures, reportedBy }: Demo, measure: string, lang: Lang): Raw {
  const shown = reportedBy?.[measure] ?? Object.keys(arms);
  if (measures[measure]!.kind === 'share' || shown.length === 1) return raw('');
  const name = (arm: string) => {
    const { label, baseline } = arms[arm]!;
    return baseline ? html`<span>${label[lang]}</span>` : html`<b>${label[lang]}</b>`;
  };
  return html`<p class="name-room">${shown.map(name)}</p>`;
}
