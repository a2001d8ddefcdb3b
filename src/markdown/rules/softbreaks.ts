import { eastAsianWidthType } from 'get-east-asian-width';
import type { MarkdownIt, Token } from 'markdown-it';
import { noteOf } from '../note.ts';
import { plainText } from './plain-text.ts';

/**
 * A line end within a Japanese paragraph is no space beside a character that is written without spaces: one that
 * Unicode calls wide, full-width or half-width, but neither Hangul nor an emoji. This is the rule of CSS Text 4 for line
 * ends, except that one such neighbour is enough, as Japanese has no space beside Latin words either.
 */
export function softbreaks(md: MarkdownIt): void {
  md.core.ruler.push('softbreaks', ({ env, tokens }) => {
    if (noteOf(env).lang !== 'ja') return;
    for (const { children } of tokens) if (children) join(children);
  });
}

function join(children: Token[]): void {
  children.forEach((token, i) => {
    if (token.type !== 'softbreak') return;
    const before = Array.from(visible(children.slice(0, i).reverse())).at(-1) ?? '';
    const [after = ''] = visible(children.slice(i + 1));
    if (hangul.test(before + after) || !(isSpaceless(before) || isSpaceless(after))) return;
    token.type = 'text';
    token.content = '';
  });
}

/** The text of the first token that has any; a citation stands in full-width brackets. */
function visible(tokens: readonly Token[]): string {
  for (const token of tokens) {
    const text = token.type === 'cite' ? '（）' : plainText([token]);
    if (text !== '') return text;
  }
  return '';
}

const hangul = /\p{Script=Hangul}/u;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Emoji_Modifier}/u;
const spaceless: readonly string[] = ['wide', 'fullwidth', 'halfwidth'];

const isSpaceless = (character: string): boolean =>
  character !== '' &&
  !emoji.test(character) &&
  spaceless.includes(eastAsianWidthType(character.codePointAt(0)!));
