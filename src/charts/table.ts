import { add, listen, write } from './dom.ts';
import { keyed } from './keyed.ts';
import type { Mark } from './mark.ts';
import { scroller } from './scroller.ts';
import { set } from './svg.ts';
import './table.css';

/** A text, or one with a look of its own. */
export type Cell = string | LookedCell;
interface LookedCell {
  text: string;
  className?: string;
  /** A CSS colour to underline it with: that of the class it is about. */
  colour?: string;
}

export interface TableRow {
  /** Identifies the row from one drawing to the next. */
  key: string;
  /** First the row's heading, then a cell for each further column. */
  cells: readonly Cell[];
  className?: string;
}
export interface Table {
  /** Says what the table shows, for screen readers. */
  label: string;
  /** Headings of the columns. */
  head: readonly Cell[];
  rows: readonly TableRow[];
  /** Rows that stay in view below the others: sums. */
  foot?: readonly TableRow[];
}

/**
 * A table of numbers. Headings and foot stay in view while the rows between scroll, if a style sheet gives the panel's
 * room a height or the columns take more than its width. `hover` hears the row of the body that a pointer is over.
 */
export const table =
  <S>(tableOf: (scene: S) => Table, hover?: (row: number | undefined) => void): Mark<S> =>
  ({ element, redraw }) => {
    const holder = add(element, 'div', 'numbers');
    const whole = add(holder, 'table');
    const name = scroller(holder, whole);
    const drawHead = rowsIn(add(whole, 'thead'), () => 'col');
    const body = add(whole, 'tbody');
    const drawBody = rowsIn(body, headsRow);
    if (hover)
      listenToRows(body, (row) => {
        hover(row);
        redraw();
      });
    const drawFoot = rowsIn(add(whole, 'tfoot'), headsRow);
    return {
      draw: (scene) => {
        const { label, head, rows, foot = [] } = tableOf(scene);
        name(label);
        drawHead([{ key: 'head', cells: head }]);
        drawBody(rows);
        drawFoot(foot);
      },
    };
  };

/** The row under a mouse, or the last one pressed: for what the rest of the figure shows of it. */
function listenToRows(body: HTMLElement, hear: (row: number | undefined) => void): void {
  let last: number | undefined;
  const tell = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest('tr') : null;
    const found = row ? Array.from(body.children).indexOf(row) : -1;
    const now = found < 0 ? undefined : found;
    if (now !== last) hear((last = now));
  };
  listen(body, 'pointerover', tell);
  listen(body, 'pointerleave', (event) => {
    if (event.pointerType !== 'mouse' || last === undefined) return;
    last = undefined;
    hear(undefined);
  });
}

type Scope = 'col' | 'row' | undefined;
const headsRow = (column: number): Scope => (column === 0 ? 'row' : undefined);

/** Rows of one part of the table, in order; `scope` says of what a column's cells are headings. */
function rowsIn(part: HTMLElement, scope: (column: number) => Scope) {
  const draw = keyed<HTMLElement, TableRow>(() => add(part, 'tr'));
  return (rows: readonly TableRow[]): void => {
    let before: Element | null = null;
    draw(
      rows,
      ({ key }) => key,
      (row, { cells, className }) => {
        const next: Element | null = before ? before.nextElementSibling : part.firstElementChild;
        if (row !== next) part.insertBefore(row, next);
        before = row;
        set(row, 'class', className);
        drawCells(row, cells, scope);
      },
    );
  };
}

function drawCells(row: HTMLElement, cells: readonly Cell[], scope: (column: number) => Scope) {
  while (row.children.length > cells.length) row.lastElementChild?.remove();
  cells.forEach((cell, column) => {
    const { text, className, colour }: LookedCell =
      typeof cell === 'string' ? { text: cell } : cell;
    const element = row.children[column] ?? newCell(row, scope(column));
    write(element, text);
    set(element, 'class', className);
    set(element, 'style', colour && `text-decoration: underline 2px ${colour}`);
  });
}

function newCell(row: HTMLElement, scope: Scope): HTMLTableCellElement {
  const cell = add(row, scope ? 'th' : 'td');
  if (scope) cell.scope = scope;
  return cell;
}
