import type { Lang } from '../../i18n/text.ts';
import { html, raw, type Raw } from './html.ts';
import type { Choice, Param, Params, Slider, Toggle, Value, Values } from '../contract/params.ts';
import { formatValue, range, ticks, toPosition } from './scale.ts';
import { say } from './strings.ts';

/** A form with one labelled control per parameter, derived from the declarations alone. */
export function controlsHtml(params: Params, values: Values<Params>, lang: Lang): Raw {
  const controls = Object.entries(params).map(
    ([name, param]) =>
      html`<div class="control" data-part="${name}">
        ${control(name, param, values[name]!, lang)}${
          param.hint ? html`<p class="hint" id="${hintId(name)}">${param.hint[lang]}</p>` : ''
        }
      </div>`,
  );
  return html`<form class="controls" aria-label="${say(lang, 'settings')}">
    <fieldset disabled>${controls}</fieldset>
  </form>`;
}

const id = (name: string) => `param-${name}`;
const hintId = (name: string) => `${id(name)}-hint`;
const described = (name: string, param: Param) =>
  param.hint ? raw(` aria-describedby="${hintId(name)}"`) : '';

function control(name: string, param: Param, value: Value, lang: Lang): Raw {
  switch (param.kind) {
    case 'slider':
      return sliderHtml(name, param, value as number, lang);
    case 'choice':
      return shortEnough(param, lang)
        ? segmentsHtml(name, param, value as string, lang)
        : selectHtml(name, param, value as string, lang);
    case 'toggle':
      return toggleHtml(name, param, value as boolean, lang);
  }
}

function sliderHtml(name: string, param: Slider, value: number, lang: Lang): Raw {
  const { min, max, step } = range(param);
  const at = toPosition(param, value);
  const filled = ((at - min) / (max - min)) * 100;
  const text = formatValue(param, value, lang);
  const marks = ticks(param).map((tick) => html`<span>${tick}</span>`);
  return html`<label class="row" for="${id(name)}">${param.label[lang]} <b>${text}</b></label
    ><input
      id="${id(name)}"
      name="${name}"
      type="range"
      min="${min}"
      max="${max}"
      step="${step}"
      value="${at}"
      style="--at:${filled.toFixed(1)}%"
      aria-valuetext="${text}"
      ${described(name, param)}
    />
    <div class="ticks" aria-hidden="true">${marks}</div>`;
}

/** Up to four short options stand side by side; more, or longer ones, go into a list. */
function shortEnough(param: Choice<string>, lang: Lang): boolean {
  const texts = Object.values(param.options).map((text) => text[lang]);
  const width = (text: string) =>
    Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
  return texts.length <= 4 && texts.reduce((sum, text) => sum + width(text) + 3, 0) <= 44;
}

function segmentsHtml(name: string, param: Choice<string>, value: string, lang: Lang): Raw {
  const options = Object.entries(param.options).map(
    ([option, text]) =>
      html`<label
        ><input
          type="radio"
          name="${name}"
          value="${option}"
          ${option === value ? raw(' checked') : ''}
        />${text[lang]}</label
      >`,
  );
  return html`<div class="row" id="${id(name)}">${param.label[lang]}</div>
    <div class="segments" role="radiogroup" aria-labelledby="${id(name)}" ${described(name, param)}>
      ${options}
    </div>`;
}

function selectHtml(name: string, param: Choice<string>, value: string, lang: Lang): Raw {
  const options = Object.entries(param.options).map(
    ([option, text]) =>
      html`<option value="${option}" ${option === value ? raw(' selected') : ''}>
        ${text[lang]}
      </option>`,
  );
  return html`<label class="row" for="${id(name)}">${param.label[lang]}</label
    ><select id="${id(name)}" name="${name}" ${described(name, param)}>
      ${options}
    </select>`;
}

function toggleHtml(name: string, param: Toggle, value: boolean, lang: Lang): Raw {
  return html`<label class="switch"
    ><input
      type="checkbox"
      role="switch"
      name="${name}"
      ${value ? raw(' checked') : ''}${described(name, param)}
    />${param.label[lang]}</label
  >`;
}
