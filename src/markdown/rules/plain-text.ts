import type { Token } from 'markdown-it';

/** The text of inline tokens: no markup, mathematics as its TeX. */
export const plainText = (tokens: readonly Token[] | null): string =>
  (tokens ?? [])
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return children ? plainText(children) : spoken.has(type) ? content : '';
    })
    .join('');

const spoken = new Set(['text', 'code_inline', 'math_inline', 'term']);
