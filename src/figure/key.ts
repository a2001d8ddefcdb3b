import { add, write } from '../charts/dom.ts';
import { addSample } from '../charts/sample.ts';

/** The meaning of one kind of mark. */
export interface KeyItem {
  text: string;
  /** SVG markup that shows the mark, 12 units high; without it the item is text only. */
  sample?: string;
  /** Width of the sample in units; 26 if left out. */
  width?: number;
  className?: string;
}

/** A list of what the marks mean; only changed items are rewritten. */
export function keyList(root: HTMLElement) {
  const list = add(root, 'ul', 'key');
  let shown = '';
  return (items: readonly KeyItem[]): void => {
    const drawn = items.map(({ sample, width, className }) => [sample, width, className]).join();
    if (drawn !== shown) {
      shown = drawn;
      list.replaceChildren(...items.map(newItem));
    }
    list.hidden = items.length === 0;
    items.forEach(({ text }, i) => write(list.children[i]!.lastElementChild!, text));
  };
}

function newItem({ sample, width, className }: KeyItem): HTMLElement {
  const item = document.createElement('li');
  if (sample !== undefined) addSample(item, { markup: sample, width, className });
  item.append(document.createElement('span'));
  return item;
}
