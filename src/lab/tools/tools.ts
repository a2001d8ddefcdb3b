import type { Lang } from '../../i18n/text.ts';
import { dialog } from './dialog.ts';
import type { Demo } from '../contract/define.ts';
import type { Present } from './present.ts';
import { html } from '../frame/html.ts';
import { saveCsv, saveFigure, saveJson } from './save.ts';
import { say } from '../frame/strings.ts';
import { writeLink } from '../frame/url.ts';
import { defaults } from '../contract/params.ts';

export type Tool = 'share' | 'embed' | 'download' | 'source';

/** Loaded when the reader first uses a tool. */
export function useTool(tool: Tool, present: Present): void {
  ({ share, embed, download, source })[tool](present);
}

const root = () => new URL(import.meta.env.BASE_URL, location.href);

function share({ id, prefix, run, base, lang }: Present): void {
  const link = new URL(location.href);
  link.search = writeLink(run.values, run.seed, base.values, prefix).toString();
  link.hash = id;
  copyDialog(lang, say(lang, 'share'), say(lang, 'shareLong'), link.href);
}

function embed({ name, demo, run, lang }: Present): void {
  const link = new URL(`embed/${lang}/${name}/`, root());
  link.search = writeLink(run.values, run.seed, defaults(demo.params)).toString();
  const parts: [string, string][] = [
    ...Object.entries(demo.params).map(([key, { label }]): [string, string] => [key, label[lang]]),
    ['ask', say(lang, 'embedAsk')],
    ['run', say(lang, 'embedRun')],
    ['charts', say(lang, 'embedCharts')],
    ['more', say(lang, 'embedMore')],
  ];
  const boxes = parts.map(
    ([key, label]) => html`<label><input type="checkbox" value="${key}" />${label}</label>`,
  );
  const box = copyDialog(
    lang,
    say(lang, 'embed'),
    say(lang, 'embedLong'),
    snippet(link, demo, lang),
  );
  const choices = document.createElement('fieldset');
  choices.className = 'hideable';
  choices.innerHTML = html`<legend>${say(lang, 'embedHide')}</legend>
    ${boxes}`.html;
  box.querySelector('.copy')!.before(choices);
  choices.addEventListener('input', () => {
    const hidden = Array.from(choices.querySelectorAll<HTMLInputElement>(':checked'));
    if (hidden.length > 0)
      link.searchParams.set('hide', hidden.map(({ value }) => value).join(','));
    else link.searchParams.delete('hide');
    box.querySelector('textarea')!.value = snippet(link, demo, lang);
  });
}

/** The frame posts its height so that the embedding page can fit it; without a listener the default is tall enough. */
const snippet = (link: URL, demo: Demo, lang: Lang) =>
  html`<iframe
    src="${link.href}"
    title="${demo.title[lang]}"
    width="100%"
    height="900"
    style="border:0"
    loading="lazy"
    allow="clipboard-write"
  ></iframe>`.html;

function copyDialog(lang: Lang, title: string, text: string, copied: string): HTMLElement {
  const box = dialog(lang, title);
  box.insertAdjacentHTML(
    'beforeend',
    html`<p>${text}</p>
      <div class="copy">
        <textarea readonly rows="6" aria-label="${title}">${copied}</textarea
        ><button class="act solid" type="button">${say(lang, 'copy')}</button>
      </div>
      <p role="status"></p>`.html,
  );
  const area = box.querySelector('textarea')!;
  const button = box.querySelector<HTMLElement>('.copy button')!;
  const told = box.querySelector<HTMLElement>('[role="status"]')!;
  area.select();
  button.addEventListener('click', () => {
    void copy(area).then((isCopied) => {
      told.textContent = say(lang, isCopied ? 'copied' : 'copySelected');
    });
  });
  return box;
}

/**
 * Copies the text of a box. Without a secure context (plain http) or permission there is no clipboard: then by the old
 * command, and if that fails too the text stays selected, with the focus, for the reader's own keys.
 */
async function copy(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
    return document.execCommand('copy');
  }
}

/** Does what a dialog offers; if it fails, the dialog says so. */
function tried(box: HTMLElement, lang: Lang, doing: () => void | Promise<void>): void {
  const fail = (error: unknown) => {
    box.querySelector('.failure')?.remove();
    const words = html`<p class="failure" role="alert">
      ${say(lang, 'toolFailed')} <small>${String(error)}</small>
    </p>`;
    box.insertAdjacentHTML('beforeend', words.html);
  };
  Promise.resolve().then(doing).catch(fail);
}

function download(present: Present): void {
  const { lang } = present;
  const box = dialog(lang, say(lang, 'download'));
  const kinds = { Snapshot: saveJson, Metrics: saveCsv, Figure: saveFigure } as const;
  const list = document.createElement('div');
  list.className = 'choices';
  for (const [kind, save] of Object.entries(kinds)) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'act' });
    button.textContent = say(lang, `download${kind as keyof typeof kinds}`);
    button.addEventListener('click', () => tried(box, lang, () => save(present)));
    list.append(button);
  }
  box.append(list);
}

function source({ name, lang }: Present): void {
  const box = dialog(lang, `${name}/algorithm.ts`);
  const page = new URL(`source/${name}/`, root());
  tried(box, lang, async () => {
    const response = await fetch(page);
    if (!response.ok) throw new Error(`${page.pathname}: ${response.status}`);
    const there = new DOMParser().parseFromString(await response.text(), 'text/html');
    const code = [...there.querySelectorAll('.source, .source-path')];
    box.classList.add('broad');
    const shown = code.map((part) => part.outerHTML).join('');
    box.insertAdjacentHTML('beforeend', shown || html`<p>${page.href}</p>`.html);
  });
}
