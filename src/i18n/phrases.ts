import type { Lang, Text } from './text.ts';

/** The names in braces of a phrase: `'{n} of {m}'` has `'n' | 'm'`; any name if the text is not a literal type. */
type Blanks<T extends string> = string extends T
  ? string
  : T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Blanks<Rest>
    : never;
type Filled<Names extends string> = Readonly<Record<Names, string | number>>;
/** False for a union of two or more. */
type IsOne<K, Each = K> = K extends unknown ? ([Each] extends [K] ? true : false) : never;
/**
 * The blanks of a phrase must be filled in. For a union of phrases, or text that is not a literal type, all blanks are
 * optional.
 */
type Rest<W extends Readonly<Record<string, Text>>, K extends keyof W> = [
  Blanks<W[K][Lang]>,
] extends [never]
  ? []
  : string extends Blanks<W[K][Lang]>
    ? [parts?: Filled<string>]
    : [IsOne<K>] extends [true]
      ? [parts: Filled<Blanks<W[K][Lang]>>]
      : [parts?: Partial<Filled<Blanks<W[K][Lang]>>>];

/**
 * Turns a table of phrases into `say(lang, phrase, parts)`: one phrase in one language, its `{…}` filled in. A phrase
 * that the table does not have and a part that is left out are type errors.
 */
export const phrases =
  <const W extends Readonly<Record<string, Text>>>(words: W) =>
  <K extends keyof W>(lang: Lang, phrase: K, ...[parts]: Rest<W, K>): string =>
    fill(words[phrase]![lang], (parts ?? {}) as Filled<string>);

export type PhraseOf<Say> = Say extends (lang: Lang, phrase: infer K, ...rest: never[]) => string
  ? K & string
  : never;

const fill = (text: string, parts: Filled<string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));

/** Items of a list in a sentence: "a, b, c". */
export const listed = (lang: Lang, items: readonly (string | number)[]): string =>
  items.join(lang === 'ja' ? '、' : ', ');

/** Whole sentences one after the other; empty ones are left out. */
export const sentences = (lang: Lang, ...items: readonly string[]): string =>
  items.filter(Boolean).join(lang === 'ja' ? '' : ' ');
