import { add, write } from './dom.ts';
import type { Mark } from './mark.ts';
import './answer-bars.css';

export interface Answer {
  label: string;
  /** Length of the bar, 0…1. */
  share: number;
  /** Whether this answer is the selected one. */
  chosen: boolean;
}

/** A classifier's probabilities or other shares, one bar each; surplus bars are removed. */
function answerBars(root: HTMLElement, label: string) {
  const list = add(root, 'dl', 'answers');
  list.setAttribute('aria-label', label);
  const rows: ReturnType<typeof newRow>[] = [];
  return (answers: readonly Answer[]): void => {
    for (const { row } of rows.splice(answers.length)) row.remove();
    answers.forEach(({ label: text, share, chosen }, i) => {
      const { row, bar, name, number } = (rows[i] ??= newRow(list));
      row.classList.toggle('chosen', chosen);
      bar.style.inlineSize = `${(0.55 * 100 * share).toFixed(1)}%`;
      write(name, text);
      write(number, share.toFixed(2));
    });
  };
}

function newRow(list: HTMLElement) {
  const row = add(list, 'div');
  const name = add(row, 'dt');
  const value = add(row, 'dd');
  return { row, name, bar: add(value, 'i'), number: add(value, 'span') };
}

/** The same as a mark. */
export const bars =
  <S>(label: string, answersOf: (scene: S) => readonly Answer[]): Mark<S> =>
  ({ element }) => {
    const draw = answerBars(element, label);
    return { draw: (scene) => draw(answersOf(scene)) };
  };
