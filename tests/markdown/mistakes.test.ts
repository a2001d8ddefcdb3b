import { expect, test } from 'vitest';
import { markupIn } from '../../src/markdown/plain.ts';
import { readNote } from '../../src/markdown/source.ts';
import { frontMatter, render } from './fixture.ts';

// The text begins on line 8, below the front matter of the fixture; `at` counts lines of the text from 1.
const before = frontMatter.split('\n').length - 1;
const file = 'content/notes/ja/sample.md';
const messageOf = (text: string): string => {
  try {
    render(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no mistake was found';
};

const two = '::demo\n\n::demo{id=second margin=0}\n\n';
const inText: [what: string, text: string, at: number, says: string][] = [
  ['unknown demo', '::demo{name=nothing}', 1, 'no demo named "nothing"; there are plane'],
  ['unknown parameter', '\n::demo{colour=1}', 2, 'no parameter named "colour"'],
  ['value out of range', '::demo{margin=3}', 1, 'margin=3 is not a number from 0 to 2'],
  ['value between two steps', '::demo{margin=0.51}', 1, 'margin=0.51'],
  ['link: value between two steps', '::demo\n\n[a](demo:?margin=0.51)', 3, 'margin=0.51'],
  ['unknown option', '::demo{mining=soft}', 1, 'mining=soft is not one of easy, semi-hard, hard'],
  ['no boolean', '::demo{shuffle=yes}', 1, 'shuffle=yes is neither true nor false'],
  ['unreadable attributes', '::demo{margin 0.5}', 1, 'cannot read "margin 0.5"'],
  ['attribute twice', '::demo{margin=1 margin=2}', 1, 'margin is given twice'],
  ['second demo without a name', '::demo\n\n::demo', 3, 'names it: ::demo{id=second}'],
  ['two demos of one name', '::demo\n\n::demo{id=demo}', 3, 'the id "demo" is taken'],
  ['demo with the page’s id', '::demo{id=main}', 1, 'the id "main" is taken'],
  ['demo with another’s id', '::demo\n\n::demo{id=demo-title}', 3, 'the id "demo-title" is taken'],
  ['demo’s id form', '::demo{id=Two}', 1, 'id=Two must be lower-case words'],
  ['heading with a demo’s id', '::demo{id=a}\n\n## A {#a}', 3, 'the id "a" is taken'],
  ['heading inside a demo', '::demo\n\n## A {#demo-param-margin}', 3, 'is taken'],
  ['link: which demo', `${two}[a](demo:?margin=0)`, 5, 'does not say which demo it means; there are demo, second'],
  ['link: unknown demo', `${two}[a](demo:third?margin=0)`, 5, 'no demo with the id "third" in this note'],
  ['claim: which demo', `${two}:::claim{id=margin-helps}\nx\n:::`, 5, ':::claim: does not say which demo'],
  ['claim: unknown demo', '::demo\n\n:::claim{id=margin-helps demo=b}\nx\n:::', 3, 'no demo with the id "b"'],
  ['predict: which demo', `${two}:::predict{answer=1 claim=margin-helps}\nq\n\n1. a\n\n---\n\nr\n:::`, 5, ':::predict: does not say'],
  ['demo in a list', '- a\n\n  ::demo', 3, '::demo stands by itself'],
  ['mistyped demo', '::demo(margin=1)', 1, 'cannot read "::demo(margin=1)"'],
  ['other leaf', '::deno', 1, 'cannot read "::deno"'],
  ['link: range', 'a\n[b](demo:?margin=9)', 2, 'margin=9 is not a number'],
  ['link: steps', '[b](demo:?steps=0)', 1, 'steps=0 is not a whole number'],
  ['link: form', '[b](demo:margin=0)', 1, 'demo:?parameter=value'],
  ['unknown note', 'a\nb [c](note:nothing)', 2, 'no note named "nothing"; there are other, sample'],
  ['relative link', '[c](other.md)', 1, 'cannot link to "other.md"'],
  ['script link', '[c](tel:1)', 1, 'cannot link to "tel:1"'],
  ['image', 'a\n![b](c.png)', 2, 'notes have no image files'],
  ['claim without id', ':::claim\nx\n:::', 1, ':::claim: needs an id'],
  ['unknown claim', '\n:::claim{id=no}\nx\n:::', 2, 'has no claim "no"; there are'],
  ['claim with more', ':::claim{id=margin-helps a=1}\nx\n:::', 1, 'takes id and demo, not a'],
  ['claim with a title', ':::claim{id=margin-helps} Title\nx\n:::', 1, '"Title" is not expected'],
  ['empty claim', ':::claim{id=margin-helps}\n:::', 1, 'says nothing'],
  ['claim without evidence', ':::claim{id=never-measured}\nx\n:::', 1, 'run: npm run claims -- '],
  ['claim: unnamed number', ':::claim{id=without-a-name}\nx\n:::', 1, 'has no name for "other"'],
  [
    'claim twice',
    ':::claim{id=margin-helps}\nx\n:::\n\n:::claim{id=margin-helps}\ny\n:::',
    5,
    '"margin-helps" was claimed before',
  ],
  ['claim in a list', '- a\n\n  :::claim{id=margin-helps}\n  x\n  :::', 3, 'stands by itself'],
  ['open claim', 'a\n\n:::claim{id=margin-helps}\nx', 3, ':::claim: is never closed'],
  ['open block in a block', '::::note\n:::warning\nx\n::::', 2, ':::warning: is never'],
  ['unknown block', 'a\n\n:::tip\nx\n:::', 3, 'there is no block ":::tip"'],
  ['closing alone', 'a\n\n:::', 3, 'there is no block ":::"'],
  ['note with attributes', ':::note{a=1}\nx\n:::', 1, 'takes a title, not {…}'],
  ['predict: no answer', ':::predict\nq\n\n1. a\n2. b\n\n---\n\nr\n:::', 1, 'needs answer='],
  ['predict: answer', ':::predict{answer=3 claim=margin-helps}\nq\n\n1. a\n2. b\n\n---\n\nr\n:::', 1, '(1–2)'],
  ['predict: list', ':::predict{answer=1 claim=margin-helps}\nq\n\n- a\n\n---\n\nr\n:::', 1, 'a numbered list'],
  ['predict: question', ':::predict{answer=1 claim=margin-helps}\n1. a\n\n---\n\nr\n:::', 1, 'begins with the question'],
  ['predict: rule', ':::predict{answer=1 claim=margin-helps}\nq\n\n1. a\n\nr\n:::', 1, 'a line of --- after'],
  ['predict: reveal', ':::predict{answer=1 claim=margin-helps}\nq\n\n1. a\n\n---\n:::', 1, 'nothing to reveal'],
  ['predict: long answer', ':::predict{answer=1 claim=margin-helps}\nq\n\n1. a\n\n   b\n\n---\n\nr\n:::', 1, 'one line'],
  ['predict: no claim', ':::predict{answer=1}\nq\n\n1. a\n\n---\n\nr\n:::', 1, 'needs claim='],
  ['predict: footnote in an answer', ':::predict{answer=1 claim=margin-helps}\nq\n\n1. a[^x]\n\n---\n\nr\n:::\n\n[^x]: f', 4, 'only the question may have one'],
  ['predict: footnote in the reveal', ':::predict{answer=1 claim=margin-helps}\nq[^y]\n\n1. a\n\n---\n\nr\ns[^x]\n:::\n\n[^x]: f\n\n[^y]: g', 9, 'shown before the answer'],
  [
    'predict: with more',
    ':::predict{answer=1 claim=margin-helps rate=3}\nq\n\n1. a\n\n---\n\nr\n:::',
    1,
    'takes answer, claim and demo, not rate',
  ],
  [
    'predict: unknown claim',
    ':::predict{answer=1 claim=no}\nq\n\n1. a\n\n---\n\nr\n:::',
    1,
    'has no claim "no"; there are',
  ],
  ['TeX', 'a\nb $\\nothing$', 2, 'TeX: Undefined control sequence: \\nothing'],
  ['TeX, display', 'a\n\n$$\nx\n\\frac{1}\n$$', 5, 'TeX: '],
  ['TeX that KaTeX only warns of', '$あ$', 1, 'TeX: '],
  ['open $', 'a\nb $x', 2, 'never closed; a dollar sign is \\$'],
  ['open $$', 'a\n\n$$\nx', 3, 'this $$ is never closed'],
  ['$$ in a line', 'a $$x$$', 1, 'stands on lines of its own'],
  ['unknown citation', 'a\nb\nc [@nobody2000]', 3, 'no reference "nobody2000"'],
  ['second citation', '[@docs; @nobody]', 1, 'no reference "nobody"'],
  ['citation without @', '[@docs; nobody]', 1, 'no reference "nobody"'],
  ['open citation', 'a [@docs', 1, 'a citation is written [@key]'],
  ['unknown term', 'a\n[[nothing]]', 2, 'no term "nothing" in content/glossary'],
  ['open term', '[[anchor]', 1, 'a term is written [[term]]'],
  ['term in a table', '| a |\n| - |\n| b |\n| [[no]] |', 4, 'no term "no"'],
  ['term in a quotation', '> a\n> [[no]]', 2, 'no term "no"'],
  ['unknown region', '\n<<algorithm.ts#nothing>>', 2, '"// #region nothing"'],
  ['open region', '<<algorithm.ts#open>>', 1, 'there are inner, loss, open'],
  ['other file', '<<session.ts#x>>', 1, 'only algorithm.ts, and what it hands on from src/numerics, is shown'],
  ['region form', '<<algorithm.ts>>', 1, '<<algorithm.ts#region>>'],
  ['unknown mark', '<<algorithm.ts#loss | sigmoid>>', 1, 'no line of the region "loss"'],
  ['code language', '```fortran\nx\n```', 1, 'no colours for the language "fortran"'],
  ['code attribute', '```python colour=1\nx\n```', 1, 'a code fence takes a title, not colour'],
  ['first-level heading', '# A', 1, 'the only first-level heading'],
  ['skipped level', '## A\n\n#### B', 3, 'a level-4 heading cannot follow level 2'],
  ['id twice', '## A {#a}\n\n## B {#a}', 3, 'the id "a" is taken'],
  ['id of the page', '::demo\n\n## A {#demo}', 3, 'the id "demo" is taken'],
  ['id of a rule', '## A {#claim-x}', 1, 'the id "claim-x" is taken'],
  ['id form', '## A {#Idea}', 1, 'an id is written'],
  ['own bibliography', '## 参考文献', 1, 'made from what is cited'],
  ['unknown footnote', 'a[^x]', 1, 'there is no footnote [^x]'],
  ['unused footnote', 'a\n\n[^x]: b', 3, 'nothing refers to the footnote [^x]'],
  ['footnote that is a list', 'a[^x]\n\n[^x]: - b', 3, 'begins with a paragraph'],
  ['markup in the title of a block', ':::note The **end**\nx\n:::', 1, '"**" would be shown as it is'],
  ['markup in the title of a demo', '::demo{title="with $x$"}', 1, '"$x$" would be shown as it is'],
  ['markup in the title of code', '```python title="**fit**"\nx = 1\n```', 1, 'would be shown as it is'],
  ['caption alone', 'Table: a\n\nb', 1, 'stands just before a table'],
  ['raw HTML', 'a\n<b>c</b>', 2, 'raw HTML is off; write "<b>"'],
  ['raw HTML with attributes', '<div class="x">', 1, 'raw HTML is off'],
  ['comment', '<!-- x -->', 1, 'raw HTML is off'],
  ['unclosed emphasis', 'a **b', 1, '"**" opens or closes no emphasis; a star is written \\*'],
  ['one star', 'a\nb *c', 2, '"*" opens or closes no emphasis'],
  ['unclosed underscore', 'a _b', 1, 'an underscore is written \\_'],
  ['unclosed strike', 'a ~~b', 1, '"~~" strikes nothing out'],
  ['marked', 'a ==b== c', 1, 'nothing marks text as "==b==" does'],
  ['unclosed backtick', 'a\nb `c', 2, 'this backtick is never closed'],
  ['unclosed link', 'a [b](note:other', 1, 'is no link; it is written [words](address)'],
  ['link with a space', '[b] (https://example.org)', 1, 'is no link'],
  ['reference link', '[b][c]', 1, 'is no link'],
  ['reference definition', 'a\n\n[c]: https://example.org', 3, 'is not read; write the address where it is used'],
  ['bare address', 'at https://example.org', 1, 'an address is written <https://example.org>'],
  ['link without words', '[](note:other)', 1, 'a link has words'],
  ['link with a title', '::demo\n\n[a](demo:?margin=1 "b")', 3, 'takes no title'],
  ['malformed escape', '::demo\n\n[a](demo:?margin=%)', 3, 'margin=% is not a number'],
  ['term in a link', '[a [[anchor]]](note:other)', 1, 'without terms or citations'],
  ['address without a host', '[a](https://)', 1, 'cannot link to "https://"'],
  ['link: twice', '::demo\n\n[b](demo:?margin=1&margin=2)', 3, 'margin is given twice'],
  ['open image', 'a ![b', 1, 'notes have no image files'],
  ['half a term', 'a anchor]]', 1, 'is half a term'],
  ['inline footnote', 'a^[b]', 1, 'a footnote is written [^name]'],
  ['footnote with a space', 'a[^b c]', 1, 'there is no footnote [^b c]'],
  ['a lone dollar', 'costs 5 $', 1, 'a dollar sign \\$'],
  ['TeX outside', 'with \\alpha here', 1, 'stands outside mathematics; write $\\alpha$'],
  ['TeX brackets', 'with \\(x\\)', 1, 'not \\(…\\)'],
  ['heading without a space', 'a\n\n##B', 3, 'is no heading'],
  ['indented heading', 'a\n    ## B', 2, 'is no heading'],
  ['heading, wide space', '##　B', 1, 'after "##" stands a wide space'],
  ['list, no-break space', '- b', 1, 'after "-" stands a wide space'],
  ['task list', '- a\n- [ ] b', 2, 'notes have no task lists; leave "[ ]" out'],
  ['list in a paragraph', 'a\n2. b', 2, '"2." begins no list here'],
  ['list without a space', '1.あ', 1, '"1." begins no list here'],
  ['table without delimiters', '| a | b |\n| c | d |', 1, 'is no table; a row of |---|---|'],
  ['mark in the words of a term', '[[anchor|an`chor]]', 1, '"`chor" would be shown as it is'],
  ['bar in a cell', '| a | b |\n|---|---|\n| [[anchor|words]] | 1 |', 3, 'this row has 3 cells, its table 2; a bar in a cell is written \\|'],
  ['bar in mathematics', '| a |\n|---|\n| $|x|$ |', 3, 'a bar in a cell is written \\|'],
  ['indented quotation', 'a\n\n- b\n      > c', 4, 'is no quotation here'],
  ['definition alone', ': b', 1, 'stands just below its term'],
  ['underlined heading', 'a\n===', 2, 'on a line of its own means nothing'],
  ['other front matter', '+++\na\n+++', 1, 'on a line of its own means nothing'],
  ['full-width heading', '＃　あ', 1, 'in full-width characters'],
  ['full-width term', '［［アンカー］］', 1, 'in full-width characters'],
  ['entity', 'a &nbps; b', 1, 'there is no character &nbps;'],
  ['open tag', 'a <!DOCTYPE', 1, 'raw HTML is off'],
  ['region in a line', 'see <<algorithm.ts#loss>>', 1, 'on a line of its own'],
  ['block in a line', 'a :::note', 1, 'stands at the start of a line'],
  ['id elsewhere', 'a {#b} c', 1, 'only at the end of a heading'],
  ['attributes elsewhere', 'a {margin=1}', 1, 'only at the end of a heading'],
  ['open fence', 'a\n\n```python\nx = 1', 3, 'is never closed'],
  ['fence in a fence', '```text\nx\n```python\ny\n```', 3, 'begins within another'],
  ['fence in a line', 'a ```x```', 1, 'a code fence stands at the start of a line'],
  ['no-break space in code', '```python\nx\ny = 1\n```', 3, 'U+00A0'],
  ['heading without letters', 'a\n\n## 🤔', 3, 'no letters to make its id of; choose one: ## 🤔 {#lower-case-words}'],
  ['empty heading', '##', 1, 'this heading has no words'],
  ['heading with an id of a rule', '## fn 1', 1, 'the id "fn-1" of this heading is taken; choose one: ## fn 1 {#'],
  ['two footnotes of one name', 'a[^x]\n\n[^x]: b\n\n[^x]: c', 5, 'there are two footnotes [^x]'],
  ['empty footnote', 'a[^x]\n\n[^x]:', 3, 'begins with a paragraph'],
  ['footnotes in a loop', 'a[^x]\n\n[^x]: b[^y]\n\n[^y]: c[^x]', 3, 'the footnote [^x] leads back to itself'],
];

test.each(inText)('%s', (_what, text, at, says) => {
  const message = messageOf(`${frontMatter}${text}`);
  expect(message).toContain(says);
  expect(message.slice(0, message.indexOf(': '))).toBe(`${file}:${before + at}`);
});

const inFrontMatter: [what: string, change: [from: string, to: string], line: number, says: string][] =
  [
    ['missing key', ['title: Sample\n', ''], 2, 'title: '],
    ['unknown key', ['title: Sample', 'titel: x\ntitle: Sample'], 2, 'titel: Unrecognized key'],
    ['wrong type', ['order: 1', 'order: first'], 5, 'order: '],
    ['out of range', ['part: 3', 'part: 7'], 4, 'part: '],
    ['unknown demo', ['demo: plane', 'demo: nothing'], 6, 'demo: no "nothing"; there are plane'],
    ['unknown prerequisite', ['---\n::', 'prerequisites: [no]\n---\n::'], 7, 'prerequisites: no "no"'],
    ['itself', ['---\n::', 'prerequisites: [sample]\n---\n::'], 7, 'its own prerequisite'],
    ['unknown term', ['---\n::', 'terms:\n  - anchor\n  - no\n---\n::'], 7, 'terms: no "no"'],
    ['bad YAML', ['part: 3', 'part: [3'], 5, ''],
    ['key twice', ['part: 3', 'part: 3\npart: 4'], 5, 'unique'],
    ['markup in the title', ['title: Sample', 'title: The **sample**'], 2, 'title: "**" would be shown as it is'],
    ['markup in the summary', ['summary: For tests.', 'summary: For $x$ and [[y]].'], 3, 'summary: "$x$" would be'],
    ['demo never shown', ['::demo', 'text'], 6, 'never shows its demo'],
  ];

test.each(inFrontMatter)('front matter: %s', (_what, [from, to], line, says) => {
  const whole = `${frontMatter}::demo\n`;
  expect(whole).toContain(from);
  const message = messageOf(whole.replace(from, to));
  expect(message).toContain(says);
  expect(message.slice(0, message.indexOf(': '))).toBe(`${file}:${line}`);
});

test('a note without front matter', () => {
  expect(() => readNote(file, '# A\n\n---\n\n---\n')).toThrow(
    `${file}:1: a note begins with front matter`,
  );
});

test('a file in the wrong place', () => {
  expect(() => render(frontMatter, 'content/notes/fr/sample.md')).toThrow(
    /^content\/notes\/fr\/sample.md:1: /,
  );
});

test('all mistakes of a front matter are told, each with its line and the key that may be meant', () => {
  const text = frontMatter.replace('title: Sample', 'titel: Sample').replace('part: 3', 'part: 9');
  expect(messageOf(`${text}::demo\n`).split('\n')).toEqual([
    `${file}:2: title: is missing`,
    `${file}:2: titel: Unrecognized key; near it are title`,
    `${file}:4: part: Too big: expected number to be <=6`,
  ]);
});

test.each([
  ['title: 2020', 'title: Invalid input: expected string, received number; put it in quotes'],
  ['title: *no', 'Unresolved alias'],
  ['title: "a', 'Missing closing'],
  ['\ttitle: a', 'Tabs are not allowed'],
])('front matter: %s', (wrong, says) => {
  const message = messageOf(`${frontMatter.replace('title: Sample', wrong)}::demo\n`);
  expect(message).toContain(`${file}:2: `);
  expect(message).toContain(says);
});

test('all markup that is left in a note is told', () => {
  expect(messageOf('::demo\n\na **b\n\nc `d\n\n> e $').split('\n')).toMatchObject([
    expect.stringContaining(':10: '),
    expect.stringContaining(':12: '),
    expect.stringContaining(':14: '),
  ]);
});

test('what is escaped, or stands alone, is text', () => {
  const text = String.raw`::demo

\*a\*, \$5, \[b\], 2 * 3, k-means++, snake_case, a < b, a == b, 【c】, &amp;, [0, 1], AT&T; -1, \~

Note: a *b*, ~~c~~ and "d" (e) — f.`;
  expect(render(text.replaceAll('\\\\', '\\')).html).toContain(
    '*a*, $5, [b], 2 * 3, k-means++, snake_case, a &lt; b, a == b',
  );
});

test.each([
  ...['**a**', 'a ~~b~~', 'the `fit` call', '*a* b', 'a _b_', 'of $k$ means', '[[anchor]]', '[a](b)', '[@docs]', 'a[^1]'],
  ...['a <b>b</b>', 'a&nbsp;b', 'Erd{\\H o}s', '{BERT}: x', 'G\\"odel', '\\alpha', '`` a', '## a', ':::note', '<https://a.org>'],
])('markup where none is read: %s', (text) => {
  expect(markupIn(text)).toBeDefined();
});

test.each([
  ...['A* and D* search', '$1 recogniser', '$5 and $6', '[0, 1]', 'k-means++', 'C#', 'snake_case_name', 'a < b, b > a'],
  ...['AT&T; R&D', '2 * 3 * 4', '{0, 1}', '~ 5', '“a” – b', '3. a', '#1', 'x_i', '§ 5', 'L*a*b*', '重み（w）', '＃1'],
])('words that are no markup: %s', (text) => {
  expect(markupIn(text)).toBeUndefined();
});
