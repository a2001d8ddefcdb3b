import { add } from '../../../charts/dom.ts';
import { picture, type Picture } from '../../../charts/picture.ts';

/** So many 8×8 pictures in a row, after the row's name. */
export function pictureRow(parent: HTMLElement, name: string, count: number): Picture[] {
  add(parent, 'span', 'name', name);
  return Array.from({ length: count }, () => {
    const one = picture(8);
    parent.append(one.element);
    return one;
  });
}
