import type { Lang } from '../../i18n/text.ts';
import type { Reads } from '../contract/reads.ts';
import { html, raw } from '../frame/html.ts';
import { say } from '../frame/strings.ts';

/** The panel over the stage while the reader chooses data: the expected format, and the ways to provide it. */
export function doorHtml({ files, help }: Reads<unknown>, lang: Lang): string {
  const all = Object.entries(files);
  const several = all.length > 1;
  const boxes = all.map(
    ([name, { label, optional }]) =>
      html`<label
        ><span>${label[lang]}${optional ? say(lang, 'optional') : ''}</span
        ><textarea name="${name}" rows="5" spellcheck="false" autocomplete="off"></textarea>
      </label>`,
  );
  return html`<div class="door" role="group" aria-label="${say(lang, 'ownData')}" hidden>
    <p class="help">${help[lang]}</p>
    <p class="problem" role="alert"></p>
    <div class="ways">
      <label class="act solid"
        >${say(lang, several ? 'chooseFiles' : 'chooseFile')}<input
          class="hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          ${several ? raw(' multiple') : ''}
      /></label>
      <span class="drop">${say(lang, several ? 'dropFiles' : 'dropFile')}</span>
      <button class="act back" type="button">${say(lang, 'backToFigure')}</button>
    </div>
    <p class="private">${say(lang, 'staysHere')}</p>
    <details>
      <summary>${say(lang, 'pasteText')}</summary>
      <div class="boxes">${boxes}</div>
      <div class="ways">
        <button class="act use" type="button">${say(lang, 'useText')}</button>
        <button class="quiet example" type="button">${say(lang, 'fillIn')}</button>
      </div>
    </details>
  </div>`.html;
}

/** Under the control that asks for data, once there are data: the names of the files, and what was taken from them. */
export const givenHtml = (lang: Lang): string =>
  html`<div class="own-data">
    <p hidden>
      <span></span><button class="quiet" type="button">${say(lang, 'otherData')}</button>
    </p>
    <p class="said" role="status"></p>
  </div>`.html;
