/** An element with a class, put at the end of its parent. */
export function part<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  name = '',
): HTMLElementTagNameMap[K] {
  const element = parent.appendChild(document.createElement(tag));
  if (name) element.className = name;
  return element;
}

/** A button with a text, that does something. */
export function button(
  parent: HTMLElement,
  text: string,
  press: () => void,
  name = '',
): HTMLButtonElement {
  const element = part(parent, 'button', name);
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}
