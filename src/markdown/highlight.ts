import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import json from 'shiki/langs/json.mjs';
import markdown from 'shiki/langs/markdown.mjs';
import python from 'shiki/langs/python.mjs';
import shellscript from 'shiki/langs/shellscript.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { escapeHtml } from '../lab/frame/html.ts';
import type { Source } from './library.ts';
import { remember } from './remember.ts';

// A theme of variables names what a token is, not its colour; the name becomes a class of one letter, and the
// style sheet colours it in both themes. Names without a class stay plain: few colours read better than many.
const prefix = '--is-';
const classes: Readonly<Record<string, string>> = {
  'token-keyword': 'k',
  'token-comment': 'c',
  'token-string': 's',
  'token-string-expression': 's',
  'token-constant': 'v',
  'token-function': 'f',
};

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  langs: [json, markdown, python, shellscript, typescript, yaml],
  themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: prefix })],
});

/** Every name that a code fence may give its language. */
export const languages: readonly string[] = ['text', ...highlighter.getLoadedLanguages()];

/** Code as HTML, line by line. `language` is one of `languages`. */
export const highlight = remember((code, language: string): string[] => {
  const { tokens } = highlighter.codeToTokens(code, {
    lang: language,
    theme: 'classes',
    tokenizeTimeLimit: 0, // by default a line that takes half a second on a busy machine is left half coloured
  });
  return tokens.map((line) => {
    const parts: { text: string; name: string }[] = [];
    for (const { content, color = '' } of line) {
      const last = parts.at(-1);
      const name = classes[color.slice(`var(${prefix}`.length, -1)] ?? '';
      // Spaces have no colour, so they need not end a span.
      if (last && (last.name === name || content.trim() === '')) last.text += content;
      else parts.push({ text: content, name });
    }
    return parts.map(({ text, name }) => span(text, name)).join('');
  });
});

function span(text: string, name: string): string {
  const html = escapeHtml(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  return name === '' ? html : `<span class="${name}">${html}</span>`;
}

/** Lines of TypeScript from a file, each with its number; `marked` ones are highlighted. */
export function numberedLines(
  code: readonly string[],
  first: number,
  { marked = () => false, ids }: { marked?: (line: string) => boolean; ids?: LineId } = {},
): string {
  const digits = String(first + code.length - 1).length;
  return highlight(code.join('\n'), 'typescript')
    .map((html, i) => {
      const number = first + i;
      const id = ids ? ` id="${ids(number)}"` : '';
      const text = marked(code[i]!) ? html.replace(/^(\s*)(.*)$/, '$1<mark>$2</mark>') : html;
      return `<span class="n" aria-hidden="true"${id}>${String(number).padStart(digits)}</span>${text}`;
    })
    .join('\n');
}

type LineId = (line: number) => string;

/** The anchor of a line on the page of a demo's sources: `L12` in algorithm.ts, `triplets-L12` in triplets.ts. */
export const lineId = (file: string, line: number): string =>
  file === 'algorithm.ts' ? `L${line}` : `${file.replace(/\.ts$/, '')}-L${line}`;

/** A whole file as it stands in the repository, for the demo's "Code" dialog; one that several share, with its path. */
export function highlightSource({ name, path, text }: Source): string {
  const heading = name === 'algorithm.ts' ? '' : `<h2 class="source-path">${escapeHtml(path)}</h2>`;
  const lines = numberedLines(text.trimEnd().split('\n'), 1, { ids: (n) => lineId(name, n) });
  return `${heading}<pre class="source" tabindex="0"><code>${lines}</code></pre>`;
}
