import { add, write } from '../../../charts/dom.ts';

/** One of the pictures side by side: a caption over a room to draw in. */
export function panel(root: HTMLElement, name: string) {
  const section = add(root, 'section', name);
  const head = add(section, 'header');
  const title = add(head, 'h3');
  const key = add(head, 'p');
  const room = add(section, 'div', 'room');
  return {
    room,
    caption: (text: string, marks: string): void => {
      write(title, text);
      write(key, marks);
    },
  };
}
