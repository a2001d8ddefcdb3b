import { picture, type Picture } from '../../../charts/picture.ts';

/** An element with a class and a text, put at the end of its parent. */
export function part<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = parent.appendChild(document.createElement(tag));
  element.className = name;
  element.textContent = text;
  return element;
}

/** So many 8×8 pictures in a row, after the row's name. */
export function pictureRow(parent: HTMLElement, name: string, count: number): Picture[] {
  part(parent, 'span', 'name', name);
  return Array.from({ length: count }, () => {
    const one = picture(8);
    parent.append(one.element);
    return one;
  });
}
