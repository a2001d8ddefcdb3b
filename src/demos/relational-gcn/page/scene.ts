import { signed } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Seen, Subject } from '../worker/seen.ts';

/** All that is drawn at once. */
export interface Scene {
  seen: Seen;
  subject: Subject;
  /** The class whose logit is taken apart. */
  explained: number;
  /** Whether the graph is the reader's own. */
  isOwn: boolean;
  lang: Lang;
}

export const nameOf = (node: number, { subject, lang }: Scene): string =>
  subject.names[node]![lang];

/** What is known to be true of a node, in words; nothing where no label is given. */
export function truthOf(node: number, { subject, lang }: Scene): string | undefined {
  return subject.classes[subject.labels[node]!]?.[lang];
}

/** As it is written in a sum: with its sign. */
export const withSign = (value: number, digits = 2): string =>
  (Number(value.toFixed(digits)) > 0 ? '+' : '') + signed(value, digits);

export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Of `[rows, classes]` the number of the explained class in one row. */
export const at = (values: Float32Array, row: number, { subject, explained }: Scene): number =>
  values[row * subject.classes.length + explained]!;
