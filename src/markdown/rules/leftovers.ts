import type { MarkdownIt, Token } from 'markdown-it';
import { mistake } from '../note.ts';

/** Markup that is in the text only by mistake, with its message. */
const slips: readonly [pattern: RegExp, what: (found: string) => string][] = [
  [
    /^:::+.*/,
    (found) =>
      `there is no block "${found}"; there are claim, predict, example, note, warning and fails`,
  ],
  [/^::\w.*/, (found) => `cannot read "${found}"; the demo is placed by ::demo or ::demo{…}`],
  [/\[\^[^\]\s]+\]/, (found) => `there is no footnote ${found}`],
  [
    /<\/?[a-z][a-z0-9-]*(?:\s+[\w:-]+\s*=[^<>]*)?\s*\/?>|<!--/i,
    (found) => `raw HTML is off; write "${found}" in backticks or say it in Markdown`,
  ],
];

/** Fails on markup that no rule has handled, which the reader would otherwise see. */
export function leftovers(md: MarkdownIt): void {
  md.core.ruler.push('leftovers', ({ env, tokens }) => {
    for (const { children } of tokens) for (const token of children ?? []) check(token, env);
  });
}

function check({ type, content, map }: Token, env: Parameters<typeof mistake>[0]): void {
  if (type !== 'text') return;
  for (const [pattern, what] of slips) {
    const found = pattern.exec(content)?.[0];
    if (found !== undefined) throw mistake(env, map?.[0] ?? 0, what(found));
  }
}
