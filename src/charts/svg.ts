import { write } from './dom.ts';

const space = 'http://www.w3.org/2000/svg';

/** Sets an attribute only if it differs, to avoid needless repaints. Undefined removes it. */
export function set(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** Appends a new element. */
export function addSvg<K extends keyof SVGElementTagNameMap>(
  root: Element,
  tag: K,
  className = '',
): SVGElementTagNameMap[K] {
  const element = root.appendChild(document.createElementNS(space, tag));
  if (className) element.setAttribute('class', className);
  return element;
}

/** Keeps a given number of children of one kind in a group: adds missing ones and removes surplus ones. */
export function several<K extends keyof SVGElementTagNameMap>(
  root: Element,
  tag: K,
): (count: number) => readonly SVGElementTagNameMap[K][] {
  const group = addSvg(root, 'g');
  const all: SVGElementTagNameMap[K][] = [];
  return (count) => {
    while (all.length < count) all.push(addSvg(group, tag));
    for (const spare of all.splice(count)) spare.remove();
    return all;
  };
}

/** The browser's tooltip of a mark. */
export function setTitle(element: Element, text: string): void {
  write(element.querySelector(':scope > title') ?? addSvg(element, 'title'), text);
}
