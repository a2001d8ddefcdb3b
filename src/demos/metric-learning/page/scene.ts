import type { Lang } from '../../../i18n/text.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import type demo from '../demo.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { say } from './words.ts';

type Settings = Steering<typeof demo.params>;

/** One snapshot with what it takes to draw and word it. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: Settings;
  lang: Lang;
}

export const className = (row: number, { fixed, lang }: Scene): string =>
  fixed.classes[fixed.labels[row]!]![lang];

export const rowName = (row: number, { fixed, lang }: Scene): string =>
  say(lang, 'row', { row: fixed.rows[row]! });

export const percent = (share: number): number => Math.round(100 * share);
