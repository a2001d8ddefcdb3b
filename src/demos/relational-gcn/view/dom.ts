/** A new last child. */
export function add<K extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  tag: K,
  className = '',
): HTMLElementTagNameMap[K] {
  const element = root.appendChild(document.createElement(tag));
  if (className) element.className = className;
  return element;
}

/** Changes a text only when it is another, so that a reader's selection stays. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
