import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { escapeHtml } from '../../lab/frame/html.ts';
import { highlight, languages, lineId, numberedLines } from '../highlight.ts';
import { known } from '../near.ts';
import { mistake, noteOf } from '../note.ts';
import { findRegion, regionNames } from '../region.ts';
import { say } from '../words.ts';
import { parseAttributes, plainTitle, take } from './attributes.ts';

const regionPattern = /^<<([\w.-]+)#([\w-]+)(?:[ \t]*\|[ \t]*(.+?))?>>[ \t]*$/;

/**
 * Code fences (```` ```python title="In PyTorch" ````) and `<<algorithm.ts#loss>>`, the lines between
 * `// #region loss` and `// #endregion` of the demo's real source; a file of src/numerics that algorithm.ts hands on is
 * named alike, `<<one-triplet.ts#kinds>>`. `<<algorithm.ts#loss | relu>>` marks those
 * with `relu` in them.
 */
export function code(md: MarkdownIt): void {
  md.disable('code'); // indented text is not code: it is nearly always a mistake in a list
  md.core.ruler.push('fences', ({ env, src, tokens }) => {
    const lines = src.split('\n');
    for (const token of tokens) {
      if (token.type !== 'fence') continue;
      const fail = (what: string, below = 0) => mistake(env, token.map![0] + below, what);
      checkLines(token, lines[token.map![1] - 1]!, fail);
      token.info = fence(token.info, token.content, fail);
    }
  });
  md.renderer.rules.fence = (tokens, i) => `${tokens[i]!.info}\n`;
  md.block.ruler.before('fence', 'region', region, { alt: ['paragraph', 'reference'] });
  md.renderer.rules.region = (tokens, i) => `${tokens[i]!.content}\n`;
}

/** Fails for a fence that ends with the note instead of its own last line, and for code that would not run. */
function checkLines(
  { content, map, markup }: Token,
  last: string,
  fail: (what: string, below?: number) => Error,
): void {
  const within = content.split('\n');
  const opened = within.findIndex((line) => line.trimStart().startsWith(markup));
  if (opened >= 0)
    throw fail(`this ${markup} begins within another; close that one, or give it more`, opened + 1);
  if (map![1] - map![0] < 2 || !last.trimEnd().endsWith(markup))
    throw fail(`this ${markup} is never closed`);
  const wide = within.findIndex((line) => /[\u00a0\u2000-\u200a\u202f\u205f]/.test(line));
  if (wide >= 0)
    throw fail('a space here is no plain one (such as U+00A0); code fails on it', wide + 1);
}

const figure = (caption: string, lines: string) =>
  `<figure class="code">${caption && `<figcaption>${caption}</figcaption>`}<pre tabindex="0"><code>${lines}</code></pre></figure>`;

function fence(info: string, content: string, fail: (what: string) => Error): string {
  const [, language = 'text', rest = ''] = /^([^\s"=]+(?![^\s]*=))?\s*(.*)$/.exec(info.trim())!;
  if (!languages.includes(language))
    throw fail(`no colours for the language "${language}"; ${known(languages, language)}`);
  const attributes = parseAttributes(rest, fail);
  const title = plainTitle(take(attributes, 'title') ?? '', fail);
  if (attributes.size > 0)
    throw fail(`a code fence takes a title, not ${[...attributes.keys()].join(', ')}`);
  return figure(escapeHtml(title), highlight(content.replace(/\n$/, ''), language).join('\n'));
}

function region(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (!text.startsWith('<<')) return false;
  if (silent) return true;
  const fail = (what: string) => mistake(state.env, line, what);
  const [, file, name, mark] = regionPattern.exec(text) ?? [];
  if (file === undefined || name === undefined)
    throw fail('the source is shown by <<algorithm.ts#region>> on a line of its own');
  const token = state.push('region', 'figure', 0);
  token.block = true;
  token.map = [line, line + 1];
  token.content = showRegion(state, { file, name, mark }, fail);
  state.line = line + 1;
  return true;
}

function showRegion(
  { env }: StateBlock,
  { file, name, mark }: { file: string; name: string; mark: string | undefined },
  fail: (what: string) => Error,
): string {
  const { base, demo, lang } = noteOf(env);
  const { sources } = demo.technique;
  if (sources.length === 0) throw fail(`there is no src/demos/${demo.name}/algorithm.ts`);
  const source = sources.find((one) => one.name === file);
  if (!source)
    throw fail(`only algorithm.ts, and what it hands on from src/numerics, is shown, not ${file}`);
  const { path, text } = source;
  const found = findRegion(text, name);
  if (!found)
    throw fail(
      `${path} has no "// #region ${name}" … "// #endregion"; ${known(regionNames(text), name)}`,
    );
  if (mark !== undefined && !found.lines.some((line) => line.includes(mark)))
    throw fail(`no line of the region "${name}" in ${path} contains "${mark}"`);
  const { first: from, lines } = found;
  const to = from + lines.length - 1;
  const where = escapeHtml(say(lang, from === to ? 'line' : 'lines', { from, to }));
  const caption = `<a href="${base}source/${demo.name}/#${lineId(file, from)}">${escapeHtml(file)}</a>${where}`;
  const marked = (line: string) => mark !== undefined && line.includes(mark);
  return figure(caption, numberedLines(lines, from, { marked }));
}
