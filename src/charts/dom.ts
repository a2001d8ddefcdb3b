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
  element.addEventListener('click', press);
  return element;
}
