import type { MarkdownIt, StateInline } from 'markdown-it';
import { escapeHtml } from '../../lab/frame/html.ts';
import { shortName } from '../bibliography.ts';
import { known } from '../near.ts';
import { mistake, noteOf } from '../note.ts';
import { say } from '../words.ts';
import { lineAt } from './places.ts';

const pattern = /\[(@[^\]\n]+)\]/y;

/**
 * `[@schroff2015]`, `[@a; @b]`, `[@a, eq. 3]`: cites works by their file's name in content/references.
 */
export function cite(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'cite', (state, silent) => {
    if (!state.src.startsWith('[@', state.pos)) return false;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (!match) throw mistake(state.env, lineAt(state), 'a citation is written [@key] on one line');
    if (!silent) state.push('cite', '', 0).content = citation(match[1]!, state);
    state.pos = pattern.lastIndex;
    return true;
  });
  md.renderer.rules.cite = (tokens, i) => tokens[i]!.content;
}

function citation(works: string, state: StateInline): string {
  const { lang, library, cited } = noteOf(state.env);
  const parts = works.split(';').map((work) => {
    const [, key = '', locator] = /^\s*@([^\s,]+)(?:,\s*(.+?))?\s*$/.exec(work) ?? [];
    const reference = library.references.get(key);
    if (!reference)
      throw mistake(
        state.env,
        lineAt(state),
        `no reference "${key || work.trim()}" in content/references; ${known(library.references.keys(), key)}`,
      );
    if (!cited.includes(key)) cited.push(key);
    const place = locator === undefined ? '' : escapeHtml(say(lang, 'locator') + locator);
    return `<a class="cite" href="#ref-${key}">${escapeHtml(shortName(reference, lang))}</a>${place}`;
  });
  return say(lang, 'citation', { works: parts.join(say(lang, 'nextWork')) });
}
