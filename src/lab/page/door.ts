import { sentences } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import { asksForData, examplesOf, type Reads } from '../contract/reads.ts';
import type { Value } from '../contract/params.ts';
import type { Offered, OwnData } from '../engine/own-data.ts';
import { say } from '../frame/strings.ts';
import { Given } from './door-given.ts';
import { doorHtml } from './door-html.ts';
import { ended, problemOf, unreadable } from './door-problem.ts';
import { dropZone, read } from './files.ts';
import './door.css';

/** The elements that the door needs in the frame. */
interface Place {
  stage: HTMLElement;
  form: HTMLFormElement;
  /** Aborted when the frame is removed. */
  signal: AbortSignal;
}

/** The data that a run begins with, and the parameters that it does not use then. */
type Opened = Pick<OwnData, 'data' | 'unused'>;
const none: Opened = { data: undefined, unused: [] };

/**
 * The input for the reader's own data: covers the stage until there are data, and again when the reader wants to replace
 * them. The element keeps the parsed data, because it may be taken out of the page and put back.
 */
class Door {
  readonly #reads: Reads<unknown>;
  readonly #lang: Lang;
  readonly #own: OwnData;
  readonly #stage: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #given: Given;
  readonly #taken: () => void;
  #asks = false;
  #isOpen = false;

  /** `taken` is called whenever there are new data to begin a run with. */
  constructor({ stage, form, signal }: Place, own: OwnData, lang: Lang, taken: () => void) {
    const { reads } = own;
    this.#reads = reads;
    this.#lang = lang;
    this.#own = own;
    this.#stage = stage;
    this.#taken = taken;
    const [asking = ''] = Object.keys(reads.when);
    const control = form.querySelector(`[data-part="${asking}"]`) ?? form;
    this.#given = new Given(control, lang, () => this.#open(!this.#isOpen));
    this.#panel = made(doorHtml(reads, lang), stage);
    this.#listen(signal);
    signal.addEventListener('abort', () =>
      [this.#given.element, this.#panel].forEach((one) => one.remove()),
    );
  }

  /** The data for a run with these values; undefined if it needs data that have not been chosen yet. */
  for(values: Readonly<Record<string, Value>>): Opened | undefined {
    this.#asks = asksForData(this.#reads, values);
    this.#isOpen = false;
    this.#draw();
    if (!this.#asks) return none;
    const { data, unused } = this.#own;
    return data === undefined ? undefined : { data, unused };
  }

  #listen(signal: AbortSignal): void {
    const input = this.#panel.querySelector('input')!;
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []);
      input.value = ''; // allows the same file to be chosen again after a correction
      void this.#read(files, signal);
    });
    dropZone(
      { zone: this.#stage, signal },
      () => this.#asks,
      (files) => void this.#read(files, signal),
    );
    this.#part('.use').addEventListener('click', () => void this.#paste(signal));
    this.#part('.example').addEventListener('click', () => this.#fillIn());
    this.#part('.back').addEventListener('click', () => this.#open(false));
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#own.data !== undefined) this.#open(false);
    });
  }

  /** A frame that is removed while a file is read takes nothing from it. */
  async #read(files: readonly File[], signal: AbortSignal): Promise<void> {
    if (files.length === 0) return;
    try {
      const offered = await read(files, this.#reads.most);
      if (!signal.aborted) await this.#offer(offered, signal);
    } catch (error) {
      if (!signal.aborted) this.#tell(unreadable(this.#lang, error));
    }
  }

  async #paste(signal: AbortSignal): Promise<void> {
    const boxes = this.#boxes();
    const name = say(this.#lang, 'pasted');
    const filled = boxes.filter(({ value }) => value.trim() !== '');
    if (filled.length === 0) {
      this.#tell(say(this.#lang, 'noText'));
      boxes[0]?.focus();
    } else {
      const texts = filled.map(({ name: file, value: text }) => ({ name, text, file }));
      await this.#offer(texts, signal);
    }
  }

  #fillIn(): void {
    const examples = examplesOf(this.#reads, this.#lang);
    for (const box of this.#boxes())
      if (box.value.trim() === '') box.value = examples[box.name] ?? '';
  }

  async #offer(files: readonly Offered[], signal: AbortSignal): Promise<void> {
    const answer = await this.#own.offer(files).catch(() => undefined); // what parses them did not arrive
    if (signal.aborted) return;
    if (answer?.is !== 'taken') {
      this.#tell(answer ? problemOf(this.#lang, answer) : say(this.#lang, 'noReader'));
      return;
    }
    const hadFocus = this.#panel.contains(document.activeElement);
    this.#part('.problem').textContent = '';
    this.#taken();
    if (hadFocus) this.#given.focus();
  }

  /** Shows what is wrong beside the inputs. The earlier data stay. */
  #tell(problem: string): void {
    const hasData = this.#own.data !== undefined;
    this.#open(true);
    this.#part('.problem').textContent = sentences(
      this.#lang,
      ended(problem, this.#lang),
      hasData ? say(this.#lang, 'keptData') : '',
    );
  }

  /** Opens or closes the door over the stage. */
  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#part('.problem').textContent = '';
    this.#draw();
    if (!isOpen) this.#given.focus();
    else if (!this.#panel.contains(document.activeElement)) this.#part('input').focus();
  }

  #draw(): void {
    const hasData = this.#own.data !== undefined;
    const isShown = this.#asks && (this.#isOpen || !hasData);
    this.#panel.hidden = !isShown;
    this.#part('.back').hidden = !hasData;
    const view = this.#stage.querySelector<HTMLElement>('.view');
    if (view) view.inert = isShown;
    this.#given.draw(this.#asks ? this.#own : undefined, isShown);
  }

  #boxes(): HTMLTextAreaElement[] {
    return Array.from(this.#panel.querySelectorAll('textarea'));
  }

  #part(selector: string): HTMLElement {
    return this.#panel.querySelector(selector)!;
  }
}

/** The door of a demo; a demo that reads no files can always begin. */
export const doorOf = (
  place: Place,
  { own, lang }: { own: OwnData | undefined; lang: Lang },
  taken: () => void,
): Pick<Door, 'for'> => (own ? new Door(place, own, lang, taken) : { for: () => none });

function made(html: string, parent: Element): HTMLElement {
  parent.insertAdjacentHTML('beforeend', html);
  return parent.lastElementChild as HTMLElement;
}
