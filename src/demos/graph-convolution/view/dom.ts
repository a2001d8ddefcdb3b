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

/** Writes only what has changed, so that nothing is laid out for nothing. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
