import { add, write } from './dom.ts';
import type { Mark } from './mark.ts';
import { withSign } from './numbers.ts';
import { addSample } from './sample.ts';
import { scroller } from './scroller.ts';
import './bars.css';

export interface Answer {
  label: string;
  /** Length of the bar, 0…1. */
  share: number;
  /** Whether this answer is the selected one. */
  chosen: boolean;
}

/** A classifier's probabilities or other shares, one bar each; surplus bars are removed. */
export const bars =
  <S>(label: string, answersOf: (scene: S) => readonly Answer[]): Mark<S> =>
  ({ element }) => {
    const list = add(element, 'dl', 'answers');
    list.setAttribute('aria-label', label);
    const draw = barRows(list);
    return {
      draw: (scene) =>
        draw(
          answersOf(scene).map(({ chosen, share, ...answer }) => ({
            ...answer,
            share,
            number: share.toFixed(2),
            className: chosen ? 'chosen' : '',
          })),
        ),
    };
  };

/** One term of a sum. */
export interface Term {
  label: string;
  amount: number;
  /** Small, after the label. */
  note?: string;
  /** SVG markup before the label that shows the mark of another panel that the term belongs to; see `addSample`. */
  sample?: string;
  /** Class of its row, for the demo's own style. */
  className?: string;
}
/** A line below the terms: their sum, or what follows from it. */
export interface Total {
  label: string;
  value: string;
  /** `minor` for what is said only for comparison, `chosen` for what decides. */
  className?: 'minor' | 'chosen' | undefined;
}
export interface Sum {
  /** Says what the terms add up to, for screen readers. */
  label: string;
  terms: readonly Term[];
  totals?: readonly Total[];
}

/**
 * The terms of a sum with bars from zero, orange for and blue against, and lines below them. All bars have one scale:
 * the largest amount there has been, at least 1, so that bars grow with training. The list scrolls if its style sheet
 * gives it a height.
 */
export const terms =
  <S>(sumOf: (scene: S) => Sum): Mark<S> =>
  ({ element }) => {
    const holder = add(element, 'div', 'terms');
    const list = add(holder, 'dl');
    const name = scroller(holder, list);
    const drawTerms = barRows(list);
    const drawTotals = totalLines(element);
    let full = 1;
    return {
      draw: (scene) => {
        const { label, terms: all, totals = [] } = sumOf(scene);
        full = Math.max(full, ...all.map(({ amount }) => Math.abs(amount)));
        name(label);
        drawTerms(
          all.map(({ amount, ...term }) => ({
            ...term,
            share: amount / full,
            number: withSign(amount),
          })),
        );
        drawTotals(totals);
      },
    };
  };

interface Bar extends Omit<Term, 'amount'> {
  /** Length of the bar, −1…1. */
  share: number;
  /** What is written at its end. */
  number: string;
}

/** A row for each bar; rows are used again and surplus ones removed. */
function barRows(list: HTMLElement) {
  const rows: ReturnType<typeof barRow>[] = [];
  return (all: readonly Bar[]): void => {
    for (const { row } of rows.splice(all.length)) row.remove();
    all.forEach((bar, i) => (rows[i] ??= barRow(list)).draw(bar));
  };
}

function barRow(list: HTMLElement) {
  const row = add(list, 'div');
  const [head, value] = [add(row, 'dt'), add(row, 'dd')];
  const drawSample = sampleBefore(head);
  const [name, small] = [add(head, 'span'), add(head, 'small')];
  const [bar, number] = [add(value, 'i'), add(value, 'span')];
  return {
    row,
    draw: ({ label, share, number: text, note = '', sample = '', className = '' }: Bar): void => {
      row.className = className;
      bar.className = share < 0 ? 'against' : 'for';
      bar.style.setProperty('--share', Math.abs(share).toFixed(3));
      drawSample(sample);
      write(name, label);
      write(small, note);
      write(number, text);
    },
  };
}

function sampleBefore(head: HTMLElement) {
  let shown = '';
  return (markup: string): void => {
    if (markup === shown) return;
    shown = markup;
    head.querySelector('.sample')?.remove();
    if (markup) head.prepend(addSample(head, { markup }));
  };
}

function totalLines(element: HTMLElement) {
  const lines: HTMLElement[] = [];
  return (totals: readonly Total[]): void => {
    for (const line of lines.splice(totals.length)) line.remove();
    totals.forEach(({ label, value, className = '' }, i) => {
      const line = (lines[i] ??= newTotal(element));
      line.className = `total ${className}`.trim();
      write(line.firstElementChild!, label);
      write(line.lastElementChild!, value);
    });
  };
}

function newTotal(element: HTMLElement): HTMLElement {
  const line = add(element, 'p');
  line.append(document.createElement('span'), document.createElement('b'));
  return line;
}
