import { isLang } from '../i18n/text.ts';
import { parseValue, type Param } from '../lab/contract/params.ts';
import type { Technique } from './library.ts';
import { gatherMistakes, Mistake, tell } from './mistake.ts';
import { markupIn, noMarkup } from './plain.ts';
import type { RenderedNote } from './render.ts';

/** The text of a file of the project; empty where there is none. */
type Read = (file: string) => string;

/** Fails for every default that its own parameter does not take, and for every slider whose steps do not fit. */
export function checkParameters(techniques: ReadonlyMap<string, Technique>, read: Read): void {
  gatherMistakes(
    Array.from(techniques).flatMap(([technique, { demo }]) =>
      Object.entries(demo.params).map(([name, param]) => () => {
        const file = `src/demos/${technique}/demo.ts`;
        const fail = (key: string, what: string) => {
          throw new Mistake(file, lineOf(read(file), ['params', name, key]), what);
        };
        const [fault] = rangeFaults(param);
        if (fault !== undefined) fail('step', `${name}: ${fault}`);
        try {
          parseValue(name, param, String(param.default));
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          fail('default', `the default ${error.message}`);
        }
      }),
    ),
  );
}

/** Fails for every text of a demo, in `{ ja, en }`, that has markup: the page shows it as it is. */
export function checkTexts(techniques: ReadonlyMap<string, Technique>, read: Read): void {
  const found = Array.from(techniques).flatMap(([technique, { demo }]) => {
    const file = `src/demos/${technique}/demo.ts`;
    return textsIn(demo).flatMap(({ path, text }) => {
      const markup = markupIn(text);
      const what = () => `${path.join('.')}: ${noMarkup(markup!)}`;
      return markup === undefined ? [] : new Mistake(file, lineOf(read(file), path), what());
    });
  });
  tell(found);
}

/** Every string under a key that is a language. */
function textsIn(value: unknown, path: readonly string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string')
    return isLang(path.at(-1)) ? [{ path: [...path], text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** What is wrong with the range of a slider. */
export function rangeFaults(param: Param): string[] {
  if (param.kind !== 'slider') return [];
  const { min, max, step, scale } = param;
  if (!(min < max && step > 0)) return ['the range is empty'];
  if (scale === 'log') return min > 0 ? [] : ['a logarithmic range starts above 0'];
  const positions = (max - min) / step;
  return Math.abs(positions - Math.round(positions)) > 1e-6
    ? ['the last step ends beside max']
    : [];
}

/** Fails for every claim that no note makes. A technique without a note may have claims already. */
export function checkClaimsAreMade(
  notes: readonly RenderedNote[],
  techniques: ReadonlyMap<string, Technique>,
  read: Read,
): void {
  gatherMistakes(
    Array.from(techniques).flatMap(([technique, { claims = {} }]) => {
      const own = notes.filter(({ frontMatter }) => frontMatter.demo === technique);
      const made = new Set(own.flatMap(({ note }) => note.claims.map(({ id }) => id)));
      const left = own.length > 0 ? Object.keys(claims).filter((id) => !made.has(id)) : [];
      return left.map((id) => () => {
        const file = `src/demos/${technique}/claims.ts`;
        const where = own.map((note) => note.file).join(' and ');
        const what = `no note makes the claim "${id}"; write :::claim{id=${id}} in ${where}`;
        throw new Mistake(file, lineOf(read(file), [id]), what);
      });
    }),
  );
}

/** The line, counted from 1, of a key in an object of a source text, found by the keys around it and itself, in order. */
function lineOf(text: string, keys: readonly string[]): number {
  let at = 0;
  for (const key of keys) {
    const found = text.slice(at).search(new RegExp(`(?<![\\w$-])(['"]?)${key}\\1\\s*:`));
    if (found < 0) break;
    at += found;
  }
  return text.slice(0, at).split('\n').length;
}
