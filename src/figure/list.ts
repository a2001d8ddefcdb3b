import { add, listen, write } from '../charts/dom.ts';
import type { Plain } from './figure.ts';

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
  listen(list, 'change', () => choose(Number(list.value)));
  let filled: string | undefined;
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

/** A list of a figure: what it offers in a scene, and what hears the choice. */
export interface List<S> {
  choices: (scene: S) => Choices;
  choose: (value: number) => void;
}

/** Lists side by side, as a part of a figure. */
export const choiceLists =
  <S>(...lists: readonly List<S>[]): Plain<S> =>
  (bar) => {
    const drawn = lists.map(({ choices, choose }) => ({ choices, draw: choiceList(bar, choose) }));
    return (scene) => {
      for (const { choices, draw } of drawn) draw(choices(scene));
    };
  };
