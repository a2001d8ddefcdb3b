import { add, write } from '../charts/dom.ts';

/** What can be chosen from a list. */
export interface Choices {
  label: string;
  options: readonly { value: number; text: string }[];
  value: number;
}

/** A labelled list to choose from; refilled only when its options change, hidden while there are none. */
export function choiceList(bar: HTMLElement, choose: (value: number) => void) {
  const label = add(bar, 'label', 'choice');
  const text = add(label, 'span');
  const list = add(label, 'select');
  list.addEventListener('change', () => choose(Number(list.value)));
  let filled = '';
  return ({ label: words, options, value }: Choices): void => {
    write(text, words);
    const now = options.map((option) => `${option.value} ${option.text}`).join('\n');
    if (now !== filled) {
      filled = now;
      list.replaceChildren(...options.map((one) => new Option(one.text, String(one.value))));
      label.hidden = options.length === 0;
    }
    if (list.value !== String(value)) list.value = String(value);
  };
}
