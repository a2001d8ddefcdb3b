import { write } from './step-row.ts';
import './answer-bars.css';

export interface Answer {
  label: string;
  /** 0…1, the length of the bar. */
  share: number;
  /** What is asked about. */
  chosen: boolean;
}

/** A classifier's answers, one bar each. */
export function answerBars(root: HTMLElement, { label, count }: { label: string; count: number }) {
  const list = root.appendChild(document.createElement('dl'));
  list.className = 'answers';
  list.setAttribute('aria-label', label);
  const rows = Array.from({ length: count }, () => {
    const row = list.appendChild(document.createElement('div'));
    const name = row.appendChild(document.createElement('dt'));
    const value = row.appendChild(document.createElement('dd'));
    const bar = value.appendChild(document.createElement('i'));
    const number = value.appendChild(document.createElement('span'));
    return { row, bar, name: write(name), number: write(number) };
  });
  return (answers: readonly Answer[]): void => {
    answers.forEach(({ label: text, share, chosen }, i) => {
      const { row, bar, name, number } = rows[i]!;
      row.classList.toggle('chosen', chosen);
      bar.style.inlineSize = `${(0.55 * 100 * share).toFixed(1)}%`;
      name(text);
      number(share.toFixed(2));
    });
  };
}
