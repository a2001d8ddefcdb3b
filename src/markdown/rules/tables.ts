import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { mistake, noteOf } from '../note.ts';
import { say } from '../words.ts';

const captioned = /^Table:\s+/;

/**
 * Tables as a screen reader wants them: column and row headings, numbers to the right (`---:`), and a caption,
 * written as the paragraph `Table: …` just before. A table that is wider than a phone scrolls in its own frame.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'table_rows', rows);
  md.core.ruler.push('tables', (state) => {
    captions(state);
    let column = -1;
    let head = false;
    for (const [i, token] of state.tokens.entries()) {
      if (token.type === 'thead_open') head = true;
      if (token.type === 'thead_close') head = false;
      if (token.type === 'tr_open') column = -1;
      if (token.type === 'th_open' || token.type === 'td_open') column++;
      if (token.type.startsWith('th_') || token.type.startsWith('td_'))
        cell(token, { head, first: column === 0, empty: isEmpty(state.tokens, i) });
    }
  });
  md.renderer.rules.table_open = (_tokens, _i, _options, env) =>
    `<div class="table" tabindex="0" role="group" aria-label="${say(noteOf(env).lang, 'table')}"><table>\n`;
  md.renderer.rules.table_close = () => '</table></div>\n';
}

/** A cell too many would not be shown. Nearly always a bar within a cell has divided it. */
function rows({ tokens, src, env }: StateCore): void {
  const lines = src.split('\n');
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === 'table_open') columns = 0;
    if (type === 'th_open') columns++;
    if (type !== 'tr_open' || !map || columns === 0) continue;
    const cells = lines[map[0]]!.replace(/\\\|/g, '').replace(/^[\s>]*\|?|\|\s*$/g, '');
    const count = cells.split('|').length;
    if (count > columns)
      throw mistake(
        env,
        map[0],
        `this row has ${count} cells, its table ${columns}; a bar in a cell is written \\|, also in [[…]], $…$ and code`,
      );
  }
}

/** The first cell of a row is its heading, unless it is empty. */
function cell(
  token: Token,
  { head, first, empty }: { head: boolean; first: boolean; empty: boolean },
) {
  token.tag = (head || first) && !empty ? 'th' : 'td';
  if (token.nesting < 0) return;
  const isNumber = token.attrGet('style') === 'text-align:right';
  token.attrs = [];
  if (token.tag === 'th') token.attrSet('scope', head ? 'col' : 'row');
  if (isNumber) token.attrSet('class', 'num');
}

/** Whether the cell that a token opens or closes has no text. */
const isEmpty = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.nesting > 0 ? tokens[i + 1]!.content === '' : tokens[i - 1]!.content === '';

/** Moves each `Table: …` paragraph into the table that follows it. */
function captions({ tokens, env }: StateCore): void {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const inline = tokens[i]!;
    const text = inline.children?.[0];
    if (inline.type !== 'inline' || text?.type !== 'text' || !captioned.test(text.content))
      continue;
    if (tokens[i - 1]?.type !== 'paragraph_open') continue;
    const table = tokens[i + 2];
    if (table?.type !== 'table_open')
      throw mistake(
        env,
        inline.map![0],
        '"Table: …" stands just before a table, with a blank line between',
      );
    text.content = text.content.replace(captioned, '');
    const [open, close] = [tokens[i - 1]!, tokens[i + 1]!];
    for (const token of [open, close])
      [token.type, token.tag] = [token.type.replace('paragraph', 'caption'), 'caption'];
    tokens.splice(i - 1, 4, table, open, inline, close);
  }
}
