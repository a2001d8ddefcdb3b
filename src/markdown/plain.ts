/**
 * What a text that is shown as it is cannot mean as words: markup of notes, HTML, TeX, and the braces in which BibTeX
 * keeps capitals. A lone star, dollar sign or bracket is a word: "A* search", "$1 recognizer", "[0, 1]".
 */
const markup = new RegExp(
  [
    /\*\*|~~|:::|`.*/u,
    /(?<![\p{L}\p{N}*])\*(?=\S)[^*]*\S\*(?![\p{L}\p{N}*])/u,
    /(?<![\p{L}\p{N}_])_(?=\S)[^_]*\S_(?![\p{L}\p{N}_])/u,
    /\$(?=\S)[^$]*(?<=\S)\$(?!\d)/u,
    /\[\[.{0,20}|\]\]|!\[|\]\(|\[[@^][^\]]*\]?/u,
    /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>|<https?:[^>]*>?|&(?:#\w+|[a-z]\w+);/u,
    /\\(?:[a-z]+|[^\s\p{L}\p{N}])|\{\p{L}+\}|^#+\s/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** The markup in a text that is shown as it is, if there is any. */
export const markupIn = (text: string): string | undefined => markup.exec(text)?.[0];

/** What to say about it. */
export const noMarkup = (found: string): string =>
  `"${found}" would be shown as it is; this text is plain words, without markup`;
