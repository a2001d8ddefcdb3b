import type { Lang } from '../../i18n/text.ts';
import { charts } from './charts-html.ts';
import { controlsHtml } from './controls-html.ts';
import type { Demo } from '../contract/define.ts';
import { html, raw, type Raw } from './html.ts';
import { icon, type Icon } from './icons.ts';
import type { Params, Values } from '../contract/params.ts';
import { say, type Phrase } from './strings.ts';

export interface FrameOptions extends Inside {
  name: string;
}
/** The inputs of the frame's content. */
export interface Inside {
  /** The element's id: the prefix of every id inside, so that a page may show several demos. */
  id: string;
  demo: Demo;
  values: Values<Params>;
  lang: Lang;
  /** Heading of this demo, if its own title does not distinguish it from others on the page. */
  title?: string | undefined;
}

/**
 * The whole demo frame as HTML, without the drawings. Rendered at build time, so that the layout does not shift when
 * the engine loads and the page is readable without it; the element adds the behaviour.
 */
export function frame({ name, ...options }: FrameOptions): string {
  const { id, demo, values, lang } = options;
  return html`<lab-demo
    id="${id}"
    class="lab"
    name="${name}"
    lang="${lang}"
    values="${JSON.stringify(values)}"
    data-shape="${demo.shape}"
    data-state="idle"
    data-step="0"
    role="region"
    aria-labelledby="${id}-title"
    >${inside(options)}</lab-demo
  >`.html;
}

/** The content of the element; also used if an empty element is added to a page. */
export function inside({ id, demo, values, lang, title = demo.title[lang] }: Inside): Raw {
  return html`<div class="ask" data-part="ask">
      <h2 id="${id}-title">${title}</h2>
      <p>${demo.question[lang]}</p>
    </div>
    <div class="notice"><p role="status"></p></div>
    <div class="stage" ${stageHeight(demo)}>
      <div
        class="view"
        role="group"
        aria-labelledby="${id}-title"
        aria-describedby="${id}-finding"
      ></div>
      <p class="hidden finding" id="${id}-finding">${demo.shows[lang]}</p>
      <div class="poster">
        <p>${demo.shows[lang]}</p>
        <p class="wait"><noscript>${say(lang, 'noscript')}</noscript></p>
      </div>
      <div class="trouble" role="alert" hidden></div>
    </div>
    ${runBar(demo, lang)}
    <div class="panel">
      ${controlsHtml({ id, title, params: demo.params, values, lang })}
      <div class="charts" data-part="charts">
        ${charts(demo, lang)}<button class="quiet" type="button" data-do="keep" disabled>
          ${raw(icon('pin'))}<span>${say(lang, 'keep')}</span>
        </button>
        <ul class="kept-runs" aria-label="${say(lang, 'kept')}" hidden></ul>
      </div>
    </div>
    <div class="more" data-part="more">
      <div class="group">${more(lang)}</div>
      <span class="facts"></span>
      <p class="failure" role="alert"></p>
    </div>
    <p class="hidden" role="status"></p>`;
}

function stageHeight({ height }: Demo): Raw {
  if (!height) return raw('');
  const { page, tablet = page, phone } = height;
  return html`style="--on-page:${page}rem;--on-tablet:${tablet}rem;--on-phone:${phone}rem"`;
}

const button = (what: string, symbol: Icon, lang: Lang, label: Phrase, long?: Phrase): Raw =>
  html`<button
    type="button"
    data-do="${what}"
    aria-label="${say(lang, long ?? label)}"
    title="${say(lang, long ?? label)}"
    disabled
  >
    ${raw(icon(symbol))}<span>${say(lang, label)}</span>
  </button>`;

function runBar(demo: Demo, lang: Lang): Raw {
  return html`<div class="run" role="group" aria-label="${say(lang, 'run')}" data-part="run">
    <button class="play" type="button" data-do="play" aria-label="${say(lang, 'play')}" disabled>
      ${raw(icon('play'))}
    </button>
    <div class="time">
      <output
        ><span><b>0</b> ${say(lang, 'steps')}<i></i></span><span>${demo.steps}</span></output
      ><input
        type="range"
        min="0"
        max="${demo.steps}"
        value="0"
        aria-label="${say(lang, 'time')}"
        data-do="time"
        disabled
      />
    </div>
    <div class="group">
      ${button('step', 'step', lang, 'step')}${button('same', 'same', lang, 'same', 'sameLong')}${button('seed', 'seed', lang, 'seed')}<button
        type="button"
        class="keep-label"
        data-do="speed"
        aria-label="${say(lang, 'speed', { speed: '1×' })}"
        title="${say(lang, 'speed', { speed: '1×' })}"
        disabled
      >
        <span>1×</span>
      </button>
    </div>
  </div>`;
}

const more = (lang: Lang): Raw[] =>
  (['share', 'embed', 'download', 'source'] as const).map(
    (what) =>
      html`<button class="quiet" type="button" data-do="${what}" disabled>
        ${raw(icon(what))}${say(lang, what)}
      </button>`,
  );
