import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFigures, tries } from '../../harness/fuzz.ts';
import { langs } from '../../src/i18n/text.ts';
import { decode } from '../../src/markdown/characters.ts';
import { Glossary, type Library } from '../../src/markdown/library.ts';
import { loadGlossary, loadReferences } from '../../src/markdown/load.ts';
import { renderNote } from '../../src/markdown/render.ts';
import { readNote } from '../../src/markdown/source.ts';
import { loadTechniques } from '../../src/markdown/techniques.ts';

/* Notes with one slip of the pen each: a page that shows all of the text and no markup, or a mistake with its line. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = langs.flatMap((lang) =>
  readdirSync(join(root, 'content/notes', lang)).map((name) => `content/notes/${lang}/${name}`),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const techniques = await loadTechniques(root);
const library: Library = {
  references: loadReferences(root),
  glossary: new Glossary(loadGlossary(root)),
  techniques,
  notes: new Set(techniques.keys()),
};

const odd = [
  ...['*', '**', '_', '~~', '`', '```', '$', '$$', '[', ']', '[[', ']]', '](', '![', '[^', '^[', '[@', '(', ')', '{', '}', '<', '>'],
  ...['<b>', '<<', ':::', '::', ':', '#', '##', '-', '- [ ] ', '1. ', '|', '\\', '\\alpha', '&', '&nbps;', '==', '---', '\n', '\n\n', '\t'],
  ...['\0', '\r', '\ufeff', '\ufffd', '\u200b', '\u202e', '\u00a0', '\u3000', '＊', '［［', '＃', '🤔', 'é', '한', '%', '"', "'"],
];
interface Slip {
  kind: 'drop line' | 'swap lines' | 'double line' | 'cut' | 'drop mark' | 'insert';
  at: number;
  more: number;
  what: string;
}
const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('drop line', 'swap lines', 'double line', 'cut', 'drop mark', 'insert'),
  // Doubles of fast-check crowd near 0, which is the front matter.
  at: fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6),
  more: fc.integer({ min: 1, max: 40 }),
  what: fc.constantFrom(...odd),
});

function slipped(text: string, { kind, at, more, what }: Slip): string {
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  const place = Math.floor(at * text.length);
  if (kind === 'drop line') return lines.toSpliced(line, 1).join('\n');
  if (kind === 'double line') return lines.toSpliced(line, 0, lines[line]!).join('\n');
  if (kind === 'swap lines') {
    const other = (line + more) % lines.length;
    return lines.with(line, lines[other]!).with(other, lines[line]!).join('\n');
  }
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + more);
  if (kind === 'insert') return text.slice(0, place) + what + text.slice(place);
  const marks = [...text.matchAll(/[*_~`$[\](){}<>:#|\\@^-]/g)];
  const { index } = marks[Math.floor(at * marks.length)]!;
  return text.slice(0, index) + text.slice(index + 1);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
/** A formula is spans in spans; its brackets and bars are mathematics. */
function withoutMath(html: string): string {
  const [before, ...formulas] = html.split(/(?=<span class="katex">)/);
  const rests = formulas.map((text) => {
    let depth = 0;
    for (const { 0: tag, index } of text.matchAll(/<\/?span\b/g)) {
      depth += tag === '<span' ? 1 : -1;
      if (depth === 0) return text.slice(index);
    }
    return '';
  });
  return [before, ...rests].join(' ');
}
/** What a reader sees, `code` and formulas left out if `prose`. */
const visible = (html: string, prose: boolean) =>
  (prose
    ? withoutMath(html).replace(/<lab-demo[^]*?<\/lab-demo>|<pre[^]*?<\/pre>|<code>[^]*?<\/code>/g, ' ')
    : html
  )
    .replace(/<[a-z/](?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name]!);

