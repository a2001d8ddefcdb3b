import type { Lang } from '../../i18n/text.ts';
import { range, toPosition } from '../contract/grid.ts';
import { html, raw, type Raw } from './html.ts';
import type { Choice, Param, Params, Slider, Toggle, Value, Values } from '../contract/params.ts';
import { formatValue, ticks } from './scale.ts';
import { say } from './strings.ts';

interface Controls {
  /** The demo's id: the prefix of every id in the form. */
  id: string;
  /** The demo's name on its page. */
  title: string;
  params: Params;
  values: Values<Params>;
  lang: Lang;
}

/** A form with one labelled control per parameter, derived from the declarations alone. */
export function controlsHtml({ id: prefix, title, params, values, lang }: Controls): Raw {
  const controls = Object.entries(params).map(([name, param]) => {
    const id = `${prefix}-param-${name}`;
    const hint = param.hint ? html`<p class="hint" id="${id}-hint">${param.hint[lang]}</p>` : '';
    return html`<div class="control" data-part="${name}">
      ${control({ id, name }, param, values[name]!, lang)}${hint}
    </div>`;
  });
  return html`<form class="controls" aria-label="${say(lang, 'settings', { demo: title })}">
    <fieldset disabled>${controls}</fieldset>
  </form>`;
}

/** A control's name, which is its parameter's name, and its id. */
interface Named {
  id: string;
  name: string;
}
const described = ({ id }: Named, param: Param) =>
  param.hint ? raw(` aria-describedby="${id}-hint"`) : '';

function control(named: Named, param: Param, value: Value, lang: Lang): Raw {
  switch (param.kind) {
    case 'slider':
      return sliderHtml(named, param, value as number, lang);
    case 'choice':
      return shortEnough(param, lang)
        ? segmentsHtml(named, param, value as string, lang)
        : selectHtml(named, param, value as string, lang);
    case 'toggle':
      return toggleHtml(named, param, value as boolean, lang);
  }
}

function sliderHtml(named: Named, param: Slider, value: number, lang: Lang): Raw {
  const { min, max, step } = range(param);
  const at = toPosition(param, value);
  const filled = ((at - min) / (max - min)) * 100;
  const text = formatValue(param, value, lang);
  const marks = ticks(param).map((tick) => html`<span>${tick}</span>`);
  return html`<label class="row" for="${named.id}">${param.label[lang]} <b>${text}</b></label
    ><input
      id="${named.id}"
      name="${named.name}"
      type="range"
      min="${min}"
      max="${max}"
      step="${step}"
      value="${at}"
      style="--at:${filled.toFixed(1)}%"
      aria-valuetext="${text}"
      ${described(named, param)}
    />
    <div class="ticks" aria-hidden="true">${marks}</div>`;
}

/** Up to four short options are shown side by side; more, or longer ones, as a list. */
function shortEnough(param: Choice<string>, lang: Lang): boolean {
  const texts = Object.values(param.options).map((text) => text[lang]);
  const width = (text: string) =>
    Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
  return texts.length <= 4 && texts.reduce((sum, text) => sum + width(text) + 3, 0) <= 44;
}

function segmentsHtml(named: Named, param: Choice<string>, value: string, lang: Lang): Raw {
  const options = Object.entries(param.options).map(
    ([option, text]) =>
      html`<label
        ><input
          type="radio"
          name="${named.name}"
          value="${option}"
          ${option === value ? raw(' checked') : ''}
        />${text[lang]}</label
      >`,
  );
  return html`<div class="row" id="${named.id}">${param.label[lang]}</div>
    <div
      class="segments"
      role="radiogroup"
      aria-labelledby="${named.id}"
      ${described(named, param)}
    >
      ${options}
    </div>`;
}

function selectHtml(named: Named, param: Choice<string>, value: string, lang: Lang): Raw {
  const options = Object.entries(param.options).map(
    ([option, text]) =>
      html`<option value="${option}" ${option === value ? raw(' selected') : ''}>
        ${text[lang]}
      </option>`,
  );
  return html`<label class="row" for="${named.id}">${param.label[lang]}</label
    ><select id="${named.id}" name="${named.name}" ${described(named, param)}>
      ${options}
    </select>`;
}

function toggleHtml(named: Named, param: Toggle, value: boolean, lang: Lang): Raw {
  return html`<label class="switch"
    ><input
      type="checkbox"
      role="switch"
      name="${named.name}"
      ${value ? raw(' checked') : ''}${described(named, param)}
    />${param.label[lang]}</label
  >`;
}
