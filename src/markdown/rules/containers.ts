import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import container from 'markdown-it-container';
import { mistake } from '../note.ts';

/** The HTML of a `:::name` block, before and after its content. */
export interface Container {
  open: string;
  close: string;
}

/** What follows the name: `{id=x}` and, for some, a title in plain words. */
export interface Opening {
  attributes: string;
  title: string;
  /** From 0. */
  line: number;
  /** 0 if the block is not inside another one. */
  level: number;
  env: Env;
  fail: (what: string) => Error;
}

/**
 * Adds the block `:::name{…} title` … `:::`. `make` gets the tokens between and may change them, and returns
 * the HTML around them. It runs after inline parsing, so everything in the block is known.
 */
export function addContainer(
  md: MarkdownIt,
  name: string,
  make: (opening: Opening, inside: Token[], md: MarkdownIt) => Container,
): void {
  const pattern = new RegExp(`^\\s*${name}[ \\t]*(?:\\{(.*)\\})?(?:[ \\t]+(\\S.*?))?[ \\t]*$`);
  container(md, name, {
    validate: (params) => pattern.test(params),
    render: (tokens, i) => `${tokens[i]!.content}\n`,
  });
  md.core.ruler.push(`container_${name}`, (state) => {
    const { tokens, env } = state;
    for (let open = 0; open < tokens.length; open++) {
      const token = tokens[open]!;
      if (token.type !== `container_${name}_open`) continue;
      const [, attributes = '', title = ''] = pattern.exec(token.info)!;
      const line = token.map![0];
      const fail = (what: string) => mistake(env, line, `:::${name}: ${what}`);
      if (!isClosed(state, token)) throw fail('is never closed; end it with a line of :::');
      const close = closeOf(tokens, open);
      const inside = tokens.slice(open + 1, close);
      const opening = { attributes, title, line, level: token.level, env, fail };
      const made = make(opening, inside, md);
      token.content = made.open;
      tokens[close]!.content = made.close;
      tokens.splice(open + 1, close - open - 1, ...inside);
    }
  });
}

const closeOf = (tokens: readonly Token[], open: number) => {
  const { type, level } = tokens[open]!;
  const closing = type.replace(/open$/, 'close');
  return tokens.findIndex(
    (token, i) => i > open && token.type === closing && token.level === level,
  );
};

/**
 * The plugin closes an open block at the end of the text, or of the block around it, without a word. The line
 * after it tells, unless it belongs to the block around.
 */
function isClosed({ src, tokens }: StateCore, { map, level }: Token): boolean {
  const end = map![1];
  const belongsToOther = tokens.some(
    (other) => other.type.startsWith('container_') && other.map?.[1] === end && other.level < level,
  );
  return !belongsToOther && /^[\s>]*:{3,}\s*$/.test(src.split('\n')[end] ?? '');
}

/** Throws when a block was given a title or attributes that it does not take. */
export function takes(what: 'attributes' | 'title', { attributes, title, fail }: Opening): void {
  if (what === 'attributes' && title !== '') throw fail(`"${title}" is not expected here`);
  if (what === 'title' && attributes !== '') throw fail('takes a title, not {…}');
}

/** Throws if a block that must not be nested is inside a list, a quotation or another block. */
export function standsAlone({ level, fail }: Opening): void {
  if (level > 0) throw fail('stands by itself, not inside another block');
}
