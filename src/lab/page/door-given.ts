import { listed, sentences } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import type { OwnData } from '../engine/own-data.ts';
import { givenHtml } from './door-html.ts';

/** The reader's files under the control that asks for them: their names, what was taken from them, other ones. */
export class Given {
  readonly element: HTMLElement;
  readonly #lang: Lang;

  /** Put into `parent`; `open` is called when the reader wants to choose other data. */
  constructor(parent: Element, lang: Lang, open: () => void) {
    parent.insertAdjacentHTML('beforeend', givenHtml(lang));
    this.element = parent.lastElementChild as HTMLElement;
    this.#lang = lang;
    this.#button.addEventListener('click', open);
  }

  get #button(): HTMLButtonElement {
    return this.element.querySelector('button')!;
  }

  focus(): void {
    this.#button.focus();
  }

  /** `isOpen`: whether the door stands open. Without data, or where they are not asked for, nothing is shown. */
  draw(own: OwnData | undefined, isOpen: boolean): void {
    const lang = this.#lang;
    const [line, said] = [this.element.querySelector('p')!, this.element.querySelector('.said')!];
    line.hidden = own?.data === undefined;
    line.querySelector('span')!.textContent = listed(lang, own?.names ?? []);
    this.#button.setAttribute('aria-expanded', String(isOpen));
    const sentence = sentences(lang, ...(own?.said ?? []).map((one) => one[lang]));
    // A sentence that is written again would be read out again.
    if (said.textContent !== sentence) said.textContent = sentence;
  }
}
