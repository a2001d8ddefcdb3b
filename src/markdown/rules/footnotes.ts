import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { tell } from '../mistake.ts';
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
  const numbers = new Map<string, number>();
  const placed: Token[] = [];
  let waiting: Token[] = [];
  const put = (token: Token) => {
    placed.push(token);
    for (const reference of token.children ?? []) {
      if (reference.type !== 'footnote_ref') continue;
      number(reference, numbers);
      waiting.push(reference);
    }
  };
  for (const token of text) {
    put(token);
    if (token.level > 0 || token.nesting > 0) continue;
    // A footnote may refer to another, which joins the queue behind it.
    for (const reference of waiting) aside(reference, notes, state).forEach(put);
    waiting = [];
  }
  const left = [...notes.values()].map(({ line, label }) =>
    mistake(state.env, line, `nothing refers to the footnote [^${label}]`),
  );
  tell(left);
  state.tokens = placed;
}

/** Numbers references as they stand on the page; the plugin goes by where the footnotes are written. */
function number(reference: Token, numbers: Map<string, number>): void {
  const own = referenceOf(reference);
  const isFirst = !numbers.has(own.label);
  if (isFirst) numbers.set(own.label, numbers.size);
  own.id = numbers.get(own.label)!;
  own.subId = isFirst ? 0 : 1;
}

interface Footnote {
  label: string;
  line: number;
  tokens: Token[];
}

/** Separates the text from the footnotes, which the plugin leaves where they were written. */
function takeNotes({ tokens, src, env }: StateCore): {
  text: Token[];
  notes: Map<string, Footnote>;
} {
  const notes = new Map<string, Footnote>();
  const text: Token[] = [];
  const lines = src.split('\n');
  let open: Footnote | undefined;
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const { label } = referenceOf(token);
      const from = (notes.get(label)?.line ?? -1) + 1;
      const line = lines.findIndex((one, i) => i >= from && one.includes(`[^${label}]:`));
      if (notes.has(label)) throw mistake(env, line, `there are two footnotes [^${label}]`);
      open = { label, line, tokens: [] };
      notes.set(label, open);
    } else if (token.type === 'footnote_reference_close') open = undefined;
    else if (open) open.tokens.push(token);
    else text.push(token);
  }
  const loop = loopIn(notes);
  if (loop) throw mistake(env, loop.line, `the footnote [^${loop.label}] leads back to itself`);
  return { text, notes };
}

/** A footnote that refers to itself, by itself or through others. */
function loopIn(notes: ReadonlyMap<string, Footnote>): Footnote | undefined {
  const next = ({ tokens }: Footnote) =>
    tokens.flatMap(({ children }) =>
      (children ?? []).flatMap((token) =>
        token.type === 'footnote_ref' ? (notes.get(referenceOf(token).label) ?? []) : [],
      ),
    );
  return [...notes.values()].find((note) => {
    const reached = new Set(next(note));
    for (const one of reached) for (const further of next(one)) reached.add(further);
    return reached.has(note);
  });
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
