import { add } from '../../../charts/dom.ts';

/** A button with a text, that does something. */
export function button(
  parent: HTMLElement,
  text: string,
  press: () => void,
  name = '',
): HTMLButtonElement {
  const element = add(parent, 'button', name);
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}
