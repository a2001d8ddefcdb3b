/** A new last child. */
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

/** Changes a text only when it is another: nothing is laid out for nothing, and a reader's selection stays. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A button with a text, that does something. */
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