const marks = /\*\*|~~|\[\[|\]\]|\]\(|!\[|\[\^|\^\[|:::|^::|`|\$|&\w+;|<\/?[a-z]+>|\{#|\\[a-z]/m;
/** Lines that are words and nothing else. */
const plain = /^[^$[\]{}<>`:|^\\&*_~#@="-]+$/;

/** What a page has lost or shows wrongly; nothing where it is a good one. */
function faultOf(body: string, html: string): string | undefined {
  const shown = marks.exec(visible(html, true))?.[0];
  if (shown !== undefined) return `shows "${shown}"`;
  const text = visible(html, false);
  const words = body.split('\n').filter((line) => plain.test(line)).join('\n').match(/\p{L}{2,}/gu) ?? [];
  const lost = words.find((word) => !text.includes(word));
  return lost === undefined ? undefined : `has lost "${lost}"`;
}

const named = /^(?:content|src)\/[\w/.-]+:[1-9]\d*: \S/;

test('a slip of the pen makes a good page or a mistake with its line', () => {
  const figures: Record<string, number> = {};
  const count = (outcome: string) => (figures[outcome] = (figures[outcome] ?? 0) + 1);
  const faults: string[] = [];
  fc.assert(
    fc.property(fc.constantFrom(...files), slip, (file, one) => {
      const text = slipped(texts.get(file)!, one);
      let page: { body: string; html: string };
      try {
        page = renderNote(readNote(file, decode(file, Buffer.from(text))), library, '/');
      } catch (error) {
        const { message } = error as Error;
        const bad = message.split('\n').find((line) => !named.test(line));
        if (bad !== undefined) faults.push(`${file} ${JSON.stringify(one)}: ${bad}`);
        count(`${one.kind}: a mistake`);
        return;
      }
      const fault = faultOf(page.body, page.html);
      if (fault !== undefined) faults.push(`${file} ${JSON.stringify(one)}: ${fault}`);
      count(`${one.kind}: a page`);
    }),
    { seed: 26, numRuns: tries(60, 10_000), endOnFailure: true },
  );
  expect(faults).toEqual([]);
  keepFigures('notes', figures);
}, tries(180_000, 7_200_000));

const attribute = fc.oneof(
  fc.constantFrom('', ' ', '0', '-0', '1e3', '0x1', '1e-9', 'NaN', 'Infinity', '1,5', '１', 'true', 'TRUE', '"', 'a b', '__proto__', '%', '1e309'),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
  fc.integer({ min: -3, max: 300 }).map(String),
  fc.integer({ min: -200, max: 2000 }).map((n) => String(n / 100)),
);

test('a value in ::demo and in a link is on the grid of its parameter, or a mistake with its line', () => {
  const figures: Record<string, number> = {};
  const count = (outcome: string) => (figures[outcome] = (figures[outcome] ?? 0) + 1);
  const places = files.flatMap((file) => {
    const slug = /([^/]+)\.md$/.exec(file)![1]!;
    return Object.entries(techniques.get(slug)!.demo.params).map(([name, param]) => ({ file, name, param }));
  });
  fc.assert(
    fc.property(fc.constantFrom(...places), attribute, fc.boolean(), ({ file, name, param }, text, wanted) => {
      const link = wanted && name !== 'steps'; // in a link, steps is the length of the run
      const head = /^---\n[^]*?\n---\n/.exec(texts.get(file)!)![0];
      const body = link ? `::demo\n\n[a](demo:?${name}=${text.replaceAll(' ', '+')})\n` : `::demo{${name}=${text}}\n`;
      const said = new RegExp(`^${file}:${head.split('\n').length + (link ? 2 : 0)}: \\S`);
      let html: string;
      try {
        html = renderNote(readNote(file, head + body), library, '/').html;
      } catch (error) {
        expect((error as Error).message).toMatch(said);
        count('a mistake');
        return;
      }
      count('a value');
      if (param.kind !== 'slider') return;
      expect(param.scale === 'log' || onGrid(param, Number(text.normalize('NFKC'))), `${name}=${text}`).toBe(true);
      expect(html).toContain('<lab-demo');
    }),
    { seed: 19, numRuns: tries(150, 2000), endOnFailure: true },
  );
  keepFigures('note-values', figures);
});

/** Whether a value lies on a step between both ends. */
function onGrid({ min, max, step }: { min: number; max: number; step: number }, value: number): boolean {
  const position = (value - min) / step;
  return value >= min && value <= max && Math.abs(position - Math.round(position)) < 1e-6;
}
