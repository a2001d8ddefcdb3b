import type { Lang } from '../../i18n/text.ts';
import { html, raw } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { say } from '../frame/strings.ts';

/** Opens a modal dialog, which is removed when closed; returns the element to fill. */
export function dialog(lang: Lang, title: string): HTMLElement {
  const box = document.createElement('dialog');
  box.className = 'lab-dialog';
  box.lang = lang;
  box.setAttribute('aria-label', title);
  box.innerHTML = html`<div class="body">
    <header>
      <h2>${title}</h2>
      <form method="dialog">
        <button class="tool" aria-label="${say(lang, 'close')}">${raw(icon('close'))}</button>
      </form>
    </header>
  </div>`.html;
  box.addEventListener('close', () => box.remove());
  box.addEventListener('click', ({ target }) => {
    if (target === box) box.close(); // the backdrop
  });
  document.body.append(box);
  box.showModal();
  return box.querySelector<HTMLElement>('.body')!;
}
