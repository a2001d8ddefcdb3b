import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { langs, type Lang } from '../src/i18n/text.ts';

/** Words that the site does not use, and the one that it uses instead, in text and in figures. */
const words: Readonly<Record<Lang, readonly (readonly [not: RegExp, but: string])[]>> = {
  en: [
    [/\bpictures?\b/gi, 'image'],
    [/\b(?:ties|tied)\b/gi, 'edge'],
    [/\b(?:true|bounding) frames?\b/gi, 'bounding box'],
    [/\b(?:un)?seen alphabets?\b/gi, 'script'],
    [/\bheatmaps?\b/gi, 'heat map'],
    [/\b(?:hottest|highest) place\b/gi, 'position'],
    [/\bsimply\b/gi, '(leave it out)'],
  ],
  ja: [
    [/地図(?!の記号)/g, 'ヒートマップ'],
    [/隣人/g, '隣接ノード'],
    [/見え方/g, 'ビュー'],
    [/検証用(?!の(ラベル|行|クラス))/g, 'テスト用'],
    [/サポート集合/g, 'サポートセット'],
    [/層を\d+枚/g, '2層'],
    [/正解の枠/g, '正解のバウンディングボックス'],
  ],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({
    file,
    text: readFileSync(root + file, 'utf8'),
  }));

/** The text of a note without its code. */
const prose = (note: string) =>
  note.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** What a source file says to readers in one language: `{ ja: '…', en: '…' }`. */
const said = (code: string, lang: Lang): string =>
  [...code.matchAll(new RegExp(`\\b${lang}:\\s*(['"\`])((?:\\\\.|(?!\\1)[\\s\\S])*)\\1`, 'g'))]
    .map(([, , text]) => text)
    .join('\n');

const found = (text: string, lang: Lang): string[] =>
  words[lang].flatMap(([not, but]) => (text.match(not) ?? []).map((word) => `${word} → ${but}`));

describe.each(langs)('%s', (lang) => {
  const notes = read(`content/notes/${lang}/*.md`).map(({ file, text }) => [file, prose(text)]);
  const terms = read('content/glossary/*.yaml').map(({ file, text }) => [
    file,
    [...text.matchAll(new RegExp(`^  ${lang}: (.*)$`, 'gm'))].map(([, line]) => line).join('\n'),
  ]);
  const figures = read('src/**/*.ts')
    .filter(({ file }) => !file.endsWith('.test.ts'))
    .map(({ file, text }) => [file, said(text, lang)]);

  test('notes, glossary and figures use the one word for each thing', () => {
    const faults = [...notes, ...terms, ...figures].flatMap(([file, text]) =>
      found(text!, lang).map((fault) => `${file!}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test('a word is found in any file that speaks to readers', () => {
  expect(found('The pictures are tied.', 'en')).toEqual(['pictures → image', 'tied → edge']);
  expect(said("x({ ja: '隣人の数', en: \"a node's\" })", 'ja')).toBe('隣人の数');
  expect(said("x({ ja: '隣人の数', en: \"a node's\" })", 'en')).toBe("a node's");
});
