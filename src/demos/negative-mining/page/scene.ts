import { listed, sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import type session from '../session.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { ways } from '../shared/names.ts';
import type { Hand, Standing } from './hand.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  values: ValuesOf<typeof session>;
  fixed: Fixed;
  lang: Lang;
  hand: Hand;
  standing: Standing;
}

export const percent = (share: number): number => Math.round(100 * share);
export const twoDigits = (value: number): string => value.toFixed(2);

/** Spreads below this look like a point beside those at the start. */
const collapsed = 0.05;

export function finding({ snapshot, lang }: Scene): string {
  const recalls = ways.map((way) => `${say(lang, way)} ${percent(snapshot.arms[way].recall)}%`);
  const small = ways.filter((way) => snapshot.arms[way].spread < collapsed);
  return sentences(
    lang,
    say(lang, 'finding', { recalls: listed(lang, recalls) }),
    small.length > 0
      ? say(lang, 'collapsed', { ways: listed(lang, small.map((way) => say(lang, way))) }) // prettier-ignore
      : '',
  );
}
