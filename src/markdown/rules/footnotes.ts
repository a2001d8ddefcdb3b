import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { mistake, noteOf } from '../note.ts';
import { say } from '../words.ts';

/** What the plugin knows of a reference. `subId` counts the references to one note, from 0. */
interface Reference {
  id: number;
  subId: number;
  label: string;
}
const referenceOf = (token: Token) => token.meta as unknown as Reference;

/**
 * `[^1]` and `[^1]: text`. The plugin reads them; instead of a list at the end, each becomes a side note after the
 * block that refers to it, shown in the margin on wide screens.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.disable('footnote_inline'); // one way to write a footnote
  md.core.ruler.at('footnote_tail', placeAsides);
  md.renderer.rules.footnote_ref = (tokens, i, _options, env) => {
    const { id, subId } = referenceOf(tokens[i]!);
    const n = id + 1;
    const own = subId === 0 ? ` id="fnr-${n}"` : '';
    return `<a class="fn"${own} href="#fn-${n}" role="doc-noteref" aria-label="${say(noteOf(env).lang, 'footnote', { n })}">${n}</a>`;
  };
  for (const type of ['aside_open', 'aside_close', 'aside_back'])
    md.renderer.rules[type] = (tokens, i) => tokens[i]!.content;
}

function placeAsides(state: StateCore): void {
  const { text, notes } = takeNotes(state);
  const placed: Token[] = [];
  let waiting: Token[] = [];
  for (const token of text) {
    placed.push(token);
    waiting.push(...(token.children ?? []).filter(({ type }) => type === 'footnote_ref'));
    if (token.level > 0 || token.nesting > 0) continue;
    for (const reference of waiting) placed.push(...aside(reference, notes, state));
    waiting = [];
  }
  const [unused] = notes.values();
  if (unused)
    throw mistake(state.env, unused.line, `nothing refers to the footnote [^${unused.label}]`);
  state.tokens = placed;
}

interface Footnote {
  label: string;
  line: number;
  tokens: Token[];
}

/** Separates the text from the footnotes, which the plugin leaves where they were written. */
function takeNotes({ tokens }: StateCore): { text: Token[]; notes: Map<string, Footnote> } {
  const notes = new Map<string, Footnote>();
  const text: Token[] = [];
  let open: Footnote | undefined;
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      open = { label: referenceOf(token).label, line: -1, tokens: [] };
      notes.set(open.label, open);
    } else if (token.type === 'footnote_reference_close') open = undefined;
    else if (open) {
      open.tokens.push(token);
      if (open.line < 0 && token.map) [open.line] = token.map;
    } else text.push(token);
  }
  return { text, notes };
}

/** The side note of a reference, taken out of `notes`; nothing where it has been placed before. */
function aside(reference: Token, notes: Map<string, Footnote>, state: StateCore): Token[] {
  const { id, label } = referenceOf(reference);
  const note = notes.get(label);
  notes.delete(label);
  if (!note) return [];
  const [, inline] = note.tokens;
  if (inline?.type !== 'inline')
    throw mistake(state.env, note.line, `the footnote [^${label}] begins with a paragraph`);
  const n = id + 1;
  const make = (type: string, content: string) =>
    Object.assign(new state.Token(type, '', 0), { content });
  const back = say(noteOf(state.env).lang, 'backToText', { n });
  inline.children = [
    make('aside_back', `<a href="#fnr-${n}" aria-label="${back}">${n}</a>\u2003`),
    ...(inline.children ?? []),
  ];
  const open = `<aside class="aside" id="fn-${n}" role="note">`;
  return [make('aside_open', open), ...note.tokens, make('aside_close', '</aside>\n')];
}
