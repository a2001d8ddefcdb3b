import { add, listen } from '../charts/dom.ts';

/** A few options side by side; for many or long ones take a list. */
export interface Segments<V extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  options: readonly { value: V; text: string }[];
}

/** Radio buttons are one group by their name, which no other figure of the page may have. */
let groups = 0;

/** Options of which one is chosen; returns what shows which. */
export function segments<V extends string>(
  root: HTMLElement,
  { label, options }: Segments<V>,
  choose: (value: V) => void,
): (chosen: V) => void {
  const group = add(root, 'div', 'segments');
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-label', label);
  const name = `segments-${++groups}`;
  const inputs = options.map(({ value, text }) => {
    const option = add(group, 'label');
    const input = add(option, 'input');
    Object.assign(input, { type: 'radio', name, value });
    listen(input, 'change', () => choose(value));
    add(option, 'span', '', text);
    return input;
  });
  return (chosen) => {
    for (const input of inputs) input.checked = input.value === chosen;
  };
}
