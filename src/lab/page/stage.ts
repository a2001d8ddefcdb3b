import { brokenEvent } from '../../charts/dom.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Params, Value, Values } from '../contract/params.ts';
import type { View } from '../contract/view.ts';
import type { AnySetup } from '../contract/define.ts';
import { told } from '../engine/told.ts';

interface Drawn {
  snapshot: unknown;
  values: Values<Params>;
}

/**
 * Owns the view: gives it an element and makes it redraw when the stage's size or its colours change. If a view
 * throws, while drawing or when it hears an event, `broken` is called and the view is not called again; a new session
 * starts a new view.
 */
export class StageOwner {
  readonly #root: HTMLElement;
  readonly #finding: HTMLElement;
  readonly #broken: (error: string) => void;
  #draw: ((snapshot: unknown, values: Values<Params>) => string) | undefined;
  #last: Drawn | undefined;
  /** The view that is shown: one that was replaced or removed no longer acts. */
  #current: object | undefined;
  #planned = false;
  #words = '';
  #spoken = 0;
  #due: ReturnType<typeof setTimeout> | undefined;
  readonly #watchers: { disconnect: () => void }[] = [];

  constructor(root: HTMLElement, finding: HTMLElement, broken: (error: string) => void) {
    this.#root = root;
    this.#finding = finding;
    this.#broken = broken;
    const again = () => this.redraw();
    const size = new ResizeObserver(again);
    size.observe(root);
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const stay = new AbortController();
    const { signal } = stay;
    for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
      matchMedia(colours).addEventListener('change', again, { signal });
    window.addEventListener('beforeprint', () => this.#print('light'), { signal });
    window.addEventListener('afterprint', () => this.#print(''), { signal });
    const told = (event: Event) => {
      event.preventDefault();
      if (this.#current) this.#fail((event as CustomEvent<unknown>).detail);
    };
    root.addEventListener(brokenEvent, told, { signal });
    this.#watchers.push(size, theme, { disconnect: () => stay.abort() });
  }

  /** Paper is white in either theme. What is drawn on a canvas must be redrawn before the page is taken, so at once. */
  #print(scheme: 'light' | ''): void {
    this.#root.style.colorScheme = scheme;
    if (this.#last) this.draw(this.#last.snapshot, this.#last.values);
  }

  /** Empties the stage and begins a view for a newly opened session. */
  begin(
    view: View<AnySetup>,
    about: {
      lang: Lang;
      fixed: unknown;
      act: (name: string, payload: unknown) => void;
      turn: (name: string, value: Value) => void;
    },
  ): void {
    this.#forget();
    this.#root.replaceChildren();
    const me = (this.#current = {});
    const ifShown =
      <A extends unknown[]>(doing: (...given: A) => void) =>
      (...given: A) => {
        if (this.#current === me) doing(...given);
      };
    this.#attempt(() => {
      this.#draw = view({
        ...about,
        root: this.#root,
        act: ifShown(about.act),
        turn: ifShown(about.turn),
        redraw: ifShown(() => this.redraw()),
      });
    });
  }

  /** Empties the stage; `words` explain why there is nothing to draw. */
  clear(words: string): void {
    this.#forget();
    this.#root.replaceChildren();
    this.#words = words;
    this.settle();
  }

  draw(snapshot: unknown, values: Values<Params>): void {
    this.#last = { snapshot, values };
    this.#attempt(() => {
      this.#words = this.#draw?.(snapshot, values) ?? '';
    });
    // A description that changes with every frame would interrupt a screen reader again and again.
    const wait = this.#spoken + 1000 - performance.now();
    if (wait <= 0) this.settle();
    else this.#due ??= setTimeout(() => this.settle(), wait);
  }

  /** Returns the finding of the last drawing and exposes it to assistive technology. */
  settle(): string {
    this.#spoken = performance.now();
    this.#unplan();
    if (this.#words) this.#finding.textContent = this.#words;
    return this.#words;
  }

  /** Redraws the last snapshot before the next repaint; several calls cause one redraw. */
  redraw(): void {
    if (this.#planned || !this.#last) return;
    this.#planned = true;
    requestAnimationFrame(() => {
      this.#planned = false;
      if (this.#last) this.draw(this.#last.snapshot, this.#last.values);
    });
  }

  #attempt(doing: () => void): void {
    try {
      doing();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#forget();
    this.#broken(told(error));
  }

  #unplan(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
  }

  #forget(): void {
    this.#unplan();
    [this.#draw, this.#last, this.#current] = [undefined, undefined, undefined];
  }

  close(): void {
    this.#forget();
    for (const watcher of this.#watchers) watcher.disconnect();
  }
}
