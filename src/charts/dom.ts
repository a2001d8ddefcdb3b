/** Appends a new element. */
export function add<K extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = root.appendChild(document.createElement(tag));
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** Sets an element's text only if it differs: avoids needless layout and keeps the reader's selection. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Appends a button with a text and an action. */
export function button(
  parent: HTMLElement,
  text: string,
  press: () => void,
  className = '',
): HTMLButtonElement {
  const element = add(parent, 'button', className, text);
  element.type = 'button';
  listen(element, 'click', press);
  return element;
}

/** The event by which an exception in a figure reaches its owner; `detail` is the error. */
export const brokenEvent = 'lab:broken';

/**
 * The same function, whose exceptions reach the owner of the figure around `element`, who tells the reader. Without an
 * owner the exception is thrown.
 */
const guarded =
  <A extends unknown[]>(element: Element, doing: (...given: A) => void) =>
  (...given: A): void => {
    try {
      doing(...given);
    } catch (error) {
      const told = new CustomEvent(brokenEvent, { bubbles: true, cancelable: true, detail: error });
      if (element.dispatchEvent(told)) throw error;
    }
  };

/** Listens to an event of a figure's element: as `addEventListener`, and no exception is lost (see `guarded`). */
export function listen<E extends keyof GlobalEventHandlersEventMap>(
  element: HTMLElement | SVGElement,
  type: E,
  hear: (event: GlobalEventHandlersEventMap[E]) => void,
  options?: AddEventListenerOptions,
): void {
  element.addEventListener(type, guarded(element, hear) as EventListener, options);
}
