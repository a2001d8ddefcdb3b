import { formatFor, formatted, signed } from '../../../charts/numbers.ts';
import { isClasses } from '../../../datasets/tools/table.ts';
import type { Lang } from '../../../i18n/text.ts';
import { classes } from '../../../models/scene-classifier/classes.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { say } from './words.ts';

/** One moment with what it is about. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** The coefficient drawn in full colour, the same for all methods. */
  full: number;
  /** From the least coefficient of any method, or 0, to the largest. */
  range: [number, number];
}

export function sceneOf(snapshot: Snapshot, fixed: Fixed, lang: Lang): Scene {
  const { lime, again, kernel, single } = snapshot;
  const all = [lime, again, kernel, single].flat();
  const range: [number, number] = [Math.min(0, ...all), Math.max(0, ...all) || 1];
  return { snapshot, fixed, lang, full: Math.max(...all.map(Math.abs)), range };
}

/** A map of coefficients: whose. */
export const methods = ['lime', 'again', 'kernel', 'single'] as const;
export type Method = (typeof methods)[number];

/** Probabilities, shares and correlations. */
export const short = (value: number): string => signed(value, 2);

/** Answers and coefficients: probabilities, or numbers so that those of the table can be told apart. */
export function amount(value: number, { fixed }: Pick<Scene, 'fixed'>): string {
  if (!('table' in fixed) || isClasses(fixed.table.target)) return short(value);
  return formatted(value, formatFor(fixed.table.target.numbers));
}

export const partName = (i: number, { fixed, lang }: Scene): string =>
  'table' in fixed ? fixed.table.columns[i]!.name[lang] : say(lang, 'part', { i: i + 1 });

/** What the model is asked about: a class, or a number. */
export function title({ fixed, lang }: Scene): string {
  if (!('table' in fixed)) return say(lang, 'input', { name: classes[fixed.kind]![lang] });
  const { target } = fixed.table;
  return isClasses(target)
    ? say(lang, 'input', { name: target.classes[fixed.output]![lang] })
    : say(lang, 'number', { name: target.name[lang] });
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
